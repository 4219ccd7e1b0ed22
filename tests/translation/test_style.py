"""A translation is set as its language sets marks and numbers."""

import pytest

from build_scripts.translation.style import set_in


@pytest.mark.parametrize(
    "written, shown",
    [
        ("1,000 и 14,000 адресов", "1\u00a0000 и 14\u00a0000 адресов"),
        ("1,234,567", "1\u00a0234\u00a0567"),
        ("1,640, и ещё", "1\u00a0640, и ещё"),
        ("80,1 процента", "80,1 процента"),
        ("в 2020, 2021 и 2022", "в 2020, 2021 и 2022"),
        ("12,3456", "12,3456"),
        ("1,234,56", "1,234,56"),
    ],
)
def test_thousands_are_parted_by_a_space_where_a_comma_parts_decimals(written, shown):
    assert set_in("ru", written) == shown


def test_a_language_of_which_nothing_is_known_keeps_its_numbers():
    assert set_in("en", "1,640 people") == "1,640 people"


@pytest.mark.parametrize("lang", ["be", "uk", "ru", "be-tarask"])
@pytest.mark.parametrize("written, shown", [
    ("слова “цытата” слова", "слова «цытата» слова"),
    ("“цытата”, \"і яшчэ\"", "«цытата», «і яшчэ»"),
    ("«а «б» в»", "«а „б“ в»"),
    ("«а «б» в «г» д» і «е»", "«а „б“ в „г“ д» і «е»"),
    ("п'ять, пʼять, п`ять, п´ять", "п’ять, п’ять, п’ять, п’ять"),
    ("'a' b'", "'a' b'"),
    ("горад - сталіца – краіны — усё", "горад\u00a0— сталіца\u00a0— краіны\u00a0— усё"),
    ("1941-1945 і дзе-небудзь", "1941-1945 і дзе-небудзь"),
    ("- першае\n- другое", "- першае\n- другое"),
    ("5\" і 6\" экраны", "5\" і 6\" экраны"),
    ("  слова \n", "слова"),
])
def test_marks_are_those_of_the_language(lang, written, shown):
    assert set_in(lang, written) == shown


def test_what_is_set_is_set_once_and_for_all():
    for text in ("«а „б“ в»", "горад\u00a0— сталіца", "п’ять", "1\u00a0640"):
        assert set_in("uk", text) == text


def test_other_languages_lose_nothing_but_the_space_around():
    assert set_in("en", " “a” - it's 1,640 ") == "“a” - it's 1,640" and set_in("pl", "„a” - b") == "„a” - b"
