"""Which item refers to which: by a field, by a link in prose, by a citation."""

import re
from dataclasses import dataclass
from itertools import chain

from build_scripts.memo import memoized
from build_scripts.model import BY_NAME, KINDS
from build_scripts.model.fields import Cite, Part
from build_scripts.model.values import is_prose
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


@memoized
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
    """The References of `part`, a model, which stands at `path` in its item."""
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or name == "id":
            continue
        here, kinds = (*path, name), declared.json_schema_extra["refers"]
        if not kinds:
            yield from refer_value(raw, value, here, is_prose(declared.annotation, declared.metadata))
        elif isinstance(value, list):
            yield from (Reference(raw, (*here, index), kinds, one, "field") for index, one in enumerate(value))
        else:
            yield Reference(raw, here, kinds, value, "field")


def refer_value(raw, value, path, prose):
    """The References of one value: a citation, a part, a list of values or, with `prose`, Markdown with links."""
    if isinstance(value, Cite):
        yield Reference(raw, path, ("source",), value.source, "cite", value)
    elif isinstance(value, Part):
        yield from refer(raw, value, path)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from refer_value(raw, one, (*path, index), prose)
    elif isinstance(value, str) and prose:
        for link in links(value):
            if link.scheme in BY_NAME:
                yield Reference(raw, path, (link.scheme,), link.target, "link")


@memoized
def texts(raw, item):
    """(path, text) of every text that an item holds, as a list; ids, dates, numbers and addresses are none."""
    return [(path, text) for path, text, _ in texts_of(item, ())]


def words(raw, item, quoted=True):
    """(path, text) of the texts that readers read in the language of the page, as a list; with `quoted` off, only our own."""
    return [(path, text) for path, text, field in texts_of(item, ()) if (said := field.json_schema_extra)["words"] and (quoted or not said["quoted"])]


@memoized
def prose_texts(raw, item):
    """(path, text) of every text of an item that is Markdown, as a list."""
    return [(path, text) for path, text, field in texts_of(item, ()) if is_prose(field.annotation, field.metadata)]


@memoized
def plain_texts(raw, item):
    """(path, text) of every text of an item that is shown as it is written, as a list."""
    return [(path, text) for path, text, field in texts_of(item, ()) if not is_prose(field.annotation, field.metadata)]


@memoized
def quoted_texts(raw, item):
    """(path, text) of every text of an item that is somebody else's words, as a list."""
    return [(path, text) for path, text, field in texts_of(item, ()) if field.json_schema_extra["quoted"]]


def texts_of(part, path):
    """(path, text, its field) of every text in a part and in the parts inside it."""
    for name, field in type(part).model_fields.items():
        yield from texts_in(getattr(part, name), (*path, name), field)


def texts_in(value, path, field):
    """The same of one value of the field `field`."""
    if isinstance(value, str):
        if field.json_schema_extra["words"] is not None:
            yield path, value, field
    elif isinstance(value, Part):
        yield from texts_of(value, path)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from texts_in(one, (*path, index), field)


def change_links(text, kind, old, new):
    """`text`, Markdown, with its links to the item `old` of `kind` as links to `new`."""
    return re.sub(rf"(\]\({kind}:){re.escape(old)}(?=\))", rf"\g<1>{new}", text)
