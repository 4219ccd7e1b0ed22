"""What the answers of a poll may add up to."""

from dataclasses import replace

import pytest

from build_scripts.checks import numbers
from build_scripts.model.fields import Answer
from tests.explainers import explainer


@pytest.mark.parametrize("total, fine", [(80, True), (99, True), (100, True), (101, True), (101.5, True), (101.6, False), (102, False), (109, False)])
def test_rounding_makes_no_more_than_one_and_a_half(total, fine):
    found = explainer("tiny")
    poll = found.get("poll", "harbour-2022-03")
    answers = [Answer.model_validate({"label": label, "percent": str(share)}) for label, share in (("yes", 60), ("no", round(total - 60, 1)))]
    changed = poll.model_copy(update={"answers": answers, "total_note": None})
    said = lambda poll: [finding.message for finding in numbers.sums(replace(found, items={**found.items, "poll": {poll.id: poll}}))]
    assert said(changed) == ([] if fine else [f"the answers add up to {total:g} per cent"])
    assert said(changed.model_copy(update={"total_note": "Two answers each."})) == []
