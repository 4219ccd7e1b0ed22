"""How far a translation is: counted by kind, and what is stale."""

from dataclasses import dataclass

from build_scripts import prose

# More messages of one file than these, with no place for their translations, are one mistake: a catalogue is gone, or was never made.
MANY = 20


@dataclass(frozen=True)
class Progress:
    """What of a kind's messages is done, stale or missing, and how many words of the original are still to translate."""

    kind: str
    done: int
    stale: int
    missing: int
    words: int


def progress(pairs):
    """A Progress for each kind among the Pairs, in their order."""
    found = {}
    for pair in pairs:
        found.setdefault(pair.message.kind, []).append(pair)
    return [of_kind(kind, theirs) for kind, theirs in found.items()]


def of_kind(kind, pairs):
    """The Progress of the pairs of one kind."""
    states = [pair.state for pair in pairs]
    left = sum(prose.words(pair.message.text) for pair in pairs if pair.state != "done")
    return Progress(kind, states.count("done"), states.count("stale"), states.count("missing"), left)


def stale(pairs):
    """A Finding for each message whose original changed since it was translated, where the translation stands."""
    return [pair.at(changed(pair), "run make translate, then mend it") for pair in pairs if pair.state == "stale"]


def lacking(pairs, edition):
    """A Finding for each message that keeps the language of `edition` from being complete, with the ways out: where its translation
    stands or is to stand, and where there is no place for it yet, at its original; many of one file are told as one."""
    wait = f"or write `complete: no` for {edition.code} in site.yml"
    into, homeless = f"translated into {edition.name} ({edition.code})", {}
    for pair in pairs:
        if pair.entry is None:
            homeless.setdefault(pair.raw.file, []).append(pair)
    if len(pairs) > MANY and all(pair.entry is None for pair in pairs):
        first = next(pair for pair in pairs if pair.raw.kind == "site")
        yield first.at(f"nothing is {into}", f"run make translate, then translate it; {wait}")
        return
    gone = {file for file, theirs in homeless.items() if len(theirs) > MANY}
    for file in sorted(gone):
        first, more = homeless[file][0], len(homeless[file]) - 1
        yield first.at(f"`{first.message.context}` and {more} more of this file are not {into}", f"run make translate, then translate them; {wait}")
    for pair in pairs:
        if pair.entry is None and pair.raw.file in gone:
            continue
        if pair.state == "stale":
            yield pair.at(changed(pair), f"run make translate, translate it anew and take the mark `fuzzy` away; {wait}")
        elif pair.state == "missing":
            first = "" if pair.entry else "run make translate, then "
            yield pair.at(f"`{pair.message.context}` is not {into}", f"{first}translate it; {wait}")


def changed(pair):
    """The message that an original changed."""
    return f"the original of `{pair.message.context}` changed since it was translated"
