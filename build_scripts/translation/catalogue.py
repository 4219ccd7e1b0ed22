"""PO files to messages and back, with the line of each message."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import polib
from babel.messages.plurals import get_plural

from build_scripts.content_folder import CATALOGUE, relative
from build_scripts.content_folder import TRANSLATIONS as FOLDER
from build_scripts.findings import Finding
from build_scripts.yaml_reader import read_bytes, unseen_character

HINT = "each line is a comment (#), or msgctxt, msgid or msgstr with a text in quotation marks; write \\\" inside it, and letters as they are"
# The grammar of a line: polib cuts the first and the last letter off a text without its quotation marks, and leaves letters written as
# numbers (`\320\224`) as they are.
LINE = re.compile(r'\s*(#(?![~|]).*|#(~\||[~|])?|(#(~\||[~|])\s*)?((msgctxt|msgid|msgid_plural|msgstr(\[[0-9]\])?)\s+)?"([^"\\]|\\[\\"ntr])*"\s*)?')


@dataclass
class Catalogue:
    """One PO file: its name as findings give it, its path, what polib read, and the findings of reading it."""

    name: str
    path: Path
    po: polib.POFile
    findings: list = field(default_factory=list)

    def at(self, entry, message, hint=""):
        """A Finding at the line of `entry`."""
        return Finding(self.name, max(entry.linenum or 1, 1), 1, message, hint)


def catalogues(folder, lang, reads=None):
    """Every Catalogue of a language below the folder of content, sorted by name; one that can't be read has findings and no entries.

    `reads`, a dict that starts empty, keeps what was read from one call to the next: see content.load.
    """
    folder, reads = Path(folder), {} if reads is None else reads
    found = []
    for path in sorted((folder / FOLDER / lang).glob(f"[!.]*{CATALOGUE}")):
        name = relative(path, folder)
        if path.is_symlink():
            found.append(unread(name, path, Finding(name, 1, 1, "this is a link to another place", "content is read from real files only; copy the file here")))
            continue
        data, refused = read_bytes(path, name)
        if data is None:
            found.append(unread(name, path, refused))
            continue
        if reads.get(name, (None,))[0] != data:
            reads[name] = (data, read_catalogue(data, name, path))
        found.append(reads[name][1])
    return found


def read_catalogue(data, name, path):
    """The bytes of one PO file to a Catalogue."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return unread(name, path, Finding(name, data.count(b"\n", 0, error.start) + 1, 1, "this file is not UTF-8 text", "save it as UTF-8"))
    refused = unseen_character(text.replace("\r", ""), name)
    if refused:
        return unread(name, path, refused)
    lines = [line.rstrip("\r") for line in text.split("\n")]
    wrong = next((number for number, line in enumerate(lines, 1) if not LINE.fullmatch(line)), None)
    if wrong:
        if lines[wrong - 1].startswith(("<<<<<<<", "=======", ">>>>>>>")):
            hint = "keep one of the two, then run make translate"
            return unread(name, path, Finding(name, wrong, 1, "two versions of this file were not joined here", hint))
        return unread(name, path, Finding(name, wrong, 1, "this is not a valid PO file", HINT))
    try:
        return Catalogue(name, path, polib.pofile("\n".join([*lines, ""]), wrapwidth=0))
    except Exception as error:  # polib raises whatever its state machine stumbles over
        line = re.search(r"line (\d+)", str(error))
        return unread(name, path, Finding(name, int(line[1]) if line else 1, 1, "this is not a valid PO file", HINT))


def unread(name, path, finding):
    """The Catalogue of a file that can't be read, empty but for what is wrong with it."""
    return Catalogue(name, path, empty(), [finding])


def empty(lang=None):
    """A PO file without messages, with the header that translators' tools need."""
    po = polib.POFile(wrapwidth=0)
    if lang:
        po.header = "Words of content/ in another language. `make translate` brings this file up to date."
        plural = get_plural(lang)
        po.metadata = {
            "Language": lang,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": f"nplurals={plural.num_plurals}; plural={plural.plural_expr};",
        }
    return po


def translated(entry):
    """Whether an entry holds any words of a translator, right or stale."""
    return bool(entry.msgstr.strip() or any(text.strip() for text in entry.msgstr_plural.values()))


def finished(entry):
    """Whether an entry is translated whole and not marked as stale."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    return bool(texts) and all(text.strip() for text in texts) and not entry.fuzzy
