"""What an edition in another language would need, item by item, with counts."""

from dataclasses import dataclass

from build_scripts import prose
from build_scripts.references import everything, words


@dataclass(frozen=True)
class Work:
    """What is to be translated of one item: how many texts and words. `done` is what the other language has."""

    file: str
    line: int
    kind: str
    id: str
    texts: int
    words: int
    done: int


def todo(explainer, other=None):
    """A list of Work, one for each item that has words, in the order of the files, and one for the labels.

    `other` is the explainer in the other language, where there is one; a text counts as done where it differs there.
    """
    found = []
    for raw, item in everything(explainer):
        kind = "site" if raw.kind == "site" else next(k for k, i in explainer.raw if explainer.raw[k, i] is raw)
        pieces = dict(words(raw, item))
        theirs = other_texts(other, kind, raw.id)
        if pieces:
            done = sum(path in theirs and theirs[path] != text for path, text in pieces.items())
            found.append(Work(raw.file, raw.at((), "").line, kind, raw.id, len(pieces), sum(map(prose.words, pieces.values())), done))
    labels = explainer.raw["labels", "labels"]
    other_labels = other.labels if other else {}
    done = sum(other_labels.get(key, text) != text for key, text in explainer.labels.items())
    found.append(Work(labels.file, 1, "labels", "labels", len(explainer.labels), sum(map(prose.words, explainer.labels.values())), done))
    return found


def other_texts(other, kind, item_id):
    if other is None:
        return {}
    raw = other.raw.get((kind, item_id))
    item = other.site if kind == "site" else other.items[kind].get(item_id)
    return dict(words(raw, item)) if raw and item else {}
