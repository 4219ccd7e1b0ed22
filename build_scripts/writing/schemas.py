"""JSON Schemas for editors' YAML support: completion and hover help while writing, made by pydantic from the model."""

import json

from pydantic.json_schema import GenerateJsonSchema

from build_scripts.model.describe import is_item, kinds
from build_scripts.model.describe import parts as every_part
from build_scripts.model.values import ID

MARK = "# yaml-language-server:"
# What only our own code asks of a field; and what pydantic adds for programs, which helps no writer.
LEFT_OUT = ("bad", "starts", "refers", "words", "quoted", "title", "default", "examples")
VERSION = "http://json-schema.org/draft-07/schema#"  # what editors' YAML support reads


class Schema(GenerateJsonSchema):
    """Schemas as pydantic makes them, without titles and without the null that YAML has other words for."""

    def field_title_should_be_set(self, schema):
        return False

    def nullable_schema(self, schema):
        return self.generate_inner(schema["schema"])


def first_line(name, items):
    """The first line of a content file: editors with YAML support complete and explain its fields from that schema."""
    return f"{MARK} $schema={'../' if items else ''}schemas/{name}.json"


def schemas():
    """{file name: text} of one schema a kind."""
    return {f"{kind.folder}.json": json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n" for kind in kinds()}


def schema(kind):
    """The JSON Schema of a file of the kind."""
    made = tidy(kind.model.model_json_schema(schema_generator=Schema))
    parts = made.pop("$defs", {})
    for part in every_part():
        if part.__name__ in parts and hasattr(part, "from_text"):
            parts[part.__name__] = {"anyOf": [{"type": "string"}, parts[part.__name__]]}
    head = {"$schema": VERSION, "title": kind.name, "description": (kind.model.__doc__ or "").strip()}
    if not is_item(kind.model):
        return head | made | {"$defs": parts}
    del made["properties"]["id"]
    made["required"].remove("id")
    return head | {"type": "object", "propertyNames": {"pattern": f"^{ID}$"}, "additionalProperties": made, "$defs": parts}


def tidy(made):
    """A schema without what is left out, each description with its example."""
    if isinstance(made, list):
        return [tidy(one) for one in made]
    if not isinstance(made, dict):
        return made
    # The keys of these two are names of ours, none of which is left out.
    named = lambda inner: {key: tidy(value) for key, value in inner.items()}
    found = {name: named(inner) if name in ("properties", "$defs") else tidy(inner) for name, inner in made.items() if name not in LEFT_OUT}
    if "examples" in made and "description" in made:
        found["description"] = f"{made['description']}. Example: {json.dumps(made['examples'][0], ensure_ascii=False)}"
    return found
