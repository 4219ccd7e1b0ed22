"""A body of blocks, of a chapter or of a page, to Markdown."""

from types import SimpleNamespace

from build_scripts.components import events, figure, later, map, note, poll, quote, statement
from build_scripts.components.page_context import plain_markdown


def markdown(ctx, owner):
    """The blocks of `owner` (a section or page) in reading order, with a blank line between."""
    return "\n\n".join(block_markdown(ctx, owner.id, block) for block in owner.body)


def block_markdown(ctx, owner, block):
    """One block: words and headings as Markdown, everything else as its component."""
    anchor = f"{owner}-{block.id}"
    items = ctx.explainer.items
    makers = {
        "text": lambda: statement.markdown(ctx, stated(block), anchor),
        "heading": lambda: f"## {plain_markdown(block.heading.text)} {{ #{owner}-{block.heading.id} }}",
        "argument": lambda: note.render(ctx, block.argument, block.cites, block.standing, anchor),
        "plain": lambda: ctx.markdown(block.plain),
        "later": lambda: later.render(ctx, block.later, block.cites, block.standing, anchor),
        "note": lambda: note.render(ctx, block.note, block.cites, block.standing, anchor),
        "quote": lambda: quote.render(ctx, items["quote"][block.quote]),
        "poll": lambda: poll.render(ctx, items["poll"][block.poll]),
        "figure": lambda: figure.render(ctx, items["figure"][block.figure]),
        "map": lambda: map.render(ctx, items["map"][block.map]),
        "events": lambda: events.render(ctx, [items["event"][name] for name in block.events]),
    }
    return str(makers[block.kind]())


def stated(block):
    return SimpleNamespace(text=block.text, cites=block.cites, standing=block.standing)
