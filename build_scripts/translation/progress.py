"""How far a translation is: counted by kind, and what is stale."""

from dataclasses import dataclass

from build_scripts import prose


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
    states = [pair.state for pair in pairs]
    left = sum(prose.words(pair.message.text) for pair in pairs if pair.state != "done")
    return Progress(kind, states.count("done"), states.count("stale"), states.count("missing"), left)


def stale(pairs):
    """A Finding for each message whose original changed since it was translated, where the translation stands."""
    stale = [pair for pair in pairs if pair.state == "stale"]
    return [pair.at(f"the original of `{pair.message.context}` changed since it was translated", "run make translate, then mend it") for pair in stale]
