"""Whatever the answers of a poll are, their parts of a bar are as long as their shares, and no mark of a panel hides another."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.components.share_bars import geometry

SHARE = st.floats(0, 100).map(lambda share: round(share, 1))


def answer(low, high=None, side=None, bound=None):
    ends = {"percent": low, "low": None, "high": None} if high is None else {"percent": None, "low": low, "high": high}
    return SimpleNamespace(**ends, side=side, bound=bound)


ANSWERS = st.lists(
    st.one_of(
        st.builds(lambda share, side: answer(share, side=side), SHARE, st.sampled_from(["for", "against", "named", None])),
        st.builds(lambda ends, side: answer(*sorted(ends), side=side), st.tuples(SHARE, SHARE), st.sampled_from(["for", "against", "named", None])),
    ),
    min_size=1,
    max_size=7,
)


@given(ANSWERS)
def test_the_parts_of_a_bar_follow_each_other_and_are_as_long_as_their_shares(answers):
    parts = geometry.whole_bar(answers)
    total = sum(geometry.ends(one)[1] for one in answers)
    scale = 100 / total if total > 100 else 1
    assert sorted(part.place for part in parts if part.place is not None) == list(range(len(answers)))
    for part in parts:
        if part.place is not None:
            low, high = geometry.ends(answers[part.place])
            assert (part.width, part.solid) == pytest.approx((high * scale, low * scale)) and part.tone == (answers[part.place].side or "plain")
            assert part.whisker is None and part.opens == ()
    for one, after in zip(parts, parts[1:]):
        assert one.start + one.width == pytest.approx(after.start, abs=0.06)
    assert parts[0].start == pytest.approx(0) or parts[0].tone == "against"
    # For from the left, against up to the right end, between them the others and what is not reported.
    order = ["for", "named", "plain", "rest", "against"]
    assert [order.index(part.tone) for part in parts] == sorted(order.index(part.tone) for part in parts)
    if parts[-1].tone == "against":
        assert parts[-1].start + parts[-1].width == pytest.approx(100)
    rest = [part.width for part in parts if part.tone == "rest"]
    assert sum(rest) == pytest.approx(max(100 - total, 0), abs=0.06) and len(rest) == (100 - total > 0.05 + 1e-9) or abs(100 - total - 0.05) < 1e-6


def test_what_is_less_than_can_be_seen_is_no_rest():
    tones = lambda share: [part.tone for part in geometry.whole_bar([answer(share, side="for")])]
    assert tones(99.96) == ["for"] and tones(99.9) == ["for", "rest"]


@pytest.mark.parametrize("side, share, inner", [("for", 30, 30), ("against", 30, 70)])
def test_a_whisker_lies_evenly_around_the_inner_end_of_a_side_and_others_have_none(side, share, inner):
    half = geometry.margin(share, 1000)
    (start, width), = [part.whisker for part in geometry.whole_bar([answer(share, side=side)], 1000) if part.place == 0]
    assert (start, width) == pytest.approx((inner - half, 2 * half))
    for none in (answer(share), answer(share, side="named"), answer(20, 30, side=side)):
        assert all(part.whisker is None for part in geometry.whole_bar([none], 1000))
    assert all(part.whisker is None for part in geometry.whole_bar([answer(share, side=side)]))


@given(st.floats(0.1, 99.9), st.integers(10, 100000))
def test_a_margin_is_that_of_the_opposite_share_and_halves_with_four_times_as_many(share, size):
    """Of 95 in 100 samples the share lies within it: 1.96 standard errors of a binomial share."""
    assert geometry.margin(share, size) == pytest.approx(geometry.margin(100 - share, size)) == pytest.approx(2 * geometry.margin(share, 4 * size))
    assert geometry.margin(share, size) <= geometry.margin(50, size) == pytest.approx(98 / size**0.5)


@given(st.sampled_from(["over", "under", "about", None]), st.floats(0, 100), st.sampled_from([1, -1]), st.floats(0.5, 10))
def test_an_open_end_touches_the_inner_end_and_stays_on_the_track(bound, inner, outward, reach):
    found = geometry.opens(bound, inner, outward, reach)
    assert all(start >= 0 and start + width <= 100 and width == reach for start, width in found)
    # "Over" may be longer: away from where the share is anchored; "under" shorter; "about" either.
    longer, shorter = (inner, inner - reach)[::outward]
    wanted = {"over": [longer], "under": [shorter], "about": sorted([shorter, longer]), None: []}[bound]
    assert sorted(start for start, _ in found) == [start for start in wanted if start >= 0 and start + reach <= 100]


def test_a_share_alone_is_a_bar_from_the_left():
    (part,) = geometry.single_bar(answer(20, 30, side="for"), 4)
    assert (part.start, part.width, part.solid, part.tone, part.place) == (0, 30, 20, "for", 4)


WORDS = ["12", "12.5", "11–12", "over 60"]


@given(st.floats(0, 100), st.floats(0, 100), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_of_two_marks_neither_sign_nor_number_covers_the_other(one, other, words, others):
    answers = [answer(one, side="for"), answer(other, side="against")]
    first, second = geometry.marks(answers, [0, 1], [words, others])
    assert first.low <= second.low and {first.place, second.place} == {0, 1}
    near = second.low - first.high < geometry.NEAR
    # Near each other they stand on lines of their own.
    assert (first.lift, second.lift) == ((-1, 1) if near else (0, 0))
    # The number of the first stands on its left where there is room before it; no number leaves the axis by more than there is beyond it.
    room = geometry.MARKER + geometry.LETTER * len((words, others)[first.place])
    assert first.left == (first.low >= room)
    ends = second.high + geometry.MARKER + geometry.LETTER * len((words, others)[second.place])
    assert second.left == (ends > 100 + geometry.BEYOND)


def test_one_mark_has_its_number_on_the_right_unless_it_would_leave_the_axis():
    alone = lambda share, words: geometry.marks([answer(share, side="for")], [0], [words])[0]
    assert not alone(90, "90").left and alone(100, "100 %").left and not alone(0, "0").left and alone(50, "50").lift == 0
    assert not alone(101, "90").left and alone(101.1, "90").left  # 6 and twice 4 reach 15 beyond the axis


def test_marks_that_stand_at_one_share_have_the_answer_for_first():
    first, second = geometry.marks([answer(40, side="against"), answer(40, side="for")], [0, 1], ["40", "40"])
    assert (first.side, second.side) == ("for", "against") and geometry.marks([answer(40)], [0], ["40"])[0].side == "plain"


def test_three_marks_are_not_lifted_and_their_open_ends_are_longer_than_those_of_bars():
    three = geometry.marks([answer(share, bound="over") for share in (40, 41, 42)], [2, 1, 0], ["40"] * 3)
    assert [one.lift for one in three] == [0, 0, 0] and [one.place for one in three] == [0, 1, 2] and not any(one.left for one in three)
    assert all(one.opens == ((one.high, geometry.OPEN_MARKER),) for one in three)
