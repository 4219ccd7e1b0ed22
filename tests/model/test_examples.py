"""Every field of every kind: its example is accepted, its bad example refused with the message it promises."""

import pytest

from build_scripts.content import RawItem
from build_scripts.model import KINDS, SITE
from build_scripts.model.read import read_item
from build_scripts.model.section import WORDS
from build_scripts.model.shape import shape_of


def parts(model, seen=None):
    """`model` and every model inside it."""
    seen = {} if seen is None else seen
    if model not in seen:
        seen[model] = None
        for name in model.model_fields:
            inner = shape_of(model, name).part
            if inner:
                parts(inner, seen)
    return list(seen)


MODELS = list(dict.fromkeys(part for kind in (*KINDS, SITE) for part in parts(kind.model)))
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]


def name_of(value):
    return value if isinstance(value, str) else value.__name__


def whole(model):
    """An example of the whole model from the examples of its required fields."""
    data = {name: field.examples[0] for name, field in model.model_fields.items() if field.is_required()}
    return data | EXTRA.get(model.__name__, {})


# Models that need one of several optional fields.
EXTRA = {
    "Answer": {"percent": "67"},
    "Figure": {"percent": "5"},
    "Quote": {"speaker": "jane-doe", "words": "there is no way back"},
    "Point": {"place": "port"},
    "Block": {"heading": {"text": "What came of it", "id": "what-came"}},
}


def read(model, data):
    item_id = data.get("id", "some-item") if "id" in model.model_fields else "some-item"
    has_id = "id" in model.model_fields and model.model_fields["id"].is_required() and issubclass(model, tuple(kind.model for kind in KINDS))
    raw = RawItem("kind", item_id, "content/kind/a.yml", {k: v for k, v in data.items() if not (has_id and k == "id")}, {(): (1, 1)})
    return read_item(raw, model, with_id=has_id)


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_every_field_says_what_it_means_with_an_example(model):
    assert [name for name, field in model.model_fields.items() if not (field.description and field.examples)] == []


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_the_examples_of_required_fields_make_an_item(model):
    item, findings = read(model, whole(model))
    assert findings == [] and item is not None


@pytest.mark.parametrize("model, name", FIELDS, ids=name_of)
def test_every_example_is_accepted(model, name):
    _, findings = read(model, with_field(model, name, model.model_fields[name].examples[0]))
    assert findings == []


def with_field(model, name, value):
    """A whole example with `name` set, without the fields that exclude it."""
    data = whole(model) | {name: value}
    if model.__name__ == "Block":
        words = {"id": "port-closed", "cites": ["base-2022:P7"], "standing": "confirmed"}
        data = {name: value}
        if name in WORDS:
            data |= words
        elif name == "check" or name in words:
            data = {"text": "The port closed."} | words | {name: value}
        return data
    if name in ("low", "high") and name in model.model_fields:
        data = {k: v for k, v in data.items() if k != "percent"} | {"low": "11", "high": "12", name: value}
    if model.__name__ == "Point" and name != "place":
        return {"latitude": "52.1", "longitude": "29.2", name: value}
    if model.__name__ == "Quote" and name in ("voice", "paraphrase"):
        data.pop({"voice": "speaker", "paraphrase": "words"}[name])
    return data


@pytest.mark.parametrize("model, name", FIELDS, ids=name_of)
def test_every_bad_example_is_refused_as_promised(model, name):
    bad = model.model_fields[name].json_schema_extra["bad"]
    _, findings = read(model, with_field(model, name, bad["value"]))
    assert any(bad["message"] in finding.message for finding in findings), findings


@pytest.mark.parametrize("model", MODELS, ids=name_of)
def test_a_field_says_whether_it_holds_words_if_it_holds_text_and_no_other_does(model):
    for name, field in model.model_fields.items():
        declared = field.json_schema_extra
        is_text = shape_of(model, name).words in ("text", "list of texts")
        assert is_text == (declared["words"] is not None), name
        assert not declared["quoted"] or declared["words"], name
