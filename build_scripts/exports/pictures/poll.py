"""A poll as a picture of 1200 by 630 that can be passed on by itself: finding, question, bar, who was asked, first caution, source."""

from build_scripts.components import poll as card
from build_scripts.components.drawing import number, text_width
from build_scripts.components.page_context import PageContext
from build_scripts.components.share_bars import bars_of, drawing, geometry, row
from build_scripts.exports.pictures.sheet import BOLDER, EDGE, INNER, Sheet, fitted, styled
from build_scripts.prose import plain

BAR, GAP = 46, 14
TITLE, QUESTION, ANSWER, SMALL = 50, 32, 32, 26
COLUMNS = 4  # from so many answers on they stand in two columns


def svg(explainer, poll):
    """The poll as SVG text. Its bars have the lengths of the page's, worked out by the same code."""
    ctx = PageContext(explainer, "pictures/poll")
    return fitted(lambda factor: sheet(ctx, poll, factor), explainer.site, poll.title)


def sheet(ctx, poll, factor):
    """The filled sheet with every size times `factor`."""
    canvas = Sheet(style=styled("share_bars", f".part-number{{font-size:{number(28 * factor)}px}}"))
    canvas.text(poll.title, TITLE * factor, "bold")
    canvas.skip(8 * factor)
    canvas.text(card.question(ctx, poll), QUESTION * factor, "italic quiet")
    canvas.skip(20 * factor)
    words = [ctx.figures(answer) for answer in poll.answers]
    bars = bars_of(poll.answers, card.sample(poll), poll.parts_of_whole)
    for parts in bars:
        canvas.draw(drawing.bar(parts, drawing.units(EDGE, INNER), canvas.y, BAR * factor, words))
        canvas.skip((BAR + GAP) * factor)
    answers(canvas, ctx, poll, [part for bar in bars for part in bar] or geometry.single_bar(poll.answers[0]), factor)
    canvas.skip(14 * factor)
    for words in (poll.total_note, card.line(ctx, poll), *(f"{ctx.label('poll_careful')}: {plain(one)}" for one in poll.cautions[:1])):
        if words:
            canvas.text(words, SMALL * factor, "quiet")
            canvas.skip(5 * factor)
    return canvas


def answers(canvas, ctx, poll, parts, factor):
    """A line for each part: its sign, its answer, its share; in two columns where there are many."""
    rows = [(part, row(ctx, part, poll.answers, poll.rest, card.sample(poll))) for part in parts]
    size = ANSWER * factor
    columns = 2 if len(rows) >= COLUMNS else 1
    width = INNER / columns - (30 if columns > 1 else 0)
    top, lowest = canvas.y, canvas.y
    for place, (part, one) in enumerate(rows):
        each = -(-len(rows) // columns)
        left = EDGE + (place // each) * (INNER / columns)
        canvas.y = top if place % each == 0 else canvas.y
        if len(parts) > 1:
            canvas.draw(swatch(part.tone, left, canvas.y + size * 0.35, size * 0.7))
        value = text_width(one["value"], size) * BOLDER
        line = canvas.y + size
        canvas.write(one["value"], left + (size if len(parts) > 1 else 0), line, size, "bold")
        canvas.text(one["label"], size, width=width - value - size * 1.6, x=left + value + size * (1.3 if len(parts) > 1 else 0.3))
        lowest = max(lowest, canvas.y)
    canvas.y = lowest


def swatch(tone, left, top, size):
    """The sign of a part of the bar, a square of `size` units."""
    name = "part-rest" if tone == "rest" else f"part-{tone}"
    return f'<rect class="{name}" x="{number(left)}" y="{number(top)}" width="{number(size)}" height="{number(size)}"/>'
