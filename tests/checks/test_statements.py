"""What a statement owes its reader."""

import shutil

import pytest

from build_scripts.checks.statements import NEED_NO_CHECK, checks_written, words_for_readers
from build_scripts.reading import gather
from tests.project import TINY


@pytest.fixture
def content(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path / "content"


def messages(rule, content, file, old, new):
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(finding) for finding in rule(gather(content)[0])]


def test_a_label_that_says_something_differs_needs_a_check(content):
    found = messages(checks_written, content, "sections/after.yml", "      check: Only the mayor's letter has the promise.\n", "")
    assert any(line.startswith("content/sections/after.yml:21:17: the standing `claimed` needs a check; write in `check:`") for line in found)


@pytest.mark.parametrize("standing", NEED_NO_CHECK)
def test_a_label_that_says_it_all_needs_none(content, standing):
    found = messages(checks_written, content, "sections/after.yml", "      check: Only the mayor's letter has the promise.\n", "")
    again = messages(checks_written, content, "sections/after.yml", "standing: claimed", f"standing: {standing}")
    assert len(again) == len(found) - 1


def test_words_in_another_language_need_words_for_readers(content):
    assert [str(one) for one in words_for_readers(gather(content)[0])] == []
    messages(words_for_readers, content, "quotes/quotes.yml", "  words: There is no way back for the coal ships\n", "  paraphrase: that nobody would go back\n")
    messages(words_for_readers, content, "quotes/quotes.yml", "    translation: There is no return\n", "")
    found = messages(
        words_for_readers, content, "quotes/quotes.yml", "  renderings:\n    - {text: The coal ships will not come back, by: Harbour Gazette}\n", ""
    )
    assert len(found) == 1 and "these words are in another language than the site’s, `en`; add a `translation`" in found[0]
