"""A word in letters of two alphabets looks right and is never found."""

import pytest

from build_scripts.translation import compare


@pytest.mark.parametrize(
    "text, told",
    [
        ("Горад Мoсква.", 1),
        ("Горад Москва.", 0),
        ("SMS-паведамленне і PDF.", 0),
        ("Слова «Мoсква» ў двукоссі.", 0),
        ("Cірыус і Віцебск.", 1),
        ("Мінcк, Мінcк.", 1),
    ],
)
def test_a_word_of_two_alphabets_is_told(text, told):
    found = [message for message, _ in compare.wrong_letters("be", "A town.", text, frozenset())]
    assert len(found) == told and all("two alphabets" in message for message in found)


def test_a_word_that_the_content_itself_has_so_is_left():
    assert not list(compare.wrong_letters("be", "The ZаЯ sign.", "Знак ZаЯ.", frozenset()))
    assert not list(compare.wrong_letters("be", "A sign.", "Знак ZаЯ.", frozenset({"zая"})))
