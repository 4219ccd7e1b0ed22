import pytest

from build_scripts import readability
from build_scripts.prose import plain
from tests.explainers import explainer


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


@pytest.mark.parametrize("text, words, sentences, letters", [
    ("One two. Three four.", 4, 2, 15), ("One two! Three? Four…", 4, 3, 15), ("No end", 2, 1, 5), ("Is it?! Yes.", 3, 2, 7),
    ("At 3.5 or 10.20 now.", 5, 1, 13), ("“One.” “Two.” (Three.)", 3, 3, 11),
    ("a - b", 2, 1, 2), ("well-known", 1, 1, 9),
])
def test_words_sentences_and_letters_are_counted_as_a_reader_would(text, words, sentences, letters):
    wanted = 4.71 * letters / words + 0.5 * words / sentences - 21.43
    assert readability.grade(text) == pytest.approx(wanted) and readability.reading_age(text) == pytest.approx(wanted + 5)


@pytest.mark.parametrize("text, sentences", [
    ("One *two*. [Three](place:x)!\n\nFour", ["One two.", "Three!", "Four"]),
    ("A list:\n\n- one thing\n- another", ["A list:", "one thing", "another"]),
    ("He said: “No.” She left; he stayed.", ["He said:", "“No.", "She left;", "he stayed."]),
    ("One\nline. And", ["One line.", "And"]),
    ("", []),
])
def test_a_text_falls_into_its_sentences(text, sentences):
    assert list(readability.sentences(text)) == sentences


def test_a_chapter_s_own_prose_is_its_answer_and_what_its_blocks_say():
    section = explainer("tiny").get("section", "closing")
    own = readability.own_prose(section).split("\n")
    assert own == [plain(section.answer.text), *(plain(block.words) for block in section.body if block.words)] and len(own) > 2
    assert not any("](" in line for line in own)
