"""Bars show the numbers that they stand for."""

import pytest

from build_scripts.components import share_bars
from build_scripts.components.page_context import PageContext
from build_scripts.reading import gather
from build_scripts.model.fields import Answer
from tests.project import TINY


@pytest.fixture(scope="module")
def ctx():
    return PageContext(gather(TINY / "content")[0], "polls")


def row(ctx, margin=None, **answer):
    return share_bars.row(ctx, Answer.model_validate({"label": "x", **answer}), margin)


def test_a_share_is_as_long_as_it_says(ctx):
    one = row(ctx, percent="51.6")
    assert (one["low"], one["ranged"], one["whisker"], one["at"], one["value"]) == ("51.6", False, None, 52, "51.6 %")


def test_a_range_is_hatched_from_its_low_to_its_high(ctx):
    one = row(ctx, low="50", high="66")
    assert (one["low"], one["width"], one["ranged"], one["at"], one["value"]) == ("50", "16", True, 66, "50–66 %")
    assert one["hatch"].count("M") == 13


def test_a_whisker_stays_on_the_track(ctx):
    assert row(ctx, 3.3, percent="2")["whisker"] == ["0", "5.3"]
    assert row(ctx, 3.3, percent="99")["whisker"] == ["95.7", "100"]
    assert row(ctx, 3.3, low="1", high="2")["whisker"] is None


def test_the_number_never_stands_beyond_the_track(ctx):
    assert row(ctx, 3, percent="100")["at"] == 100 and row(ctx, percent="0")["at"] == 0


def test_the_table_reads_without_the_bars(ctx):
    html = share_bars.render(ctx, [Answer.model_validate({"label": "<b>yes</b>", "percent": "7"})], "What & why")
    assert "<caption" in html and "What &amp; why" in html
    assert '<th scope="row" role="rowheader">&lt;b&gt;yes&lt;/b&gt;</th>' in html
    assert 'aria-hidden="true"' in html and "7 %" in html
