"""How hard a text is to read, without any list of words."""

import re

from build_scripts.prose import plain

AGE_AT_GRADE_0 = 5


def grade(text):
    """The Automated Readability Index of plain words: about the school grade that they ask for.

    4.71 x letters and digits per word + 0.5 x words per sentence - 21.43 (Senter and Smith, AMRL-TR-66-220, 1967).
    Raises ValueError for a text without words.
    """
    sentences = max(1, len(re.findall(r"[.!?…]+[”’\")]*(?=\s|$)", text)))
    words = re.findall(r"\S*\w\S*", text)
    if not words:
        raise ValueError("a text without words has no grade")
    letters = sum(len(re.findall(r"\w", word)) for word in words)
    return 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43


def reading_age(text):
    """The age in years at which a reader is at home with the text: the grade and five years more."""
    return grade(text) + AGE_AT_GRADE_0


def sentences(text):
    """The sentences of Markdown, as plain words; a paragraph or list item ends one too."""
    for part in re.split(r"\n\s*\n|\n(?=- )", text):
        yield from (one for one in re.split(r"(?<=[.!?…:;])[”’\")]*\s+", plain(part)) if one)


def own_prose(section):
    """The words of a chapter that are its own: the answer and the text, later and note blocks."""
    return "\n".join([plain(section.answer.text), *(plain(block.words) for block in section.body if block.words)])
