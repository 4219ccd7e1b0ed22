"""The card that shows what a person, place or term is, at its name: the script fills it from the link's own title."""

from build_scripts.components.jinja import fill


def render(ctx):
    """The empty card of a page; without the script it is never seen, and browsers show titles in their own way."""
    return fill("card/card.html.j2", ctx)
