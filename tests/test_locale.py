"""How languages say things: the English of today's pages to the letter, and three languages that count and write otherwise."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.locale import Locale, is_known, plural_forms

ENGLISH = Locale("en", {"days": "{number} days", "days_one": "{number} day", "language_be": "Belarusan", "country_NN": "Norland"})


@pytest.mark.parametrize(
    "text, words",
    [
        ("2022", "2022"),
        ("2022-02", "February 2022"),
        ("2022-02-24", "24 February 2022"),
        ("2022-02-24/2022-02-26", "24–26 February 2022"),
        ("2022-02-24/2022-03-02", "24 February – 2 March 2022"),
        ("2021-11-29/2022-02-23", "29 November 2021 – 23 February 2022"),
        ("2022-05/2022-06", "May–June 2022"),
        ("2014/2016", "2014–2016"),
        ("2014/2019-09-26", "2014 – 26 September 2019"),
    ],
)
def test_a_date_in_words(text, words):
    assert ENGLISH.date(text) == words


@pytest.mark.parametrize(
    "language, text, words",
    [
        ("be", "2022-02-24", "24 лютага 2022"),
        ("uk", "2022-02-24", "24 лютого 2022"),
        ("ru", "2022-02-24", "24 февраля 2022"),
        ("be", "2022-02", "люты 2022"),
        ("uk", "2022-02-24/2022-02-26", "24–26 лютого 2022"),
        ("ru", "2022-02-24/2022-03-02", "24 февраля – 2 марта 2022"),
        ("ru", "2022-05/2022-06", "май–июнь 2022"),
        ("hu", "2022-02-24/2022-02-26", "2022. február 24. – 2022. február 26."),
    ],
)
def test_a_date_as_other_languages_write_it(language, text, words):
    assert Locale(language, {}).date(text).replace("\u00a0", " ").replace("\u202f", " ") == words


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_an_interval_in_english_names_both_its_ends(one, other):
    start, end = sorted((one, other))
    said = ENGLISH.date(f"{start}/{end}")
    ends = f"{end.day} {calendar.month_name[end.month]} {end.year}"
    assert said.endswith(ends)
    first = said.removesuffix(ends).rstrip("– ").split()
    shared = (calendar.month_name[start.month], str(start.year))[
        : 0 if (start.year, start.month) == (end.year, end.month) else 1 if start.year == end.year else 2
    ]
    assert first == [str(start.day), *shared]


@pytest.mark.parametrize("value, words", [(1640, "1,640"), (3.3, "3.3"), (12.0, "12"), (0.125, "0.12"), (30.265, "30.27"), (1234567.5, "1,234,567.5")])
def test_a_number_in_english(value, words):
    assert ENGLISH.number(value) == words == f"{value:,.2f}".rstrip("0").rstrip(".")


def test_a_number_in_other_languages():
    assert Locale("uk", {}).number(1640.5) == "1\u00a0640,5"


@pytest.mark.parametrize("number, words", [(0, "0 days"), (1, "1 day"), (2, "2 days"), (21, "21 days")])
def test_counted_things_in_english(number, words):
    assert ENGLISH.label("days", number=number) == words


def test_counted_things_where_there_are_more_forms():
    words = Locale("be", {"days": "{number} дня", "days_one": "{number} дзень", "days_few": "{number} дні", "days_many": "{number} дзён"})
    assert [words.label("days", number=number) for number in (1, 2, 5, 11, 21, 22)] == ["1 дзень", "2 дні", "5 дзён", "11 дзён", "21 дзень", "22 дні"]
    assert words.label("days", number=1002) == "1\u00a0002 дні"
    assert plural_forms("be") == plural_forms("uk") == plural_forms("ru") == ("one", "few", "many", "other") and plural_forms("en") == ("one", "other")


def test_names_of_languages_and_countries_are_those_of_the_labels_then_those_of_unicode():
    assert ENGLISH.language_name("uk") == "Ukrainian" and ENGLISH.language_name("be-tarask") == "Belarusan" and ENGLISH.language_name("qq") == "qq"
    assert ENGLISH.country_name("FR") == "France" and ENGLISH.country_name("NN") == "Norland"
    assert Locale("be", {}).language_name("uk") == "украінская"
    assert is_known("be-tarask") and is_known("en") and not is_known("qq")


def test_the_order_of_letters_is_the_language_s_own():
    names = ["Яна", "Ўладзімір", "Жук", "Іван", "Ґанна", "Зоя", "Ёсіп", "Елена", "Вік'я", "Вікор", "anna"]
    assert sorted(names, key=Locale("be", {}).order) == ["Вікор", "Вік'я", "Ґанна", "Елена", "Ёсіп", "Жук", "Зоя", "Іван", "Ўладзімір", "Яна", "anna"]
    assert sorted(["Їжак", "Іван", "Йосип", "Євген", "Еней", "Жук"], key=Locale("uk", {}).order) == ["Еней", "Євген", "Жук", "Іван", "Їжак", "Йосип"]
    assert sorted(["b", "A", "C", "Á"], key=ENGLISH.order) == ["A", "b", "C", "Á"]


def test_a_list_has_commas():
    assert ENGLISH.listed(["a", "b", "c"]) == "a, b, c" and Locale("uk", {}).listed(["a", "b"]) == "a і b"
