"""A box of context or caution beside the account."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, text, cites, how, anchor=""):
    """The box with its words, marks and standing."""
    return fill("note/note.html.j2", ctx, anchor=anchor, words=statement.render(ctx, text, cites, how))
