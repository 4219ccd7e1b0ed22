"""Every statement of a page in a table: what it says, how well it is borne out, what its check says, on what it rests."""

from build_scripts import prose
from build_scripts.components import citation, standing
from build_scripts.components.jinja import fill


def render(ctx, stated):
    """A table of the statements `stated`; each leads to its place on the site."""
    rows = [
        {
            "text": prose.plain(one.text),
            "check": prose.plain(one.check or ""),
            "address": ctx.address(one.page, one.anchor),
            "standing": standing.render(ctx, one.standing),
            "sources": citation.named(ctx, one.cites),
        }
        for one in stated
    ]
    return fill("statements/statements.html.j2", ctx, rows=rows)
