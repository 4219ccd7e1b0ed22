"""The model told: every field of every kind with its type in words, as one plain list."""

from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from build_scripts.model import KINDS, SITE
from build_scripts.model import fields as f
from build_scripts.model.read import inner_model

WORDS = {
    f.Text: "text",
    f.Prose: "text",
    f.Line: "text",
    f.Id: "id",
    f.EdtfDate: "date",
    f.Day: "day",
    f.Clock: "time of day",
    f.Url: "web address",
    f.YesNo: "yes or no",
    f.Percent: "number from 0 to 100",
    f.Number: "number",
    f.Whole: "whole number from 1",
    f.Latitude: "number from -90 to 90",
    f.Longitude: "number from -180 to 180",
    f.Language: "language code",
    f.Country: "country code",
    f.Cite: "citation",
}


@dataclass(frozen=True)
class Told:
    """A field as the reference, the starters and the schemas tell it.

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
    return [tell(name, field, model) for name, field in model.model_fields.items() if name != "id" or not is_item(model)]


def is_item(model):
    """Whether the id of the model is the name it stands under, and no field of its own."""
    return issubclass(model, f.Item)


def tell(name, field, model):
    bad, required = field.json_schema_extra["bad"], field.is_required()
    words = type_words(annotation_of(model, name))
    starts = required or field.json_schema_extra["starts"]
    return Told(name, words, required, field.description, field.examples[0], bad["value"], bad["message"], inner_model(field.annotation), starts)


def annotation_of(model, name):
    """The annotation as it was written; pydantic keeps only a part of it."""
    for cls in model.__mro__:
        if name in cls.__dict__.get("__annotations__", {}):
            return cls.__annotations__[name]
    raise KeyError(name)


def type_words(annotation):
    """A type in words: `list of ids`, `text`, `one of a, b`."""
    if annotation in WORDS:
        return WORDS[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return "one of " + ", ".join(arguments)
    if origin in (Union, UnionType):
        return type_words(next(argument for argument in arguments if argument is not NoneType))
    if origin is Annotated:
        return type_words(arguments[0])
    if origin is list:
        inner = type_words(arguments[0])
        return f"list of {inner if inner.endswith('s') else inner + 's'}"
    return annotation.__name__.lower()


def kinds():
    """Every kind and the site, in the order of the reference."""
    return (*KINDS, SITE)


def parts():
    """The models inside kinds, each once, in the order of their first use."""
    found = {}

    def collect(model):
        for told in describe(model):
            if told.part and told.part not in found:
                found[told.part] = None
                collect(told.part)

    for kind in kinds():
        collect(kind.model)
    return list(found)
