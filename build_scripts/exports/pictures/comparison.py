"""Polls side by side as a picture of 1200 by 630: the panels of the page, drawn by the same code."""

from build_scripts.components import comparison as figure
from build_scripts.components.drawing import number, text_width
from build_scripts.components.page_context import PageContext
from build_scripts.components.share_bars import drawing
from build_scripts.exports.pictures.sheet import BOLDER, EDGE, INNER, Sheet, fitted, styled
from build_scripts.prose import plain

TITLE, SET, PANEL, SMALL, LINE = 46, 28, 26, 23, 34
BETWEEN = 36
ASIDE = 14  # between the names of lines and the axis


def svg(explainer, comparison):
    """The picture as SVG text."""
    ctx = PageContext(explainer, "pictures/comparison")
    return fitted(lambda factor: sheet(ctx, comparison, factor), explainer.site, comparison.title)


def sheet(ctx, comparison, factor):
    """The filled sheet with every size times `factor`."""
    sizes = {"sign-number": 24, "axis-number": 19, "rule-words": 19}
    larger = "".join(f".{name}{{font-size:{number(size * factor)}px}}" for name, size in sizes.items())
    canvas = Sheet(y=EDGE * 0.45, style=styled("share_bars", styled("comparison", larger)))
    canvas.text(comparison.title, TITLE * factor, "bold")
    canvas.skip(6 * factor)
    canvas.text(plain(comparison.text), SMALL * factor, "quiet")
    names = max(text_width(each.name, SMALL * factor) for one in comparison.sets for panel in one.panels for each in panel.rows) + ASIDE
    for one in comparison.sets:
        canvas.skip(10 * factor)
        draw_key(canvas, ctx, comparison, SMALL * factor, canvas.y + SET * factor)
        canvas.text(one.title or " ", SET * factor, "bold")
        top, lowest = canvas.y, canvas.y
        width = (INNER - BETWEEN * (len(one.panels) - 1)) / len(one.panels)
        for place, panel in enumerate(one.panels):
            canvas.y = top
            draw_panel(canvas, ctx, comparison, panel, (EDGE + place * (width + BETWEEN), width, names), factor)
            lowest = max(lowest, canvas.y)
        canvas.y = lowest
    canvas.skip(12 * factor)
    for caution in comparison.cautions[:1]:
        canvas.text(f"{ctx.label('poll_careful')}: {plain(caution)}", SMALL * factor, "quiet")
    canvas.text(ctx.label("panel_asked_by", names=comparison.source), SMALL * factor, "quiet")
    return canvas


def draw_key(canvas, ctx, comparison, size, y):
    """The signs of the sides with their names, at the right edge on the line `y`."""
    end = EDGE + INNER
    for name, marker in reversed(figure.key(ctx, comparison)):
        end -= text_width(name, size) * BOLDER
        canvas.write(name, end, y, size, "bold")
        end -= size
        canvas.draw(f'<g transform="translate({number(end)} {number(y - size * 0.75)}) scale({number(size * 0.75 / 14)})">{marker}</g>')
        end -= size


def draw_panel(canvas, ctx, comparison, panel, columns, factor):
    """A panel with its words, its axis and its lines; `columns` is (where it begins, its width, that of the names of its lines)."""
    left, width, names = columns
    canvas.text(panel.title, PANEL * factor, "bold", width=width, x=left)
    canvas.text(panel.base, SMALL * factor, "quiet", width=width, x=left)
    scale = drawing.units(left + names, width - names - 12)
    height = LINE * factor
    canvas.draw(f'<g transform="translate(0 {number(canvas.y)})">{drawing.axis(scale, height * 0.85)}</g>')
    canvas.skip(height * 0.85)
    for each in panel.rows:
        poll = ctx.explainer.get("poll", each.poll)
        if comparison.rule and panel.rule_before == each.poll:
            canvas.draw(drawing.lines(scale, canvas.y, height / 2) + drawing.rule(comparison.rule, scale, round(canvas.y + height * 0.4)))
            canvas.skip(height / 2)
        words = figure.numbers(ctx, poll, each.star)
        marks = figure.line(poll, each, words)
        canvas.draw(drawing.lines(scale, canvas.y, height) + drawing.panel_line(marks, words, scale, canvas.y, height, each.hollow, 10 * factor))
        canvas.write(each.name, left, canvas.y + height * 0.65, SMALL * factor)
        canvas.skip(height)
