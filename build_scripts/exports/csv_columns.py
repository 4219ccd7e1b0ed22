"""A kind's model as the columns of a table: names, types and meanings, for CSV and for its description."""

from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from build_scripts.model.fields import Cite, Part, Spelling, is_prose, parse_day
from build_scripts.prose import plain

SIMPLE = {str: "string", float: "number", int: "integer", bool: "boolean"}
BETWEEN = "; "


@dataclass(frozen=True)
class Column:
    """A column: the steps from an item to its value, a Frictionless type, what it means, what it may be."""

    name: str
    steps: tuple
    type: str
    meaning: str
    required: bool = False
    choices: tuple = ()
    refers: tuple = ()
    markdown: bool = False


def columns(model, steps=(), required=True):
    """The columns of a model. A part that stands once becomes columns of its own, one that repeats a JSON array."""
    found = []
    for name, field in model.model_fields.items():
        here = (*steps, name)
        kind, optional, checks = unwrap(field.annotation, field.metadata)
        needed = required and field.is_required() and not optional
        if isinstance(kind, type) and issubclass(kind, Part):
            found += columns(kind, here, needed)
            continue
        choices = get_args(kind) if get_origin(kind) is Literal else ()
        refers = field.json_schema_extra["refers"] if kind is str else ()
        found.append(Column("_".join(here), here, type_of(kind, checks), field.description, needed, choices, refers, is_prose(field.annotation, field.metadata)))
    return found


def unwrap(annotation, metadata=()):
    """(plain type, whether it may be missing, validators) of a field's annotation."""
    optional, checks = False, [getattr(one, "func", None) for one in metadata]
    while get_origin(annotation) in (Annotated, Union, UnionType):
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            checks += [getattr(one, "func", None) for one in more]
        else:
            optional = True
            annotation = next(one for one in get_args(annotation) if one is not type(None))
    return annotation, optional, checks


def type_of(kind, checks):
    """The Frictionless type of a field."""
    if parse_day in checks:
        return "date"
    if get_origin(kind) is list:
        inner, _, _ = unwrap(get_args(kind)[0])
        parts = isinstance(inner, type) and issubclass(inner, Part) and inner not in (Cite, Spelling)
        return "array" if parts else "string"
    return SIMPLE.get(kind, "string")


def value_at(item, steps):
    """The value at the end of `steps`, or None where a part on the way is missing."""
    for step in steps:
        item = getattr(item, step) if item is not None else None
    return item


def cell(value, markdown=False):
    """A value as a cell of CSV: text on one line, that in `markdown` without its marks; lists joined, nothing where there is nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e5 else str(value)
    if isinstance(value, str):
        return plain(value) if markdown else " ".join(value.split())
    if isinstance(value, list | tuple):
        return BETWEEN.join(cell(one, markdown) for one in value)
    if isinstance(value, Cite):
        return cite(value)
    if isinstance(value, Spelling):
        return f"{value.text} ({value.lang})"
    return str(value)


def cite(value):
    """A citation as the content writes it: `source` or `source:locator`."""
    return f"{value.source}:{value.locator}" if value.locator else value.source
