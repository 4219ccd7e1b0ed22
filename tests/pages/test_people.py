"""Who is who: people and organisations stand side by side, as labels.yml orders the sides."""

import re
import shutil

from build_scripts.checks import check, checked
from build_scripts.pages import render
from tests.explainers import explainer
from tests.project import TINY


def headings(text):
    """(level, anchor) of each heading of a page, in order."""
    return [(len(hashes), anchor) for hashes, anchor in re.findall(r"^(##+) .*?\{ #([\w-]+)", text, re.M)]


def with_side(tmp_path, side, label):
    """A copy of the tiny explainer, whose people are of `side`; `label` is a line of labels.yml for it."""
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    for path in (content / "people").glob("*.yml"):
        path.write_text(re.sub(r"(?m)^(  sort: .*)$", rf"\1\n  side: {side}", path.read_text(encoding="utf-8")), encoding="utf-8")
    labels = content / "labels.yml"
    labels.write_text(labels.read_text(encoding="utf-8") + label, encoding="utf-8")
    return content


def test_people_of_a_side_stand_under_its_words_and_the_others_under_theirs(tmp_path):
    text = render(checked(with_side(tmp_path, "harbour", "side_harbour: In the harbour\n")))["people.md"]
    found = headings(text)
    people = [f"person-{one.id}" for one in explainer("tiny").all("person")]
    assert "## In the harbour { #people-side-harbour }" in text and "people-people" not in text
    start = found.index((2, "people-side-harbour"))
    assert sorted(anchor for _, anchor in found[start + 1 : start + 1 + len(people)]) == sorted(people)
    assert found[start + 1 + len(people)] == (2, "people-organisations")


def test_a_side_without_words_is_told_with_its_place(tmp_path):
    findings = [str(one) for one in check(with_side(tmp_path, "harbour", ""))[1]]
    assert findings and all("labels.yml has no words for the side `harbour`" in one and "content/people/" in one for one in findings)
