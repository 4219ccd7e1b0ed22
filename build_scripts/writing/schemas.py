"""JSON Schemas for editors' YAML support: completion and hover help while writing, made from the model."""

import json

from build_scripts.model.describe import describe, is_item, kinds

PATTERNS = {
    "id": r"^[a-z0-9]+(-[a-z0-9]+)*$",
    "date": r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$",
    "day": r"^\d{4}-\d{2}-\d{2}$",
    "web address": r"^https?://",
    "language code": r"^[a-z]{2,3}(-[A-Za-z]{2,8})*$",
    "country code": r"^[A-Z]{2}$",
}
MARK = "# yaml-language-server:"
NUMBERS = ("number", "whole number")


def first_line(name, items):
    """The first line of a content file: editors with YAML support complete and explain its fields from that schema."""
    return f"{MARK} $schema={'../' if items else ''}schemas/{name}.json"


def schemas():
    """{file name: text} of one schema a kind."""
    return {f"{kind.folder}.json": json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in kinds()}


def schema(kind):
    """The JSON Schema (draft 7, which editors' YAML support reads) of a file of the kind."""
    item = mapping(kind.model)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": kind.name, "description": (kind.model.__doc__ or "").strip()}
    if not is_item(kind.model):
        return head | item
    return head | {"type": "object", "propertyNames": {"pattern": PATTERNS["id"]}, "additionalProperties": item}


def mapping(model):
    told = describe(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in told if one.required],
        "properties": {one.name: value(one) for one in told},
    }


def value(told):
    """The schema of one field; YAML may read a date or number as such, so those are allowed beside text."""
    head = {"description": f"{told.meaning}. Example: {json.dumps(told.example, ensure_ascii=False)}"}
    if told.type.startswith("list of"):
        inner = told.type.removeprefix("list of ")
        return head | {"type": "array", "items": part(told, inner.removesuffix("s"))}
    return head | part(told, told.type)


def part(told, words):
    if told.part is not None:
        inner = mapping(told.part)
        # A part with a short form in one text: a citation, a point of a map.
        return {"anyOf": [{"type": "string"}, inner]} if hasattr(told.part, "from_text") else inner
    if words.startswith("one of "):
        return {"enum": words.removeprefix("one of ").split(", ")}
    if words == "yes or no":
        return {"enum": ["yes", "no", True, False]}
    if words.startswith(NUMBERS):
        return {"type": ["number", "string"]}
    if words in ("date", "day"):
        return {"type": ["string", "integer"], "pattern": PATTERNS[words]}
    return {"type": "string"} | ({"pattern": PATTERNS[words]} if words in PATTERNS else {})
