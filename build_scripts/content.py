"""The files of a content folder as RawItems: what is written, and where each value stands."""

from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.all_or_none import heal
from build_scripts.content_folder import content_files, folder_findings, relative
from build_scripts.findings import Finding
from build_scripts.yaml_reader import read_bytes, read_text

SINGLE_FILES = ("site", "labels")


@dataclass(frozen=True)
class RawItem:
    """One entry of a content file, as written.

    `kind` is the folder (or the name of a single file), `data` nested dicts, lists and texts, and `marks`
    maps a path such as `("answers", 0, "percent")` to its (line, column); `()` is the item itself. `elsewhere` maps a path to the
    (file, line) of words that come from a catalogue. `memo` is for build_scripts.memo.
    """

    kind: str
    id: str
    file: str
    data: object
    marks: dict = field(repr=False, compare=False, hash=False)
    memo: dict = field(default_factory=dict, repr=False, compare=False, hash=False)
    elsewhere: dict = field(default_factory=dict, repr=False, compare=False, hash=False)

    def at(self, path, message, hint=""):
        """A Finding at `path`, or at its nearest ancestor that stands in the file."""
        path = tuple(path)
        while path and path not in self.marks and path not in self.elsewhere:
            path = path[:-1]
        if path in self.elsewhere:
            file, line = self.elsewhere[path]
            return Finding(file, line, 1, message, hint)
        line, column = self.marks.get(path, (1, 1))
        return Finding(self.file, line, column, message, hint)


def load(folder, reads=None):
    """Read every content file under `folder`.

    Returns (items, findings): RawItems in a fixed order, and what no reader could make sense of. `reads`, a dict that
    starts empty, keeps what was read from one call to the next: a file with the same bytes gives the same RawItems again.
    """
    folder, reads = Path(folder), {} if reads is None else reads
    heal(folder.parent)
    items, findings, before = [], folder_findings(folder), dict(reads)
    reads.clear()
    for path in content_files(folder):
        name = relative(path, folder)
        if path.is_symlink():
            findings.append(Finding(name, 1, 1, "this is a link to another place", "content is read from real files only; copy the file here"))
            continue
        data, refused = read_bytes(path, name)
        if data is None:
            findings.append(refused)
            continue
        same = before.get(name, (None,))[0] == data
        reads[name] = before[name] if same else (data, *raw_items(data, name, single=path.parent == folder))
        items += reads[name][1]
        findings += reads[name][2]
    return items, findings


def raw_items(data, name, single):
    """The bytes of one file to (RawItems, findings); a `single` file is one item as a whole."""
    tree, marks, findings = read_text(data, name)
    kind, stem = Path(name).parent.name, Path(name).stem
    if tree is None:
        return [], findings
    if single:
        return [RawItem(stem, stem, name, tree, marks)], findings
    own = {key: {} for key in tree}
    for (*above, last), mark in ((place, mark) for place, mark in marks.items() if place):
        own[above[0] if above else last][(*above[1:], last) if above else ()] = mark
    return [RawItem(kind, key, name, value, own[key]) for key, value in tree.items()], findings
