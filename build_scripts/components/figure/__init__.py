"""A number that the base source states without naming a poll's table: what it says, and what research found."""

from build_scripts.components import bars, statement
from build_scripts.components.jinja import fill


def render(leaf, figure, titled=True):
    """The figure: the number on its track, what is known of it, and published polls to compare it with."""
    polls = [(leaf.explainer.items["poll"][one].title, leaf.item_address("poll", one)) for one in figure.compare]
    return fill(
        "figure/figure.html.j2",
        leaf,
        figure=figure,
        titled=titled,
        bars=bars.render(leaf, [figure], leaf.label("figure_caption")),
        words=statement.render(leaf, figure.text, figure.cites, figure.standing),
        polls=polls,
        permalink=leaf.item_address("figure", figure.id),
    )
