"""The words of a catalogue laid over the content, before it is typed: what comes out is content in another language."""

from copy import copy
from dataclasses import dataclass, field, replace

from build_scripts.locale import FORMS, OTHER, plural_forms
from build_scripts.memo import memoized
from build_scripts.translation import style
from build_scripts.translation.catalogue import catalogues, finished, translated
from build_scripts.translation.words import messages_of


@dataclass(frozen=True)
class Pair:
    """A message with its entry: `state` is `done`, `stale` (the original changed since) or `missing`; `catalogue` and `entry` are
    where its translation stands, or None. `raw` is the item in the language of the site. `memo` is for what was found out of it."""

    message: object
    raw: object
    state: str
    catalogue: object = None
    entry: object = None
    memo: dict = field(default_factory=dict, repr=False, compare=False)

    def at(self, message, hint=""):
        """A Finding where the translation stands, or where the original does."""
        if self.entry is not None:
            return self.catalogue.at(self.entry, message, hint)
        return self.raw.at(self.message.path, message, hint)


@dataclass
class Laid:
    """What laying the catalogues of a language over the content gave: the new RawItems, a Pair for each message, findings; and
    whether every catalogue could be read."""

    raws: list
    pairs: list
    findings: list = field(default_factory=list)
    whole: bool = True


messages = memoized(messages_of)


def lay_over(raws, folder, edition, reads=None):
    """The RawItems in the language of `edition` (an entry of `languages` in site.yml), as Laid.

    A message that is not translated, or was from an older original, keeps the words of the site's own language. `reads`: see
    catalogue.catalogues.
    """
    found, findings = {}, []
    read = catalogues(folder, edition.code, reads)
    for one in read:
        findings += one.findings
        for entry in one.po:
            if entry.obsolete:
                continue
            first = found.setdefault(entry.msgctxt, (one, entry))
            if first[1] is not entry:
                message = f"`{entry.msgctxt}` is translated already, in {first[0].name}:{first[1].linenum}"
                findings.append(one.at(entry, message, "run make translate, which keeps one of the two"))
    laid = Laid([], [], findings, not any(one.findings for one in read))
    for raw in raws:
        pairs, translated_raw = in_words_of(raw, found, edition)
        laid.pairs += pairs
        laid.raws.append(translated_raw)
    return laid


def in_words_of(raw, found, edition):
    """(Pairs, RawItem in the language of `edition`) of one item. Both are the same objects as before, with all that was worked out
    of them, while the item and what `found` holds of it are the same."""
    entries = [found.get(message.context) for message in messages(raw)]
    before, *made = raw.memo.get((in_words_of, edition.code), (None, None, None))
    if before is None or any(old is not new and (old is None or new is None or old[1] is not new[1]) for old, new in zip(before, entries)):
        pairs = [pair(raw, message, found) for message in messages(raw)]
        made = pairs, translate(raw, pairs, edition)
        raw.memo[in_words_of, edition.code] = entries, *made
    return made


def pair(raw, message, found):
    """The Pair of a message, with the entry that `found` has at its context."""
    one, entry = found.get(message.context, (None, None))
    if entry is None:
        return Pair(message, raw, "missing")
    if finished(entry) and (entry.msgid, entry.msgid_plural or "") == (message.text, message.plural):
        return Pair(message, raw, "done", one, entry)
    return Pair(message, raw, "stale" if translated(entry) else "missing", one, entry)


def translate(raw, pairs, edition):
    """The RawItem with the words of the pairs that are done, and with marks that lead to the catalogue."""
    done = [one for one in pairs if one.state == "done"]
    changes = {one.message.path: style.set_in(edition.code, one.entry.msgstr) for one in done if not one.message.plural}
    elsewhere = {one.message.path: (one.catalogue.name, one.entry.linenum) for one in done}
    for one in pairs:
        if one.message.plural:
            name = one.message.path[0]
            for key, text in plural_labels(edition.code, name, raw.data, one):
                changes[key,] = style.set_in(edition.code, text)
                if one.state == "done":
                    elsewhere[key,] = (one.catalogue.name, one.entry.linenum)
    if raw.kind == "site":
        changes["language",] = edition.code
        addresses = raw.data.get("addresses")
        for index, address in enumerate(addresses if isinstance(addresses, list) else ()):
            if isinstance(address, str):
                changes["addresses", index] = f"{address.rstrip('/')}/{edition.code}/"
    data = raw.data
    for path, text in changes.items():
        data = put(data, path, text)
    # The site's own language may have a form that this one has not: one, in Chinese.
    gone = [form for form in FORMS if form not in plural_forms(edition.code)]
    names = {f"{one.message.path[0]}_{form}" for one in pairs if one.message.plural for form in gone}
    if not names.isdisjoint(data):
        data = {name: text for name, text in data.items() if name not in names}
    return replace(raw, data=data, elsewhere=elsewhere, memo={})


def plural_labels(lang, name, labels, pair):
    """(key, text) of the labels that a counting one becomes in a language: one for each of its plural forms.

    Where it is not translated the other forms have the words for more than one. Fractions have no form of their own in a catalogue
    and take the one for few.
    """
    rest = f"{name}_{OTHER}" if f"{name}_{OTHER}" in labels else name
    names = plural_forms(lang)
    if pair.state != "done":
        if f"{name}_one" in labels:
            yield from ((f"{name}_{form}", pair.message.plural) for form in names if form != OTHER and f"{name}_{form}" not in labels)
        return
    texts = [pair.entry.msgstr_plural[number] for number in sorted(pair.entry.msgstr_plural)]
    found = dict(zip(names, texts))
    yield from ((f"{name}_{form}", text) for form, text in found.items() if form != OTHER)
    yield rest, found.get(OTHER) or found.get("few") or texts[-1]


def put(data, path, text):
    """`data`, nested dicts and lists, with `text` at `path`; what is on the way is copied, the rest is shared."""
    if not path:
        return text
    new = copy(data)
    old = data[path[0]] if isinstance(data, list) or path[0] in data else {}
    new[path[0]] = put(old, path[1:], text)
    return new
