"""Where the parts of a bar and the marks of a panel begin and end, in per cent of a track from 0 to 100.

Page, share picture and editions draw what is worked out here, so a length can be wrong in all of them or in none.
"""

from dataclasses import dataclass
from math import sqrt

FULL = 100
OPEN = 2  # how far the open end of a share reaches whose source says about, over or up to
OPEN_MARKER = 7  # the same from the middle of a sign in a panel
OFTEN = 1.96  # standard errors to either side, for 95 of 100 samples


@dataclass(frozen=True)
class BarPart:
    """A part of a bar, from `start` for `width`. `tone` is a side, `plain` or `rest`; `place` is that of its answer, from 0.

    A share is solid up to `solid` and light from there to its end: that of a range from its low to its high. `opens` are
    the stretches (start, width) by which a share that its source does not give exactly may be longer or shorter. `whisker`
    is the stretch in which 95 of 100 random samples would have the inner end.
    """

    start: float
    width: float
    solid: float
    tone: str
    place: int | None
    opens: tuple = ()
    whisker: tuple | None = None


def ends(answer):
    """The lower and the upper end of a share: the same where it is no range."""
    return (answer.percent, answer.percent) if answer.percent is not None else (answer.low, answer.high)


def margin(share, size):
    """The margin of error of `share` per cent in a random sample of `size` people, in percentage points, for 95 of 100 samples.

    z * sqrt(p (1 - p) / n) with z = 1.96, as in W. G. Cochran, Sampling Techniques, 3rd edition (Wiley 1977), chapter 3, and as
    AAPOR explains it. It is the largest at a share of half and says nothing of panels that people join of
    their own accord.
    """
    p = share / FULL
    return OFTEN * sqrt(p * (1 - p) / size) * FULL


def whole_bar(answers, size=None):
    """The parts of one bar of 100 per cent: answers for from the left, answers against up to the right end, the others and what is
    not reported between them. With `size`, that of a random sample, the answers of a side have a whisker.

    Where rounding makes the answers more than 100, all are drawn shorter in the same measure, so that none covers another.
    """
    total = sum(ends(answer)[1] for answer in answers)
    scale = FULL / max(total, FULL)
    numbered = list(enumerate(answers))
    order = [[one for one in numbered if one[1].side == side] for side in ("for", "named", None, "against")]
    left, at = [], 0.0
    for place, answer in [*order[0], *order[1], *order[2]]:
        left.append(part_of(answer, place, at, scale, size))
        at += ends(answer)[1] * scale
    right = FULL - sum(ends(answer)[1] for _, answer in order[3]) * scale
    rest = [BarPart(at, right - at, 0, "rest", None)] if right - at > 0.05 else []
    for place, answer in order[3]:
        rest.append(part_of(answer, place, right, scale, size))
        right += ends(answer)[1] * scale
    return [*left, *rest]


def single_bar(answer, place=0):
    """The parts of a bar that shows one share alone."""
    return [part_of(answer, place, 0.0, 1, None)]


def part_of(answer, place, start, scale, size):
    """The part of an answer that begins at `start`; its solid share of a range stands where its side is anchored."""
    low, high = (end * scale for end in ends(answer))
    tone = answer.side or "plain"
    inner = start if tone == "against" else start + high
    outward = -1 if tone == "against" else 1
    whisker = None
    if size and tone in ("for", "against") and answer.percent is not None:
        half = margin(answer.percent, size)
        whisker = (inner - half, 2 * half)
    return BarPart(start, high, low, tone, place, opens(answer.bound, inner, outward), whisker)


def opens(bound, inner, outward=1, reach=OPEN):
    """The stretches (start, width) at the inner end of a share by which it may be longer or shorter than drawn."""
    outside, inside = (inner, reach), (inner - reach, reach)
    longer, shorter = (outside, inside) if outward > 0 else (inside, outside)
    found = {"over": (longer,), "under": (shorter,), "about": (shorter, longer)}.get(bound, ())
    return tuple((start, width) for start, width in found if start >= 0 and start + width <= FULL)


@dataclass(frozen=True)
class Mark:
    """A share on the axis of a panel: from `low` to `high`, which are the same where it is no range. `lift` is how far its sign stands
    above (-1) or below (1) the middle of its line, and `left` whether its number stands on the left, so that two near each other
    cover neither sign nor number."""

    low: float
    high: float
    side: str
    place: int
    left: bool
    lift: int
    opens: tuple


NEAR = 6  # signs nearer than this would cover each other
MARKER, LETTER = 6, 4  # the room that half a sign with a gap and a letter of its number take on the narrowest screens, in per cent
BEYOND = 15  # how far a number may stand beyond the end of the axis


def marks(answers, places, words):
    """The marks of one line of a panel: of each of the `places` (from 0) of `answers`, sorted along the axis. `words` are what stands
    beside each answer's sign; a number stands where there is room for it."""
    found = sorted((*ends(answers[place]), answers[place].side != "for", place) for place in places)
    pair = len(found) == 2
    near = pair and found[1][0] - found[0][1] < NEAR
    made = []
    for number, (low, high, _, place) in enumerate(found):
        space = MARKER + LETTER * len(words[place])
        left = low >= space if pair and number == 0 else high + space > FULL + BEYOND
        side, lift = answers[place].side or "plain", (-1, 1)[number] if near else 0
        made.append(Mark(low, high, side, place, left, lift, opens(answers[place].bound, high, reach=OPEN_MARKER)))
    return made
