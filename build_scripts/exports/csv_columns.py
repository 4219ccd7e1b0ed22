"""A kind's model as the columns of a table: names, types and meanings, for CSV and for its description."""

from dataclasses import dataclass

from build_scripts.model.fields import Cite, Spelling
from build_scripts.model.shape import shape_of
from build_scripts.model.values import MARKDOWN
from build_scripts.prose import plain

SIMPLE = {str: "string", float: "number", int: "integer", bool: "boolean"}
BETWEEN = " | "
SPLITS = "; entries stand between vertical bars with a space on each side, and a bar of an entry itself is written \\|"


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
        here, shape = (*steps, name), shape_of(model, name)
        needed = required and field.is_required() and not shape.optional
        if shape.part and not shape.many:
            found += columns(shape.part, here, needed)
            continue
        single = not shape.many
        kind = type_of(shape)
        found.append(Column(
            "_".join(here),
            here,
            kind,
            field.description if single or kind == "array" else field.description + SPLITS,
            needed,
            shape.choices if single else (),
            field.json_schema_extra["refers"] if single and shape.type is str else (),
            MARKDOWN in shape.marks,
        ))
    return found


def type_of(found):
    """The Frictionless type of a field with the Shape `found`."""
    if found.many:
        return "array" if found.part and found.part not in (Cite, Spelling) else "string"
    return "date" if found.words == "day" else SIMPLE.get(found.type, "string")


def value_at(item, steps):
    """The value at the end of `steps`, or None where a part on the way is missing."""
    for step in steps:
        item = getattr(item, step) if item is not None else None
    return item


def cell(value, markdown=False):
    """A value as a cell of CSV: text on one line, that in `markdown` without its marks; lists joined as SPLITS says, nothing where there is nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e5 else str(value)
    if isinstance(value, str):
        return plain(value) if markdown else " ".join(value.split())
    if isinstance(value, list | tuple):
        return BETWEEN.join(cell(one, markdown).replace("|", r"\|") for one in value)
    if isinstance(value, Cite):
        return cite(value)
    if isinstance(value, Spelling):
        return f"{value.text} ({value.lang})"
    return str(value)


def cite(value):
    """A citation as the content writes it: `source` or `source:locator`."""
    return f"{value.source}:{value.locator}" if value.locator else value.source
