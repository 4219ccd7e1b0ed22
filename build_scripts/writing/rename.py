"""A new id for an item, everywhere at once, with a redirect from the old one."""

import re

from build_scripts.content import content_files, relative
from build_scripts.findings import did_you_mean
from build_scripts.model import BY_NAME, PAGES
from build_scripts.model.fields import ID
from build_scripts.references import references

SETTINGS = "mkdocs.yml"


def rename(explainer, kind, old, new):
    """Change the id `old` of `kind` to `new` in every content file (and, for a chapter, in mkdocs.yml), and add a
    redirect to site.yml, so that the old address still leads there.

    Returns the names of the changed files. Raises ValueError, in an editor's words, where that can't be done;
    nothing has been written then.
    """
    refuse(explainer, kind, old, new)
    places = places_of(explainer, kind, old)
    changed = []
    for path in content_files(explainer.folder):
        name = relative(path, explainer.folder)
        text = path.read_text(encoding="utf-8")
        after = replace_in(text, [place for file, *place in places if file == name], kind, old, new)
        if name == f"{explainer.folder.name}/site.yml":
            after = with_redirect(after, kind, old, new)
        if after != text:
            path.write_text(after, encoding="utf-8")
            changed.append(name)
    settings = explainer.folder.parent / SETTINGS
    if kind == "section" and settings.is_file():
        text = settings.read_text(encoding="utf-8")
        settings.write_text(re.sub(rf"(?<=chapters/){re.escape(old)}(?=\.md)", new, text), encoding="utf-8")
        changed.append(SETTINGS)
    return changed


def refuse(explainer, kind, old, new):
    """Raise ValueError where the id can't be changed so."""
    if kind not in BY_NAME:
        raise ValueError(f"there is no kind {kind}; {did_you_mean(kind, BY_NAME)}")
    if old not in explainer.items[kind]:
        raise ValueError(f"there is no {kind} {old}; {did_you_mean(old, explainer.items[kind])}")
    if kind == "page":
        raise ValueError(f"the pages have fixed names: {', '.join(PAGES)}")
    if not re.fullmatch(ID, new):
        raise ValueError(f"{new} is no id; write small letters, digits and single hyphens")
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
    return re.sub(rf"(\]\({kind}:){re.escape(old)}(?=\))", rf"\g<1>{new}", text)


def with_redirect(text, kind, old, new):
    """site.yml with one more entry in its list of redirects; older ones lead on to the new id, and none to itself."""
    text = re.sub(rf"(?<=[\s\[,\"']){kind}:([a-z0-9-]+) {re.escape(old)}(?![\w-])", rf"{kind}:\1 {new}", text)
    itself = rf"[\"']?{kind}:{re.escape(new)} {re.escape(new)}[\"']?"
    text = re.sub(rf"(?m)^ *- {itself}[ ]*\n|(?<=\[){itself}(, )?|, {itself}(?=[,\]])", "", text)
    redirect = f"{kind}:{old} {new}"
    match = re.search(r"^redirects:[ ]*(\[\])?[ ]*$", text, re.M)
    if match:
        return text[: match.start()] + f"redirects:\n  - {redirect}" + text[match.end() :]
    flow = re.search(r"^redirects: \[(.+)\]$", text, re.M)
    if flow:
        return text[: flow.start()] + f"redirects: [{flow[1]}, {redirect}]" + text[flow.end() :]
    return text.rstrip("\n") + f"\nredirects:\n  - {redirect}\n"
