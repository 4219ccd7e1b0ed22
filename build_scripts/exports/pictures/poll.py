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
    made = Sheet(style=styled("share_bars", f".part-number{{font-size:{number(28 * factor)}px}}"))
    made.text(poll.title, TITLE * factor, "bold")
    made.skip(8 * factor)
    made.text(card.question(ctx, poll), QUESTION * factor, "italic quiet")
    made.skip(20 * factor)
    words = [ctx.figures(answer) for answer in poll.answers]
    bars = bars_of(poll.answers, card.sample(poll), poll.parts_of_whole)
    for parts in bars:
        made.draw(drawing.bar(parts, drawing.units(EDGE, INNER), made.y, BAR * factor, words))
        made.skip((BAR + GAP) * factor)
    answers(made, ctx, poll, [part for bar in bars for part in bar] or geometry.single_bar(poll.answers[0]), factor)
    made.skip(14 * factor)
    for words in (poll.total_note, card.line(ctx, poll), *(f"{ctx.label('poll_careful')}: {plain(one)}" for one in poll.cautions[:1])):
        if words:
            made.text(words, SMALL * factor, "quiet")
            made.skip(5 * factor)
    return made


def answers(made, ctx, poll, parts, factor):
    """A line for each part: its sign, its answer, its share; in two columns where there are many."""
    rows = [(part, row(ctx, part, poll.answers, poll.rest, card.sample(poll))) for part in parts]
    size = ANSWER * factor
    columns = 2 if len(rows) >= COLUMNS else 1
    width = INNER / columns - (30 if columns > 1 else 0)
    top, lowest = made.y, made.y
    for place, (part, one) in enumerate(rows):
        each = -(-len(rows) // columns)
        left = EDGE + (place // each) * (INNER / columns)
        made.y = top if place % each == 0 else made.y
        if len(parts) > 1:
            made.draw(sign(part.tone, left, made.y + size * 0.35, size * 0.7))
        value = text_width(one["value"], size) * BOLDER
        line = made.y + size
        made.write(one["value"], left + (size if len(parts) > 1 else 0), line, size, "bold")
        made.text(one["label"], size, width=width - value - size * 1.6, x=left + value + size * (1.3 if len(parts) > 1 else 0.3))
        lowest = max(lowest, made.y)
    made.y = lowest


def sign(tone, left, top, size):
    name = "part-rest" if tone == "rest" else f"part-{tone}"
    return f'<rect class="{name}" x="{number(left)}" y="{number(top)}" width="{number(size)}" height="{number(size)}"/>'
