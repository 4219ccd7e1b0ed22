"""A box set apart from the story: an argument of the base source, what came after it, or a note of context or caution."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, kind, text, cites, how, checked=None, anchor=""):
    """The box of a `kind` (argument, later or note; its title is the label of that name) with its check beside it."""
    return statement.beside(ctx, fill("box/box.html.j2", ctx, kind=kind, words=ctx.html(text)), cites, how, checked, anchor)
