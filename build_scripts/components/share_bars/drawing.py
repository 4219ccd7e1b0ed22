"""Bars and lines of panels as shapes of SVG, from the lengths that geometry.py gives.

What draws says by a Scale how long a share is: in per cent of the picture for a page, in units for a picture of fixed size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from build_scripts.components.share_bars.geometry import FULL

DIGIT, AROUND = 2.7, 2.2  # the room that a sign takes inside a bar on the narrowest screens, and that around it, in per cent
QUARTERS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Scale:
    """`at(share)` is the place of a share on the track, `long(share)` its length, both as SVG writes them."""

    at: Callable
    long: Callable


def short(number):
    """A number in as few characters as it needs, to a hundredth."""
    return f"{round(number, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


PERCENT = Scale(lambda share: f"{short(share)}%", lambda share: f"{short(share)}%")


def units(left, width):
    """The scale of a track that begins at `left` and is `width` units long."""
    return Scale(lambda share: short(left + share / FULL * width), lambda share: short(share / FULL * width))


def bar(parts, scale, top, height, words=()):
    """The shapes of a bar. `words` are the numbers of the answers, written where there is room inside."""
    made = [rect("track", scale, 0, FULL, top, height)]
    for part in parts:
        made += part_shapes(part, scale, top, height)
    made += [whisker(part.whisker, scale, top, height) for part in parts if part.whisker]
    made += [number(part, words[part.place], scale, top, height) for part in parts if words and part.place is not None and fits(part, words[part.place])]
    return "".join(made)


def part_shapes(part, scale, top, height):
    """One part: solid, or hatched where it is not reported or lies between the ends of a range; then its open ends."""
    if part.tone == "rest":
        return [rect("part-rest", scale, part.start, part.width, top, height), hatch("part-hatch", scale, part.start, part.width, top, height)]
    light = part.width - part.solid
    solid = part.start + (light if part.tone == "against" else 0)
    made = [rect(f"part part-{part.tone}", scale, solid, part.solid, top, height)] if part.solid else []
    if light > 0.01:
        start = part.start if part.tone == "against" else part.start + part.solid
        made += [rect("part-range", scale, start, light, top, height), hatch(f"part-strokes-{part.tone}", scale, start, light, top, height)]
    return made + [rect(f"part-open part-{part.tone}", scale, start, width, top, height) for start, width in part.opens]


def rect(name, scale, start, width, top, height):
    """An SVG rectangle of the class `name`: from `start` for `width` in per cent of `scale`, from `top` for `height` in units."""
    return f'<rect class="{name}" x="{scale.at(start)}" y="{short(top)}" width="{scale.long(width)}" height="{short(height)}"/>'


def hatch(name, scale, start, width, top, height):
    """Upright strokes from the start of a part to its end: one line as broad as the bar is high, which the style sheet breaks."""
    middle = short(top + height / 2)
    return f'<line class="{name}" x1="{scale.at(start)}" y1="{middle}" x2="{scale.at(start + width)}" y2="{middle}" stroke-width="{short(height)}"/>'


def whisker(stretch, scale, top, height):
    """A line over the stretch, with its ends marked."""
    start, end, middle, end_height = stretch[0], stretch[0] + stretch[1], top + height / 2, height / 4
    lines = [(start, middle, end, middle), (start, middle - end_height, start, middle + end_height), (end, middle - end_height, end, middle + end_height)]
    return "".join(
        f'<line class="{name}" x1="{scale.at(left)}" y1="{short(up)}" x2="{scale.at(right)}" y2="{short(down)}"/>'
        for name in ("halo", "whisker")
        for left, up, right, down in lines
    )


def fits(part, words):
    """Whether `words` find room inside a part of a bar; none do under a whisker."""
    return part.width >= DIGIT * len(words) + AROUND and not part.whisker


def number(part, words, scale, top, height):
    """The number of a part, in its middle."""
    x, y = scale.at(part.start + part.width / 2), short(top + height / 2)
    return f'<text class="part-number on-{part.tone}" x="{x}" y="{y}" dy=".36em">{escape(words)}</text>'


def swatch(tone):
    """The sign of a part, for the table beside the bar."""
    hatched = '<line class="part-hatch" x1="0" y1="7" x2="14" y2="7" stroke-width="14"/>' if tone == "rest" else ""
    inside = f'<rect class="part-{tone}" width="14" height="14"/>{hatched}'
    return f'<svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">{inside}</svg>'


def lines(scale, top, height):
    """The upright lines of an axis, at every quarter."""
    return "".join(f'<line class="quarter" x1="{scale.at(at)}" x2="{scale.at(at)}" y1="{short(top)}" y2="{short(top + height)}"/>' for at in QUARTERS)


MARKER = 6.5  # half of a sign's width, in units
LIFT = 7


def panel_line(marks, words, scale, top, height, hollow=False, size=MARKER):
    """The signs of one line of a panel, each with its number: a circle for, a square against, a range as a capsule."""
    made = []
    for mark in marks:
        middle = top + height / 2 + mark.lift * LIFT * size / MARKER
        kind = f"sign sign-{mark.side}" + (" hollow" if hollow else "")
        made += [
            f'<line class="open-end open-{mark.side}" x1="{scale.at(start)}" x2="{scale.at(start + width)}" y1="{short(middle)}" y2="{short(middle)}"/>'
            for start, width in mark.opens
        ]
        made.append(marker(mark, kind, scale, middle, size))
        ends = [edge for start, width in mark.opens for edge in (start, start + width)] or [mark.low, mark.high]
        reach = min(ends) if mark.left else max(ends)
        open_there = reach < mark.low or reach > mark.high
        away = (4 if open_there else size + 5) * (-1 if mark.left else 1)
        at, anchor = (reach, "end") if mark.left else (reach, "start")
        made.append(
            f'<text class="sign-number on-{mark.side}" paint-order="stroke" x="{scale.at(at)}" dx="{short(away)}" y="{short(middle)}" dy=".36em"'
            f' text-anchor="{anchor}">{escape(words[mark.place])}</text>'
        )
    return "".join(made)


def marker(mark, kind, scale, middle, size):
    """The sign of a share; a range reaches from its low to its high end."""
    if mark.high > mark.low:
        ends = f'x1="{scale.at(mark.low)}" x2="{scale.at(mark.high)}" y1="{short(middle)}" y2="{short(middle)}"'
        inside = f'<line class="span-inside" {ends}/>' if "hollow" in kind else ""
        return f'<line class="span {kind.replace("sign ", "")}" {ends}/>{inside}'
    at = scale.at(mark.low)
    if mark.side == "against":
        # A square round its place: moved by half its width in units, whatever the scale.
        half, side = size * 0.88, short(size * 1.76)
        return f'<rect class="{kind}" x="{at}" y="{short(middle - half)}" width="{side}" height="{side}" transform="translate({short(-half)})"/>'
    return f'<circle class="{kind}" cx="{at}" cy="{short(middle)}" r="{short(size)}"/>'


def axis(scale, height):
    """The numbers of the axis: at its ends and its middle."""
    anchors = {0: "start", 50: "middle", 100: "end"}
    numbers = "".join(
        f'<text class="axis-number" x="{scale.at(at)}" y="{short(height - 6)}" text-anchor="{anchor}">{at}{" %" if at == FULL else ""}</text>'
        for at, anchor in anchors.items()
    )
    return numbers + lines(scale, height - 3, 3)


def rule(words, scale, top):
    """A line across a panel, with words above its right end."""
    line = f'<line class="rule-line" x1="{scale.at(0)}" x2="{scale.at(FULL)}" y1="{top}" y2="{top}"/>'
    return line + f'<text class="rule-words" x="{scale.at(FULL)}" y="{top - 4}">{escape(words)}</text>'


def key_marker(side):
    """The sign of a side, for a key."""
    inside = '<circle class="sign sign-for" cx="7" cy="7" r="6"/>'
    if side == "against":
        inside = '<rect class="sign sign-against" x="1.5" y="1.5" width="11" height="11"/>'
    return f'<svg class="key-sign" width="14" height="14" aria-hidden="true" focusable="false">{inside}</svg>'
