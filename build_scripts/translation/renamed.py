"""The catalogues after an item got another id: what was translated stays so, under the new one."""

from pathlib import Path

from build_scripts.content import load
from build_scripts.model import BY_NAME
from build_scripts.model.site import Edition
from build_scripts.references import change_links
from build_scripts.translation.catalogue import FOLDER, catalogues
from build_scripts.translation.merge import lay_over
from build_scripts.translation.update import comment
from build_scripts.translation.words import messages_of


def renamed(content, after, kind, old, new):
    """The catalogues of the folder `content` in every language, once the item `old` of `kind` is called `new` there.

    `after` is a folder with the content as it will be. Returns ({path: text, or None for a file that goes}, findings); with
    findings, of catalogues that can't be read, nothing is to be written.
    """
    pairs = list(zip(*([message for raw in load(folder)[0] for message in messages_of(raw)] for folder in (content, after)), strict=True))
    known = {was.context: (was, now) for was, now in pairs}
    files, findings = {}, []
    for lang in languages(content):
        for one in catalogues(content, lang):
            findings += one.findings
            before = str(one.po)
            for entry in one.po:
                move(entry, known, kind, old, new)
            path = one.path if one.path.stem != f"{BY_NAME[kind].folder}-{old}" else one.path.with_stem(f"{BY_NAME[kind].folder}-{new}")
            if path.exists() and path != one.path:
                path = one.path
            if path != one.path:
                files[one.path] = None
            if path != one.path or str(one.po) != before:
                files[path] = str(one.po)
    return ({}, findings) if findings else (files, [])


def move(entry, known, kind, old, new):
    """Give an entry of a catalogue its new context and its links their new target."""
    was, now = known.get(entry.msgctxt, (None, None))
    if now:
        # The comment on a label says more than its message knows.
        entry.comment = entry.comment if now.context == was.context else comment(now)
        entry.msgctxt = now.context
    elif (entry.msgctxt or "").startswith(f"{BY_NAME[kind].folder}/{old}/"):
        # An item of this id had it once.
        entry.msgctxt = entry.msgctxt.replace(f"/{old}/", f"/{new}/", 1)
    for name in ("msgid", "msgid_plural", "msgstr", "previous_msgid", "previous_msgid_plural", "previous_msgctxt"):
        if getattr(entry, name):
            setattr(entry, name, change_links(getattr(entry, name), kind, old, new))
    entry.msgstr_plural = {number: change_links(text, kind, old, new) for number, text in entry.msgstr_plural.items()}


def languages(content):
    """The codes of the languages that the folder `content` has catalogues of."""
    return sorted(path.name for path in (Path(content) / FOLDER).glob("*") if path.is_dir())


def states(content):
    """How far each message of the folder `content` is translated, in each of its languages, in the order of the content."""
    raws = load(content)[0]
    return [[pair.state for pair in lay_over(raws, content, Edition(code=lang, name=lang)).pairs] for lang in languages(content)]
