"""The project's own translations: numbers as their languages write them."""

import re

import pytest

from build_scripts.languages import gather_all
from build_scripts.locale import is_latin
from tests.project import ROOT

DECIMAL = re.compile(r"(?<![\w.-])\d+\.\d+(?!\w|\.\w)")
# An article of a law, versions of a licence and of a standard: names, not numbers.
NAMES = {"19.11", "1.0", "4.0", "2.2"}


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
