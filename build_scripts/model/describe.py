"""The model described: every field of every kind with its type in words, as one plain list."""

from dataclasses import dataclass

from build_scripts.model import KINDS, SITE
from build_scripts.model.fields import Item
from build_scripts.model.shape import shape_of


@dataclass(frozen=True)
class FieldDescription:
    """A field as the reference, the starters and the schemas show it.

    `part` is the model inside it, if any; `starts` tells whether a new item has it from the start.
    """

    name: str
    type: str
    required: bool
    meaning: str
    example: object
    bad: object
    message: str
    part: type | None
    starts: bool


def describe(model):
    """The fields of a model, in the order in which they are written, without the id."""
    return [describe_field(name, field, model) for name, field in model.model_fields.items() if name != "id" or not is_item(model)]


def is_item(model):
    """Whether the id of the model is the name it stands under, and no field of its own."""
    return issubclass(model, Item)


def describe_field(name, field, model):
    """The FieldDescription of a field that `declare` declared."""
    bad, required, found = field.json_schema_extra["bad"], field.is_required(), shape_of(model, name)
    starts = required or field.json_schema_extra["starts"]
    return FieldDescription(name, found.words, required, field.description, field.examples[0], bad["value"], bad["message"], found.part, starts)


def kinds():
    """Every kind and the site, in the order of the reference."""
    return (*KINDS, SITE)


def parts():
    """The models inside kinds, each once, in the order of their first use."""
    found = {}

    def collect(model):
        for field in describe(model):
            if field.part and field.part not in found:
                found[field.part] = None
                collect(field.part)

    for kind in kinds():
        collect(kind.model)
    return list(found)
