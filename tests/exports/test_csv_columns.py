"""A model becomes columns whose names, types and meanings hold for every value of it."""

import re

import pytest

from build_scripts.exports import csv_columns
from build_scripts.model import KINDS
from build_scripts.model.fields import Cite, Spelling
from build_scripts.model.poll import Poll
from tests.explainers import explainer

TYPES = {"string": str, "date": str, "number": (int, float), "integer": int, "boolean": bool, "array": list}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_columns_say_what_stands_in_them(kind):
    found = csv_columns.columns(kind.model)
    names = [column.name for column in found]
    assert len(set(names)) == len(names) and all(re.fullmatch("[a-z]+(_[a-z]+)*", name) for name in names)
    assert all(column.name == "_".join(column.steps) and column.meaning for column in found)
    for item in explainer("tiny").all(kind.name):
        for column in found:
            value = csv_columns.value_at(item, column.steps)
            assert value is not None or not column.required, column
            listed = isinstance(value, list) and column.type == "string"
            assert value is None or listed or isinstance(value, (Cite, Spelling)) or isinstance(value, TYPES[column.type]), (column, value)
            assert value in (*column.choices, None) or not column.choices
            # How the entries of a list are told apart is said where they stand in one cell.
            assert value is None or ("vertical bars" in column.meaning) == listed, column


def test_a_part_that_stands_once_has_columns_of_its_own_and_is_not_required_where_the_part_is_not():
    found = {column.name: column for column in csv_columns.columns(Poll)}
    assert found["fieldwork_start"].steps == ("fieldwork", "start") and not found["fieldwork_start"].required and "fieldwork" not in found
    types = {"sample_size": "integer", "margin_of_error": "number", "random_sample": "boolean", "answers": "array", "cautions": "string", "cites": "string"}
    assert {name: found[name].type for name in types} == types
    assert found["title"].required and not found["client"].required and set(found["mode"].choices) == {"online", "telephone", "face-to-face"}
    assert found["change"].markdown and not found["title"].markdown
    correction = next(kind for kind in KINDS if kind.name == "correction")
    assert {column.name: column.type for column in csv_columns.columns(correction.model)}["date"] == "date"


def test_what_refers_to_another_kind_says_so():
    refers = {(kind.name, column.name): column.refers for kind in KINDS for column in csv_columns.columns(kind.model) if column.refers}
    assert refers["quote", "speaker"] and all(name in {kind.name for kind in KINDS} | {"page", "section"} for names in refers.values() for name in names)


def test_a_value_is_found_step_by_step_and_none_where_a_part_is_missing():
    poll = explainer("tiny").get("poll", "harbour-2022-03")
    assert csv_columns.value_at(poll, ("fieldwork", "end")) == "2022-03-14" and csv_columns.value_at(poll, ("sample_size",)) == 1640
    assert csv_columns.value_at(poll.model_copy(update={"fieldwork": None}), ("fieldwork", "end")) is None


CITE = Cite.model_validate("x:P2")


@pytest.mark.parametrize("value, markdown, written", [
    (None, False, ""), (True, False, "true"), (False, False, "false"), (51.6, False, "51.6"), (28.0, False, "28"), (-0.5, False, "-0.5"),
    (123456.5, False, "123456.5"), (-1234567.25, False, "-1234567.25"), (1640, False, "1640"), ("a\n b  c", False, "a b c"),
    ("*a* [b](place:c)", False, "*a* [b](place:c)"), ("*a* [b](place:c)", True, "a b"), ([], False, ""), (["a", "b"], False, "a | b"),
    (("a|b", "c"), False, r"a\|b | c"), (["*a*", "b"], True, "a | b"), (CITE, False, "x:P2"), (Cite.model_validate("x"), False, "x"),
    ([CITE, Cite.model_validate("y")], False, "x:P2 | y"), (Spelling.model_validate({"text": "A", "lang": "sv"}), False, "A (sv)"),
])
def test_a_value_is_one_line_that_says_all_of_it(value, markdown, written):
    assert csv_columns.cell(value, markdown) == written
