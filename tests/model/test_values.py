"""Values as content writes them: what is right is read, what is wrong is told, at each limit."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from build_scripts.model import values


def read(kind, value):
    return TypeAdapter(kind).validate_python(value)


RIGHT = [
    (values.Number, "0", 0), (values.Number, "-12.5", -12.5), (values.Number, "123456789", 123456789), (values.Number, "-0", 0),
    (values.Number, "-0.00", 0), (values.Number, 7, 7),
    (values.Number, "0.125", 0.125), (values.Percent, "0", 0), (values.Percent, "100", 100), (values.Percent, "51.65", 51.65),
    (values.Whole, "1", 1), (values.Whole, "123456789012", 123456789012),
    (values.Whole, 5, 5), (values.Latitude, "-90", -90), (values.Latitude, "90", 90), (values.Longitude, "-180", -180), (values.Longitude, "180.0", 180),
    (values.YesNo, "yes", True), (values.YesNo, "No", False), (values.YesNo, "TRUE", True), (values.YesNo, "false", False),
    (values.YesNo, True, True), (values.YesNo, False, False),
    (values.Clock, "00:00", "00:00"), (values.Clock, "23:59", "23:59"), (values.Clock, "19:05", "19:05"), (values.Country, "FR", "FR"),
    (values.Day, "2024-02-29", "2024-02-29"), (values.EdtfDate, "2022/2022-03", "2022/2022-03"), (values.Url, "https://a.example/", "https://a.example/"),
    (values.Language, "be", "be"), (values.Language, "be-tarask", "be-tarask"), (values.Id, "a", "a"),
    (values.Id, "first-name-2022", "first-name-2022"), (values.Id, "com10", "com10"),
    (values.Ids, ["a", "b"], ["a", "b"]),
]
WRONG = [
    (values.Number, "01"), (values.Number, "1."), (values.Number, ".5"), (values.Number, "1,5"), (values.Number, "+1"), (values.Number, "1e5"),
    (values.Number, "1234567890"), (values.Number, ""),
    (values.Number, ["1"]), (values.Number, "12 000"), (values.Percent, "100.01"), (values.Percent, "101"), (values.Percent, "-1"),
    (values.Percent, "12.345"), (values.Percent, "12 %"),
    (values.Whole, "0"), (values.Whole, "-1"), (values.Whole, "1.0"), (values.Whole, "012"), (values.Whole, "1234567890123"), (values.Whole, "1,640"),
    (values.Latitude, "90.1"), (values.Latitude, "-90.1"), (values.Longitude, "180.1"), (values.Longitude, "-180.1"), (values.YesNo, "y"),
    (values.YesNo, ""), (values.YesNo, "1"), (values.YesNo, ["yes"]),
    (values.Clock, "24:00"), (values.Clock, "4:50"), (values.Clock, "04:60"), (values.Clock, "04.50"), (values.Clock, "04:50:00"),
    (values.Country, "fr"), (values.Country, "FRA"), (values.Country, "F"),
    (values.Day, "2022-02"), (values.Day, "2022"), (values.Day, "2022-02-30"), (values.Day, "2022-02-24/2022-02-25"), (values.EdtfDate, "24 February"),
    (values.Url, "a.example"), (values.Language, "BE"), (values.Language, "b"), (values.Language, "be_BY"), (values.Language, ""),
    (values.Id, ""), (values.Id, "A"), (values.Id, "a--b"), (values.Id, "-a"), (values.Id, "a-"), (values.Id, "a_b"), (values.Id, "con"),
    (values.Id, "com1"), (values.Id, "nul"), (values.Id, "é"),
    (values.Ids, "a"), (values.Text, ""), (values.Text, "  "),
]


@pytest.mark.parametrize("kind, written, value", RIGHT)
def test_what_is_right_is_read(kind, written, value):
    found = read(kind, written)
    assert found == value and type(found) is type(value) or isinstance(value, int) and float(found) == value
    assert not isinstance(found, float) or str(found) != "-0.0"


@pytest.mark.parametrize("kind, written", WRONG)
def test_what_is_wrong_is_told(kind, written):
    with pytest.raises(ValidationError):
        read(kind, written)


@pytest.mark.parametrize("parse, value", [(values.parse_number, "x"), (values.parse_share, "1.234"), (values.parse_whole, "x"),
    (values.parse_clock, "x"), (values.parse_id, "X"), (values.parse_language, "X"), (values.parse_country, "x"), (values.parse_day, "2022"),
    (values.parse_yes_or_no, "perhaps")])
def test_a_complaint_repeats_what_was_written_and_says_what_to_write(parse, value):
    with pytest.raises(Exception) as told:
        parse(value)
    assert f"`{value}`" in str(told.value)


def test_an_id_is_as_long_as_a_name_of_a_file_may_be():
    assert read(values.Id, "a" * values.LONGEST_ID) and "too long" in values.fault_of_id("a" * (values.LONGEST_ID + 1))[0]
    assert all(len(values.fault_of_id(text)[0]) < values.LONGEST_ID + 60 for text in ("a" * 1000, "B" * 1000))


@given(st.decimals(-999999999, 999999999, places=2, allow_nan=False))
def test_any_number_with_two_digits_is_read_as_it_is(number):
    assert float(read(values.Number, f"{number:f}")) == float(number)


def test_editors_tools_are_told_what_a_value_looks_like_and_agree_with_what_is_read():
    forms = {
        values.Number: {"number", "string"}, values.Percent: {"number", "string"}, values.Day: {"string", "integer"},
        values.Id: {"string"}, values.Url: {"string"}}
    for kind, types in forms.items():
        told = TypeAdapter(kind).json_schema()["type"]
        assert {told} == types if isinstance(told, str) else set(told) == types
    assert TypeAdapter(values.YesNo).json_schema()["enum"] == ["yes", "no", True, False]
    for kind, written, _ in RIGHT:
        pattern = TypeAdapter(kind).json_schema().get("pattern")
        assert not pattern or re.search(pattern, written), (pattern, written)
