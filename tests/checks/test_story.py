"""Remarks of an auditor and runs of short sentences are told, in the words that the content lists."""

import shutil
from types import SimpleNamespace

import pytest

from build_scripts.checks import story
from build_scripts.reading import gather
from tests.project import TINY


@pytest.fixture
def messages(tmp_path):
    """What the two rules say of the tiny explainer with other words in one place."""
    shutil.copytree(TINY / "content", tmp_path / "content")

    def change(old, new, file="sections/after.yml"):
        path = tmp_path / "content" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        explainer = gather(tmp_path / "content")[0]
        return [str(finding) for rule in (story.auditors_remarks, story.short_sentences) for finding in rule(explainer)]

    return change


def test_a_remark_in_the_story_is_told_with_its_place(messages):
    found = messages("It stayed shut for two years.", "It stayed shut, by [Ada](person:ada-holm)'s count, for two years.")
    assert found == [
        "content/sections/after.yml:8:11: an auditor’s remark stands in the story: “by Ada's count”; tell the story here, and what was checked in `check`"
    ]


def test_the_same_remark_in_a_check_is_where_it_belongs(messages):
    assert messages("check: Only the mayor's letter has the promise.", "check: The letter was not found.") == []


def test_three_short_sentences_in_a_row_are_told_and_two_are_not(messages):
    old = "It stayed shut for two years. Then it opened for sailing boats alone."
    assert messages(old, "It stayed shut. Nobody came. The council of the town went on meeting every single week.") == []
    found = messages("Nobody came.", "Nobody came. Nothing moved.")
    assert found == ["content/sections/after.yml:8:11: 3 short sentences stand in a row: “It stayed shut. …”; join what belongs together"]


@pytest.mark.parametrize("phrase, text, count", [
    ("was found", "It was found. Was found, too.", 2),
    ("was found", "It was foundered", 0),
    ("by *’s count", "by Ilyash’s count and by the crowd’s count", 1),
    ("no * source", "no other source, no source", 1),
])
def test_a_star_is_any_one_word(phrase, text, count):
    assert len(story.remarks(SimpleNamespace(site=SimpleNamespace(remarks=[phrase])), text)) == count
