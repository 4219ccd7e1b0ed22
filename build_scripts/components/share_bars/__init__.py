"""Bars of shares on a full track of 0 to 100 per cent, made from a table that reads without them."""

from math import ceil

from build_scripts.components.jinja import fill


def render(ctx, answers, caption, margin=None):
    """A table of `answers` (each with a label and percent, or low and high) with a bar in each row.

    `caption` names the table for those who don't see it; `margin` is the stated margin of error in percentage points.
    """
    rows = [row(ctx, answer, margin) for answer in answers]
    return fill("share_bars/share_bars.html.j2", ctx, rows=rows, caption=caption)


def row(ctx, answer, margin):
    """Where the parts of one bar begin and end, in per cent of the track, and where its number stands."""
    ranged = answer.percent is None
    low, high = (answer.low, answer.high) if ranged else (answer.percent, answer.percent)
    whisker = None
    if margin and not ranged:
        whisker = (max(0, low - margin), min(100, high + margin))
    end = max(high, whisker[1] if whisker else 0)
    return {
        "label": answer.label,
        "value": ctx.share(answer),
        "at": min(100, ceil(end)),
        "low": short(low),
        "width": short(high - low),
        "ranged": ranged and high > low,
        "hatch": hatch(high - low),
        "whisker": [short(one) for one in whisker] if whisker else None,
    }


def hatch(width):
    """Slanting lines for a box of 100 by 10 that is drawn `width` per cent of the track wide, as an SVG path."""
    lines = max(1, round(width * 0.8))
    step = 100 / lines
    return "".join(f"M{short(number * step)} 10L{short((number + 1) * step)} 0" for number in range(lines))


def short(number):
    """A number in as few characters as it needs, to a hundredth."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
