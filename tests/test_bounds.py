"""What is too much is told with its place, or is done in the time of a build."""

import re
import shutil

import pytest

from build_scripts.checks import check
from build_scripts.components import poll as figure
from build_scripts.components.page_context import PageContext
from build_scripts.pages import makers
from tests.project import TINY


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path / "content"


@pytest.mark.parametrize(
    "count, apart, words",
    [(1000, 0, "at most 60 names find room"), (50, 0, "more than 10 places of this map stand at one point"), (10, 0, None), (40, 0.11, None)],
)
def test_more_places_than_a_map_can_name_are_told(tiny, count, apart, words):
    (tiny / "places" / "many.yml").write_text(
        "\n".join(
            f"many-{one}:\n  name: Many {one}\n  what: One of many.\n  latitude: {57.2 + one % 15 * apart:.2f}\n  longitude: "
            f"{10.1 + one // 15 * apart:.2f}\n  cites: [gazette-2022-03]\n"
            for one in range(count)
        )
    )
    path = sorted((tiny / "maps").glob("*.yml"))[0]
    listed = "".join(f"    - many-{one}\n" for one in range(count))
    path.write_text(path.read_text(encoding="utf-8").replace("  places:\n", "  places:\n" + listed, 1), encoding="utf-8")
    found = [finding for finding in check(tiny)[1] if finding.file.startswith("content/maps/")]
    assert len(found) == bool(words) and all(words in finding.message for finding in found), found


def test_a_chapter_that_tells_a_paragraph_which_is_not_there_is_told(tiny):
    path = tiny / "sections" / "after.yml"
    text = path.read_text(encoding="utf-8")
    assert "  paragraphs: [P5]\n" in text
    path.write_text(text.replace("  paragraphs: [P5]\n", "  paragraphs: [P5, P999]\n"), encoding="utf-8")
    assert any("no paragraph `P999`" in finding.message and finding.file == "content/sections/after.yml" for finding in check(tiny)[1])


def test_a_poll_of_200_answers_is_told_or_drawn(tiny):
    path = sorted((tiny / "polls").glob("*.yml"))[0]
    text = path.read_text(encoding="utf-8")
    first = re.search(r"  answers:\n((?:    .*\n)+)", text)
    answers = "".join(f"    - {{label: answer {one} of many, percent: 0.5}}\n" for one in range(200))
    path.write_text(text.replace(first[0], f"  answers:\n{answers}", 1), encoding="utf-8")
    explainer, found = check(tiny)
    assert all(finding.file.startswith("content/polls/") and finding.line for finding in found)
    if not found:
        poll = next(one for one in explainer.all("poll") if len(one.answers) == 200)
        html = figure.render(PageContext(explainer, "polls"), poll)
        assert all(f"answer {one} of many" in html for one in range(200))


def test_a_chapter_of_100_000_words_is_told_or_made(tiny):
    path = tiny / "sections" / "after.yml"
    block = "    - text: {}\n      id: long-{}\n      cites: [harbour-2022:P2]\n      standing: confirmed\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + "".join(block.format("word " * 500, one) for one in range(200)), encoding="utf-8")
    explainer, found = check(tiny)
    assert all(finding.file == "content/sections/after.yml" and finding.line for finding in found)
    assert found or makers(explainer)["chapters/after.md"](explainer).count("word word") >= 200 * 249
