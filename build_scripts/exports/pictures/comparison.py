"""Polls side by side as a picture of 1200 by 630: the panels of the page, drawn by the same code."""

from build_scripts.components import comparison as figure
from build_scripts.components.drawing import number, text_width
from build_scripts.components.page_context import PageContext
from build_scripts.components.share_bars import drawing
from build_scripts.exports.pictures.sheet import EDGE, INNER, Sheet, fitted, styled
from build_scripts.prose import plain

TITLE, SET, PANEL, SMALL, LINE = 46, 28, 26, 23, 38
BETWEEN = 36
ASIDE = 14  # between the names of lines and the axis


def svg(explainer, comparison):
    """The picture as SVG text."""
    ctx = PageContext(explainer, "pictures/comparison")
    return fitted(lambda factor: sheet(ctx, comparison, factor), explainer.site, comparison.title)


def sheet(ctx, comparison, factor):
    """The filled sheet with every size times `factor`."""
    sizes = {"sign-number": 24, "axis-number": 19, "rule-words": 19}
    made = Sheet(style=styled("share_bars", styled("comparison", "".join(f".{name}{{font-size:{number(size * factor)}px}}" for name, size in sizes.items()))))
    made.text(comparison.title, TITLE * factor, "bold")
    made.skip(6 * factor)
    made.text(plain(comparison.text), SMALL * factor, "quiet")
    names = max(text_width(each.name, SMALL * factor) for one in comparison.sets for panel in one.panels for each in panel.rows) + ASIDE
    for one in comparison.sets:
        made.skip(16 * factor)
        if one.title:
            made.text(one.title, SET * factor, "bold")
        top, lowest = made.y, made.y
        width = (INNER - BETWEEN * (len(one.panels) - 1)) / len(one.panels)
        for place, panel in enumerate(one.panels):
            made.y = top
            draw_panel(made, ctx, comparison, panel, (EDGE + place * (width + BETWEEN), width, names), factor)
            lowest = max(lowest, made.y)
        made.y = lowest
    made.skip(12 * factor)
    for caution in comparison.cautions[:1]:
        made.text(f"{ctx.label('poll_careful')}: {plain(caution)}", SMALL * factor, "quiet")
    return made


def draw_panel(made, ctx, comparison, panel, room, factor):
    """A panel with its words, its axis and its lines; `room` is (where it begins, its width, that of the names of its lines)."""
    left, width, names = room
    made.text(panel.title, PANEL * factor, "bold", width=width, x=left)
    made.text(panel.base, SMALL * factor, "quiet", width=width, x=left)
    scale = drawing.units(left + names, width - names - 12)
    height = LINE * factor
    made.draw(f'<g transform="translate(0 {number(made.y)})">{drawing.axis(scale, height * 0.7)}</g>')
    made.skip(height * 0.7)
    for each in panel.rows:
        poll = ctx.explainer.get("poll", each.poll)
        if comparison.rule and panel.rule_before == each.poll:
            made.draw(drawing.lines(scale, made.y, height / 2) + drawing.rule(comparison.rule, scale, round(made.y + height * 0.4)))
            made.skip(height / 2)
        words = figure.numbers(ctx, poll, each.star)
        shapes = drawing.lines(scale, made.y, height) + drawing.panel_line(figure.line(poll, each, words), words, scale, made.y, height, each.hollow, 10 * factor)
        made.draw(shapes)
        made.write(each.name, left, made.y + height * 0.65, SMALL * factor)
        made.skip(height)
