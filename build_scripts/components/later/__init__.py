"""The box that tells what came after the time of the base source, at the place where it matters."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, text, cites, how, anchor=""):
    """The box with its words, marks and standing."""
    return fill("later/later.html.j2", ctx, anchor=anchor, words=statement.render(ctx, text, cites, how))
