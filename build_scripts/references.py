"""Which item refers to which: by a field, by a link in prose, by a citation."""

from dataclasses import dataclass
from itertools import chain

from build_scripts.memo import once
from build_scripts.model import BY_NAME, KINDS
from build_scripts.model.fields import Cite, Part
from build_scripts.prose import links


@dataclass(frozen=True)
class Reference:
    """That an item refers to another: where it stands (`raw`, `path`), which kinds and id it names, and how: by a `field`, a
    `link` in prose, or the citation `cite`."""

    raw: object
    path: tuple
    kinds: tuple
    id: str
    how: str
    cite: object = None


def references(explainer):
    """Every reference of every item, one after the other."""
    return chain.from_iterable(references_of(raw, item) for raw, item in everything(explainer))


@once
def references_of(raw, item):
    """Every reference of one item, as a list."""
    return list(refer(raw, item, ()))


def everything(explainer):
    """(raw, item) of each item and of the site."""
    yield explainer.raw["site", "site"], explainer.site
    for kind in KINDS:
        for item_id, item in explainer.items[kind.name].items():
            yield explainer.raw[kind.name, item_id], item


def refer(raw, part, path):
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or name == "id":
            continue
        here, kinds = (*path, name), declared.json_schema_extra["refers"]
        if not kinds:
            yield from refer_value(raw, value, here)
        elif isinstance(value, list):
            yield from (Reference(raw, (*here, index), kinds, one, "field") for index, one in enumerate(value))
        else:
            yield Reference(raw, here, kinds, value, "field")


def refer_value(raw, value, path):
    if isinstance(value, Cite):
        yield Reference(raw, path, ("source",), value.source, "cite", value)
    elif isinstance(value, Part):
        yield from refer(raw, value, path)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from refer_value(raw, one, (*path, index))
    elif isinstance(value, str):
        for link in links(value):
            if link.scheme in BY_NAME:
                yield Reference(raw, path, (link.scheme,), link.target, "link")


@once
def texts(raw, item):
    """(path, text) of every text that an item holds, without ids and addresses, as a list."""
    return list(texts_of(item, ()))


def texts_of(part, path):
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if declared.json_schema_extra["refers"] or name in ("id", "url", "archive", "addresses", "cites"):
            continue
        yield from texts_in(value, (*path, name))


def texts_in(value, path):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Part):
        yield from texts_of(value, path)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from texts_in(one, (*path, index))
