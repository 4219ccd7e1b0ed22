"""Every statement of a page in a table: what it says, how well it is borne out, on what it rests."""

from markupsafe import Markup

from build_scripts import prose
from build_scripts.components import standing
from build_scripts.components.citation import place
from build_scripts.components.jinja import fill


def render(leaf, stated):
    """A table of the statements `stated`; each leads to its place on the site."""
    rows = [
        {
            "text": prose.plain(one.text),
            "address": leaf.address(one.page, one.anchor),
            "standing": standing.render(leaf, one.standing),
            "sources": Markup("; ").join(source(leaf, cite) for cite in dict.fromkeys((c.source, c.locator) for c in one.cites)),
        }
        for one in stated
    ]
    return fill("statements/statements.html.j2", leaf, rows=rows)


def source(leaf, cite):
    """A source by its publisher, as a link to its entry, with the place in it."""
    source_id, locator = cite
    words = leaf.explainer.items["source"][source_id].publisher
    words += f", {place(leaf, source_id, locator)}" if locator else ""
    return Markup('<a href="{}">{}</a>').format(leaf.item_address("source", source_id), words)
