"""The timeline: one picture of what went before, of the days, and of the time since; then a list that says the same."""

from pathlib import Path

from markupsafe import Markup

from build_scripts.components import statement
from build_scripts.components.drawing import alone, number
from build_scripts.components.jinja import fill
from build_scripts.components.page_context import PageContext
from build_scripts.components.timeline.grid import DOT, ERAS, WIDTH, in_order, panels, themes_of

STYLE = Path(__file__).with_name("style.css")
MOST_FILTERS = 12  # the style sheet has a rule for each; events of a theme beyond them are always shown


def render(ctx):
    """The picture; filters by theme, which need no script (where a browser can't, everything is shown); every event in words."""
    themes = themes_of(ctx.explainer.all("event"))
    return fill(
        "timeline/timeline.html.j2",
        ctx,
        picture=picture(ctx),
        groups=listed(ctx.explainer),
        themes=themes[:MOST_FILTERS],
        index=theme_index(themes),
        summary=lambda event: statement.render(ctx, event.summary, event.cites, event.standing, event.check, brief=True),
    )


def listed(explainer):
    """The events as the page lists them: (era, [(number, event, number of its theme), ...]) for each era that has any."""
    events = explainer.all("event")
    index = theme_index(themes_of(events))
    rows = [(count, event, index[event.theme]) for count, event in enumerate(in_order(events), 1)]
    found = [(era, [row for row in rows if row[1].era == era]) for era in ERAS]
    return [(era, group) for era, group in found if group]


def svg(explainer):
    """The picture as an SVG file of its own, with its style inside and without links."""
    style = f"<style>{alone(STYLE.read_text(encoding='utf-8'))}</style>"
    return f"{picture(PageContext(explainer, 'picture'), style, links=False)}\n"


def picture(ctx, style="", links=True):
    """The picture alone, as SVG. `style` is a style sheet to carry inside it; `links` says whether its events are links."""
    events = ctx.explainer.all("event")
    drawn, height = panels(events)
    width = max([WIDTH, *(len(panel.columns) * panel.step for panel in drawn)])
    values = {"panels": drawn, "height": height, "width": width, "number": number, "style": Markup(style), "links": links, "dot_size": DOT}
    return fill("timeline/drawing.html.j2", ctx, index=theme_index(themes_of(events)), **values)


def theme_index(themes):
    """theme -> the number that its class carries, from 1."""
    return {theme: place for place, theme in enumerate(themes, 1)}
