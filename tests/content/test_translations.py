"""The project's own translations: numbers as their languages write them."""

import re
from collections import Counter

import pytest

from build_scripts.languages import gather_all
from build_scripts.locale import is_latin
from build_scripts.prose import plain
from tests.project import ROOT

DECIMAL = re.compile(r"(?<![\w.-])\d+\.\d+(?!\w|\.\w)")
# Articles of laws, versions of a licence and of a standard: names, not numbers.
NAMES = {"19.11", "13.53", "207.3", "280.3", "1.0", "4.0", "2.2"}


@pytest.fixture(scope="module")
def translated():
    """(code, context, translation) of every message that is translated, in the languages that are not written in Latin letters."""
    found, findings = gather_all(ROOT / "content")
    assert findings == []
    pairs = [(one.code, pair) for one in found for pair in one.pairs if pair.state == "done" and not is_latin(one.code)]
    return [(code, pair.message.context, text) for code, pair in pairs for text in pair.entry.msgstr_plural.values() or [pair.entry.msgstr]]


def test_decimals_are_written_with_a_comma(translated):
    assert len(translated) > 15_000
    wrong = [(code, context, found) for code, context, text in translated for found in DECIMAL.findall(text) if found not in NAMES]
    assert wrong == []


def test_every_statement_has_the_same_digits_in_every_language():
    found, _ = gather_all(ROOT / "content")
    first, *others = [one.explainer.statements for one in found]
    assert len(first) > 300
    for statements in others:
        assert [one.id for one in statements] == [one.id for one in first]
        assert {one.id for one, other in zip(first, statements) if digits(one.text) != digits(other.text)} == set()


def digits(text):
    """How often each digit stands in the words of a text: how they are grouped to numbers is the language's."""
    return Counter(re.findall(r"\d", plain(text)))
