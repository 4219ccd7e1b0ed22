"""Statements in a list: what each says, how well it is borne out, what its check says, on what it rests."""

from build_scripts import prose
from build_scripts.components import citation, filters, standing
from build_scripts.components.jinja import fill
from build_scripts.model import BY_NAME


def render(ctx, stated):
    """A list of the statements `stated`, each of which leads to its place on the site; with filters by standing and kind where
    they differ in that."""
    kinds = [(one.standing, kind_of(one)) for one in stated]
    choices = filters.counted(kinds, lambda key: name_of(ctx, key))
    rows = [
        {
            "text": prose.plain(one.text),
            "check": prose.plain(one.check or ""),
            "address": ctx.address(one.page, one.anchor),
            "standing": standing.words(ctx, one.standing),
            "sources": citation.named(ctx, one.cites),
            "classes": filters.classes(choices, of),
        }
        for one, of in zip(stated, kinds)
    ]
    # What is true of every entry tells none of them apart.
    apart = [choice for choice in choices if choice[2] < len(rows)]
    shown = filters.render(ctx, "statements", choices) if len(apart) > 1 and len(rows) > FEW else ""
    return fill("statements/statements.html.j2", ctx, rows=rows, filters=shown)


FEW = 8  # A list as short as this is seen at a glance.


def kind_of(stated):
    """What a filter calls the kind of a statement: that of its item, or `words` for those of chapters and pages."""
    return stated.kind if stated.kind in BY_NAME and BY_NAME[stated.kind].stated else "words"


def name_of(ctx, key):
    """The words of a filter: a standing's label or the name of a kind."""
    if key == "words":
        return ctx.label("statements_words")
    return ctx.label(f"data_{BY_NAME[key].folder}") if key in BY_NAME else ctx.label(f"standing_{key}")
