"""A new id for an item, everywhere at once, with a redirect from the old one."""

import re
import shutil
import tempfile
from pathlib import Path

from build_scripts.all_or_none import put
from build_scripts.checks import check
from build_scripts.content_folder import content_files, relative
from build_scripts.findings import did_you_mean
from build_scripts.model import BY_NAME, PAGES
from build_scripts.model.values import fault_of_id
from build_scripts.references import change_links, references
from build_scripts.translation.renamed import renamed, states
from build_scripts.writing import redirects
from build_scripts.yaml_reader import decode

SETTINGS = "mkdocs.yml"


def rename(explainer, kind, old, new):
    """Change the id `old` of `kind` to `new` in every content file and catalogue (and, for a chapter, in mkdocs.yml), and add a
    redirect to site.yml, so that the old address still leads there.

    Returns the names of the changed files. Raises ValueError, in an editor's words, where that can't be done, or where the
    content would not be in order afterwards; nothing has been written then.
    """
    refuse(explainer, kind, old, new)
    places = places_of(explainer, kind, old)
    folder, texts = explainer.folder, {}
    for path in content_files(folder):
        name = relative(path, folder)
        text = decode(path.read_bytes())
        after = replace_in(text, [place for file, *place in places if file == name], kind, old, new)
        if name == f"{folder.name}/site.yml":
            after = redirects.add(after, kind, old, new)
        if after != text:
            texts[path] = after
    settings = folder.parent / SETTINGS
    if kind == "section" and settings.is_file():
        text = settings.read_text(encoding="utf-8")
        texts[settings] = re.sub(rf"(?<=chapters/){re.escape(old)}(?=\.md)", new, text)
    with tempfile.TemporaryDirectory() as place:
        trial = Path(place) / folder.name
        shutil.copytree(folder, trial)
        if settings.is_file():
            shutil.copy(settings, place)
        try_out(texts, folder.parent, place)
        prove(explainer, trial, kind, old, new)
        texts |= translations(folder, trial, kind, old, new)
    put(folder.parent, texts)
    return [path.relative_to(folder.parent).as_posix() for path, text in texts.items() if text is not None]


def try_out(texts, project, place):
    """Put `texts` into the copy of the folder `project` in the folder `place`."""
    for path, text in texts.items():
        there = Path(place) / path.relative_to(project)
        if text is None:
            there.unlink()
        else:
            there.write_text(text, encoding="utf-8", newline="\n")


def translations(folder, trial, kind, old, new):
    """What is to be written into the catalogues, once `trial` is the content. Raises ValueError where that can't be done, or where
    less would be translated afterwards."""
    texts, findings = renamed(folder, trial, kind, old, new)
    if findings:
        raise ValueError(f"a catalogue of translations is not in order, so nothing was changed: {findings[0]}")
    before = states(folder)
    try_out(texts, folder.parent, trial.parent)
    if states(trial) != before:
        raise ValueError("that would lose translations, so nothing was changed; run make translate first")
    return texts


def prove(explainer, trial, kind, old, new):
    """Raise ValueError where `trial`, the content as it would be, is not in order or does not hold the same items."""
    after, findings = check(trial)
    if findings:
        raise ValueError(f"that would leave a mistake, so nothing was changed: {findings[0]}")
    for name, items in explainer.items.items():
        expected = [new if (name, one) == (kind, old) else one for one in items]
        if sorted(expected) != sorted(after.items[name]):
            raise ValueError(f"that would change more than the {kind} {old}, so nothing was changed")
    for quote in explainer.all("quote"):
        was, now = explainer.speaker(quote), after.speaker(after.get("quote", new if (kind, old) == ("quote", quote.id) else quote.id))
        if type(was) is not type(now):
            raise ValueError(f"that would give the quotation {quote.id} to somebody else, so nothing was changed")


def refuse(explainer, kind, old, new):
    """Raise ValueError where the id can't be changed so."""
    if kind not in BY_NAME:
        raise ValueError(f"there is no kind {kind}; {did_you_mean(kind, BY_NAME)}")
    if old not in explainer.items[kind]:
        raise ValueError(f"there is no {kind} {old}; {did_you_mean(old, explainer.items[kind])}")
    if kind == "page":
        raise ValueError(f"the pages have fixed names: {', '.join(PAGES)}")
    if fault_of_id(new):
        raise ValueError("; ".join(fault_of_id(new)))
    if new in explainer.items[kind]:
        raise ValueError(f"the {kind} {new} is there already")


def places_of(explainer, kind, old):
    """(file, line, column) of the item itself and of each value that is, or begins with, its id."""
    own = explainer.raw[kind, old]
    found = {(own.file, *own.marks[()])}
    for ref in references(explainer):
        # A speaker may be a person or an organisation; the first kind that has the id is meant.
        meant = next((name for name in ref.kinds if ref.id in explainer.items[name]), None)
        if ref.how != "link" and ref.id == old and meant == kind:
            # An id may stand for a whole mapping: a citation's source, or a point's place.
            where = next(path for path in ((*ref.path, "source"), ref.path, ref.path[:-1]) if path in ref.raw.marks)
            found.add((ref.raw.file, *ref.raw.marks[where]))
    if kind == "section":
        corrections = [explainer.raw["correction", one.id] for one in explainer.all("correction") if one.page == old]
        found |= {(raw.file, *raw.marks["page",]) for raw in corrections}
    return found


def replace_in(text, places, kind, old, new):
    """`text` with the id changed in the values that start at `places` (line, column), and in links."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    whole = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    for line, column in sorted(places, reverse=True):
        match = whole.search(text, starts[line - 1] + column - 1)
        text = text[: match.start()] + new + text[match.end() :]
    return change_links(text, kind, old, new)
