"""A number that the base source states without naming a poll's table: what it says, and what research found."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, figure, titled=True):
    """The figure: the number, what is known of it, and published polls to compare it with."""
    polls = [(ctx.explainer.items["poll"][one].title, ctx.item_address("poll", one)) for one in figure.compare]
    html = fill(
        "figure/figure.html.j2",
        ctx,
        figure=figure,
        titled=titled,
        words=ctx.html(figure.text),
        polls=polls,
        permalink=ctx.item_address("figure", figure.id),
    )
    return statement.beside(ctx, html, figure.cites, figure.standing, figure.check)
