import pytest

from build_scripts import readability


def test_the_index_is_that_of_its_formula():
    # 6 words, 1 sentence, 24 letters.
    assert readability.grade("The port closed at noon today.") == pytest.approx(4.71 * 24 / 6 + 0.5 * 6 / 1 - 21.43)


def test_long_words_and_sentences_ask_for_more():
    easy = "He left. She came. They ate."
    hard = "Notwithstanding considerable international disagreement, representatives subsequently negotiated comprehensive arrangements."
    assert readability.reading_age(easy) < 8 < 18 < readability.reading_age(hard)


def test_a_text_without_words_has_no_grade():
    with pytest.raises(ValueError):
        readability.grade("...")


def test_quotation_marks_do_not_hide_the_end_of_a_sentence():
    assert readability.grade("He said: “No.” She left.") == readability.grade("He said: No. She left.")
