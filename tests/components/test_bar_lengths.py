"""A bar is as long as its number, and a margin as wide as it is, on the page, in the picture and in the copies."""

import pytest
from lxml import etree, html

from build_scripts.components import comparison, share_bars
from build_scripts.components.page_context import PageContext
from build_scripts.components.share_bars import drawing, geometry
from build_scripts.editions import drawings
from build_scripts.exports.pictures import comparison as comparison_picture
from build_scripts.exports.pictures import poll as poll_picture
from build_scripts.model.fields import Answer
from tests.explainers import explainer

NEAR = 0.15  # a bar that is off by one in a hundred of the track is seen
# Answers, the size of a random sample, and where each part must begin and end, in per cent of the track, by its class.
CASES = [
    ([("for", {"percent": "28"}), ("against", {"percent": "51.6"})], None, {"part-for": [(0, 28)], "part-rest": [(28, 48.4)], "part-against": [(48.4, 100)]}),
    (
        [("for", {"percent": "11"}), ("against", {"percent": "85"})],
        1000,
        {"part-for": [(0, 11)], "part-rest": [(11, 15)], "part-against": [(15, 100)], "whisker": [(9.06, 12.94), (12.79, 17.21)]},
    ),
    (
        [(None, {"percent": "10"}), ("against", {"percent": "50"}), ("for", {"percent": "40"})],
        None,
        {"part-for": [(0, 40)], "part-plain": [(40, 50)], "part-against": [(50, 100)]},
    ),
    (
        [("for", {"low": "50", "high": "66"}), ("against", {"low": "1", "high": "2"})],
        None,
        {"part-for": [(0, 50)], "part-range": [(50, 66), (98, 99)], "part-rest": [(66, 98)], "part-against": [(99, 100)]},
    ),
    (
        [("for", {"percent": "44"}), ("against", {"percent": "33"}), (None, {"percent": "24"})],
        None,
        {"part-for": [(0, 43.56)], "part-plain": [(43.56, 67.33)], "part-against": [(67.33, 100)]},
    ),
    (
        [("for", {"percent": "60", "bound": "over"}), ("against", {"percent": "30", "bound": "under"})],
        None,
        {"part-for": [(0, 60)], "part-open": [(60, 62), (70, 72)], "part-against": [(70, 100)], "part-rest": [(60, 70)]},
    ),
]


@pytest.fixture(scope="module")
def ctx():
    return PageContext(explainer("tiny"), "polls")


def answers(given):
    return [Answer.model_validate({"label": f"answer {place}", **numbers} | ({"side": side} if side else {})) for place, (side, numbers) in enumerate(given)]


def on_the_page(ctx, given, sample):
    found = next(html.fragment_fromstring(str(share_bars.render(ctx, answers(given), "caption", sample=sample))).iter("svg"))
    return parts(found, lambda text: float(text.removesuffix("%")) if text.endswith("%") else pytest.fail(f"{text} is no share"))


def in_the_copies(ctx, given, sample):
    drawn = next(html.fragment_fromstring(str(share_bars.render(ctx, answers(given), "caption", sample=sample))).iter("svg"))
    alone = etree.fromstring(drawings.standing_alone(drawn))
    wide = float(alone.get("viewBox").split()[2])
    return parts(alone, lambda text: float(text) / wide * 100)


def in_the_picture(ctx, given, sample):
    bars = share_bars.bars_of(answers(given), sample)
    left, wide = poll_picture.EDGE, poll_picture.INNER
    tree = etree.fromstring(f"<svg>{drawing.bar(bars[0], drawing.units(left, wide), 0, 40)}</svg>")
    return parts(tree, lambda text: float(text) / wide * 100, left / wide * 100)


def parts(tree, share, offset=0):
    """{class: [(start, end)]} of every rectangle and whisker of a drawing, in per cent."""
    found = {}
    for one in tree.iter("{*}rect", "rect"):
        names = one.get("class").split()
        name = "part-open" if "part-open" in names else names[-1]
        start = share(one.get("x")) - offset
        found.setdefault(name, []).append((start, start + share(one.get("width"))))
    for one in tree.iter("{*}line", "line"):
        if one.get("class") == "whisker" and one.get("y1") == one.get("y2"):
            found.setdefault("whisker", []).append((share(one.get("x1")) - offset, share(one.get("x2")) - offset))
    assert found.pop("track") == [(pytest.approx(0), pytest.approx(100))]
    return {name: sorted(ends) for name, ends in found.items()}


@pytest.mark.parametrize("drawn", [on_the_page, in_the_picture, in_the_copies])
@pytest.mark.parametrize("given, sample, wanted", CASES)
def test_lengths_are_those_of_the_numbers(ctx, drawn, given, sample, wanted):
    found = drawn(ctx, given, sample)
    assert set(found) == set(wanted)
    for name, ends in wanted.items():
        assert [one for pair in found[name] for one in pair] == pytest.approx([one for pair in ends for one in pair], abs=NEAR)


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_no_two_parts_of_a_bar_cover_each_other(name):
    for poll in explainer(name).all("poll"):
        for bar in share_bars.bars_of(poll.answers, parts_of_whole=poll.parts_of_whole):
            for one, after in zip(bar, bar[1:]):
                assert one.start + one.width == pytest.approx(after.start)
            assert bar[0].start == 0 and bar[-1].start + bar[-1].width <= 100 + 1e-9


def test_the_margin_is_that_of_the_share_and_not_the_largest():
    assert geometry.margin(50, 1067) == pytest.approx(3.0, abs=0.01)
    assert geometry.margin(3, 896) == pytest.approx(1.117, abs=0.001)
    assert geometry.margin(6, 823) == pytest.approx(1.623, abs=0.001)


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_only_random_samples_have_margins(name):
    found = explainer(name)
    ctx = PageContext(found, "polls")
    for poll in found.all("poll"):
        drawn = str(share_bars.render(ctx, poll.answers, "x", sample=poll.sample_size if poll.random_sample else None))
        assert ("whisker" in drawn) == (poll.random_sample and len(poll.answers) > 1)


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_signs_of_a_panel_stand_at_their_shares_on_the_page_and_in_the_picture(name):
    found = explainer(name)
    ctx = PageContext(found, "polls")
    for one in found.all("comparison"):
        page = html.fragment_fromstring(str(comparison.render(ctx, one)))
        rows = [each for group in one.sets for panel in group.panels for each in panel.rows]
        lines = [line for table in page.iter("table") for line in table.find("tbody")]
        assert len(rows) == len(lines)
        picture = etree.fromstring(comparison_picture.svg(found, one).encode())
        assert len(signs(picture)) == sum(len(signs(line)) for line in lines)
        for each, line in zip(rows, lines):
            poll = found.get("poll", each.poll)
            wanted = sorted(geometry.ends(poll.answers[place])[0] for place in comparison.places(poll, each))
            assert sorted(float(at.removesuffix("%")) for at in signs(line)) == pytest.approx(wanted, abs=NEAR)
            for place in comparison.places(poll, each):
                assert ctx.share(poll.answers[place]) in "".join(line.itertext())


def signs(tree):
    """Where the signs of a drawing stand."""
    return [
        one.get("cx") or one.get("x") or one.get("x1")
        for one in tree.iter("{*}circle", "{*}rect", "{*}line", "circle", "rect", "line")
        if {"sign-for", "sign-against", "sign-named", "sign-plain"} & set(one.get("class", "").split()) and one.getparent().get("class") != "key-sign"
    ]
