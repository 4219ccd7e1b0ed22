"""How languages say things: the English of today's pages to the letter, and three languages that count and write otherwise."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.locale import ALPHABETS, Locale, in_latin, is_known, is_latin, plural_forms, territory

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


def test_whatever_gives_words_can_be_listed():
    assert ENGLISH.listed(map(str, [1, 2])) == "1, 2" and ENGLISH.listed([]) == "" and ENGLISH.listed(["a"]) == "a"


@pytest.mark.parametrize("language, where", [("en", "en_GB"), ("be", "be_BY"), ("uk", "uk_UA"), ("ru", "ru_RU"), ("de", "de_DE"), ("sv", "sv_SE"),
    ("qq", "qq")])
def test_a_language_is_told_with_the_country_of_most_of_its_readers(language, where):
    assert territory(language) == where


@pytest.mark.parametrize("words, latin", [("шчасце", "shchastse"), ("київ", "kiiv"), ("café ångström", "cafe angstrom"), ("юля-1", "iulia-1"),
    ("ў", "u"), ("abc", "abc"), ("объём", "obiom")])
def test_names_of_files_are_in_plain_latin_letters(words, latin):
    assert in_latin(words) == latin


def test_cyrillic_letters_have_latin_ones():
    assert all(in_latin(letter).isascii() for alphabet in ALPHABETS.values() for letter in alphabet)
    assert is_latin("en") and is_latin("sv") and not is_latin("be") and not is_latin("be-tarask") and not is_latin("uk")


def test_days_months_and_weekdays_by_themselves():
    for language, day, month in (("en", "24 February", "February"), ("be", "24 лютага", "люты"), ("hu", "február 24.", "február")):
        there = Locale(language, {})
        assert (there.day("2022-02-24"), there.day("2022-02"), there.day("2022"), there.month(2)) == (day, month, "", month)
        assert there.weekday(date(2022, 2, 24)) == {"en": "Thursday", "be": "чацвер", "hu": "csütörtök"}[language]


def test_an_interval_between_two_years_or_of_two_precisions_names_both():
    assert ENGLISH.date("2021-12/2022-01") == "December 2021 – January 2022" and ENGLISH.date("2022/2022-03") == "2022 – March 2022"
    assert Locale("hu", {}).date("2022-05/2022-06").startswith("2022. május") and Locale("hu", {}).date("2014/2016") == "2014–2016"


def test_a_label_without_values_is_taken_as_it_is_and_one_with_a_number_in_words_too():
    there = Locale("en", {"braces": "{a}", "days": "{number} days", "days_one": "{number} day", "share": "{number} %"})
    assert there.label("braces") == "{a}" and there.label("share", number="51.6") == "51.6 %" and there.label("days", number=1640) == "1,640 days"
    with pytest.raises(KeyError):
        there.label("none")
