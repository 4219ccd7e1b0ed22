"""The timeline: one picture of what went before, of the days, and of the time since; then a list that says the same."""

from markupsafe import Markup

from build_scripts.components import citation, standing
from build_scripts.components.drawing import number
from build_scripts.components.jinja import fill
from build_scripts.components.timeline.grid import DOT, ERAS, WIDTH, in_order, panels, themes_of

MOST_FILTERS = 12  # the style sheet has a rule for each; events of a theme beyond them are always shown


def render(leaf):
    """The picture and, below it, every event by era and date, with filters by theme that need no script."""
    events = leaf.explainer.all("event")
    numbered = list(enumerate(in_order(events), 1))
    groups = [(era, [(count, event) for count, event in numbered if event.era == era]) for era in ERAS]
    themes = themes_of(events)
    return fill(
        "timeline/timeline.html.j2",
        leaf,
        picture=picture(leaf),
        groups=[(era, group) for era, group in groups if group],
        themes=themes[:MOST_FILTERS],
        index=theme_index(themes),
        marks=lambda cites: citation.render(leaf, cites),
        standing=lambda name: standing.render(leaf, name),
    )


def picture(leaf, style="", links=True):
    """The picture alone, as SVG. `style` is a style sheet to carry inside it; `links` says whether its events are links."""
    events = leaf.explainer.all("event")
    drawn, height = panels(events)
    width = max([WIDTH, *(len(panel.columns) * panel.step for panel in drawn)])
    values = {"panels": drawn, "height": height, "width": width, "number": number, "style": Markup(style), "links": links, "dot_size": DOT}
    return fill("timeline/drawing.html.j2", leaf, index=theme_index(themes_of(events)), **values)


def theme_index(themes):
    """theme -> the number that its class carries, from 1."""
    return {theme: place for place, theme in enumerate(themes, 1)}
