"""What the annotation of a field says, read in one walk."""

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel


@dataclass(frozen=True)
class Called:
    """The name of a type of values in words, such as `web address`; stands among the marks of an annotation."""

    name: str


@dataclass(frozen=True)
class Shape:
    """The plain type of a field's values (str, float, a model, a Literal), whether it holds a list of them, whether it may be left
    empty, and the marks that Annotated adds, of the field and of the entries of its list."""

    type: object
    marks: tuple
    many: bool = False
    optional: bool = False

    @property
    def part(self):
        """The model of the values, or None where they are plain."""
        return self.type if isinstance(self.type, type) and issubclass(self.type, BaseModel) else None

    @property
    def choices(self):
        """The words that a value may be, where they are listed; else nothing."""
        return get_args(self.type) if get_origin(self.type) is Literal else ()

    @property
    def words(self):
        """The type in words: `list of ids`, `text`, `one of a, b`."""
        called = next((mark.name for mark in self.marks if isinstance(mark, Called)), None)
        one = called or ("one of " + ", ".join(self.choices) if self.choices else self.type.__name__.lower())
        return f"list of {one if one.endswith('s') else one + 's'}" if self.many else one


def shape(annotation, marks=()):
    """The Shape of an annotation such as `Annotated[list[Block], ...] | None`; `marks` are those that pydantic keeps beside it."""
    many = optional = False
    while True:
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, marks = inner[0], (*marks, *inner[1:])
        elif origin in (Union, UnionType):
            annotation, optional = next(one for one in inner if one is not NoneType), True
        elif origin is list:
            annotation, many = inner[0], True
        else:
            return Shape(annotation, tuple(marks), many, optional)


@cache
def shape_of(model, name):
    """The Shape of the field `name` of a model."""
    field = model.model_fields[name]
    return shape(field.annotation, field.metadata)
