"""Catalogues brought up to date with the content: what is new, what changed, what moved, what is gone. No translation is lost."""

from collections import defaultdict
from pathlib import Path

import polib

from build_scripts.translation.catalogue import FOLDER, catalogues, empty, translated


def update(folder, lang, messages):
    """Bring the catalogues of `lang` up to date with `messages`, every Message of the content in its order.

    Returns ({path: text, or None for a file to delete}, findings). Where a catalogue can't be read nothing is to be written.
    """
    folder = Path(folder)
    before = catalogues(folder, lang)
    findings = [finding for one in before for finding in one.findings]
    if findings:
        return {}, findings
    old = [(one.path.stem, entry) for one in before for entry in one.po]
    chosen = match(old, messages)
    homes, files = {}, defaultdict(list)
    for message, (home, _) in zip(messages, chosen):
        if home:
            homes.setdefault((message.kind, message.id), home)
    for message, (home, entry) in zip(messages, chosen):
        files[home or homes.get((message.kind, message.id), message.catalogue)].append(entry)
    used = {id(entry.before) for _, entry in chosen}
    for home, entry in old:
        if id(entry) not in used and translated(entry):
            files[home].append(Entry(entry, retired(entry)))
    return written(folder / FOLDER / lang, lang, before, files), []


class Entry:
    """An entry of a catalogue as it was, if it was there, and as it is to be."""

    def __init__(self, before, after):
        self.before, self.after = before, after


def match(old, messages):
    """[(name of the file that had it or None, Entry)] for each message: with its own translation, else with the one of the same
    words that lost their place, else with the one of its former words, marked fuzzy, else with none."""
    free = {id(entry): (home, entry) for home, entry in old}
    by_both, by_words, by_context = defaultdict(list), defaultdict(list), defaultdict(list)
    # Live entries come before retired ones, translated before empty.
    for home, entry in sorted(old, key=lambda one: (bool(one[1].obsolete), not translated(one[1]), one[1].fuzzy)):
        by_both[entry.msgctxt, words_of(entry)].append(entry)
        by_words[words_of(entry)].append(entry)
        by_context[entry.msgctxt].append(entry)
    found = {}

    def take(message, candidates, change):
        for entry in candidates:
            if id(entry) in free:
                home, _ = free.pop(id(entry))
                found[message.context] = (home, Entry(entry, change(message, entry)))
                return

    for message in messages:
        take(message, by_both[message.context, (message.text, message.plural)], same)
    for message in messages:
        if message.context not in found and (candidates := by_words[message.text, message.plural]):
            take(message, [one for one in candidates if translated(one) and field(one.msgctxt) == field(message.context)], same)
    for message in messages:
        if message.context not in found:
            take(message, [one for one in by_context[message.context] if translated(one)], changed)
    return [found.get(message.context) or (None, Entry(None, fresh(message))) for message in messages]


def words_of(entry):
    """(original, its plural or an empty text) of an entry."""
    return entry.msgid, entry.msgid_plural or ""


def field(context):
    """What may be compared: the kind and the field of a context."""
    steps = (context or "").split("/")
    return steps[0], steps[-1]


def fresh(message):
    """An entry without a translation."""
    entry = polib.POEntry(msgctxt=message.context, msgid=message.text, comment=comment(message))
    if message.plural:
        entry.msgid_plural, entry.msgstr_plural = message.plural, {0: "", 1: "", 2: ""}
    return entry


def same(message, entry):
    """The entry with its translation, for a message of the same words."""
    new = fresh(message)
    new.msgstr, new.msgstr_plural = entry.msgstr, entry.msgstr_plural or new.msgstr_plural
    new.tcomment, new.flags, new.occurrences = entry.tcomment, list(entry.flags), entry.occurrences
    new.previous_msgid, new.previous_msgid_plural, new.previous_msgctxt = entry.previous_msgid, entry.previous_msgid_plural, entry.previous_msgctxt
    return new


def changed(message, entry):
    """The entry with its translation marked as stale, and with the words that were translated."""
    new = same(message, entry)
    if message.plural:
        new.msgstr, new.msgstr_plural = "", entry.msgstr_plural or {0: entry.msgstr, 1: "", 2: ""}
    elif entry.msgstr_plural:
        new.msgstr, new.msgstr_plural = next(filter(None, entry.msgstr_plural.values()), ""), {}
    if not entry.fuzzy:
        new.flags = ["fuzzy", *new.flags]
    if not entry.previous_msgid:
        new.previous_msgid, new.previous_msgid_plural = entry.msgid, entry.msgid_plural or None
    return new


def retired(entry):
    """A translated entry that no message needs any more, as catalogues keep such."""
    new = polib.POEntry(msgctxt=entry.msgctxt, msgid=entry.msgid, msgstr=entry.msgstr, tcomment=entry.tcomment, flags=list(entry.flags), obsolete=1)
    new.msgid_plural, new.msgstr_plural = entry.msgid_plural, entry.msgstr_plural
    return new


def comment(message):
    """The comment for translators: what the field means and on which page it is shown."""
    return "\n".join(filter(None, (message.meaning, message.page and f"shown at {message.page}")))


def written(folder, lang, before, files):
    """{path: text or None} of each file that changes; one that says the same in another form stays as its tool wrote it."""
    known = {one.path.stem: one for one in before}
    found = {}
    for name in sorted(known.keys() | files.keys()):
        path = folder / f"{name}.po"
        entries = [entry.after for entry in files.get(name, ())]
        entries.sort(key=lambda entry: bool(entry.obsolete))
        if not entries:
            found[path] = None
        elif name not in known or [*map(meant, known[name].po)] != [*map(meant, entries)]:
            po = empty(lang)
            if name in known:
                former = known[name].po
                po.metadata, po.header, po.metadata_is_fuzzy = {**po.metadata, **former.metadata}, former.header, former.metadata_is_fuzzy
            po.extend(entries)
            found[path] = str(po)
    return found


def meant(entry):
    """All that an entry says, without how its lines are broken."""
    comment_words = "".join((entry.comment or "").split())
    return (
        entry.msgctxt, entry.msgid, entry.msgid_plural or "", entry.msgstr, tuple(sorted((entry.msgstr_plural or {}).items())),
        comment_words if not entry.obsolete else "", entry.tcomment, tuple(entry.flags), entry.previous_msgid or None, bool(entry.obsolete),
    )
