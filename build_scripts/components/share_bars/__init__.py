"""Bars of shares on a full track of 0 to 100 per cent, made from a table that reads without them."""

from math import ceil

from build_scripts.components.jinja import fill
from build_scripts.components.share_bars.geometry import bar_of


def render(ctx, answers, caption, margin=None):
    """A table of `answers` (each with a label and percent, or low and high) with a bar in each row.

    `caption` names the table for those who don't see it; `margin` is the stated margin of error in percentage points.
    """
    rows = [row(ctx, answer, margin) for answer in answers]
    return fill("share_bars/share_bars.html.j2", ctx, rows=rows, caption=caption)


def row(ctx, answer, margin):
    """Where the parts of one bar begin and end, in per cent of the track, and where its number stands."""
    bar = bar_of(answer, margin)
    return {
        "label": answer.label,
        "value": ctx.share(answer),
        "at": min(100, ceil(bar.reach)),
        "low": short(bar.solid),
        "width": short(bar.end - bar.solid),
        "ranged": bar.end > bar.solid,
        "hatch": hatch(bar.end - bar.solid),
        "whisker": [short(one) for one in bar.whisker] if bar.whisker else None,
    }


def hatch(width):
    """Slanting lines for a box of 100 by 10 that is drawn `width` per cent of the track wide, as an SVG path."""
    lines = max(1, round(width * 0.8))
    step = 100 / lines
    return "".join(f"M{short(number * step)} 10L{short((number + 1) * step)} 0" for number in range(lines))


def short(number):
    """A number in as few characters as it needs, to a hundredth."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
