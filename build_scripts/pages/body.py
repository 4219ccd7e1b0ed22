"""A body of blocks, of a chapter or of a page, to Markdown."""

from types import SimpleNamespace

from build_scripts.components import component, later, note, statement
from build_scripts.components.page_context import plain_markdown
from build_scripts.explainer import shown_items
from build_scripts.model.items import BLOCKS


def markdown(ctx, owner):
    """The blocks of `owner` (a section or page) in reading order, with a blank line between."""
    return "\n\n".join(block_markdown(ctx, owner.id, block) for block in owner.body)


def block_markdown(ctx, owner, block):
    """One block: words and headings as Markdown, an item as the component of the same name makes it."""
    if block.kind in BLOCKS:
        items = shown_items(ctx.explainer, block)
        return str(component(block.kind).render(ctx, items if BLOCKS[block.kind].block.many else items[0]))
    anchor = f"{owner}-{block.id}"
    makers = {
        "text": lambda: statement.markdown(ctx, stated(block), anchor),
        "heading": lambda: f"## {plain_markdown(block.heading.text)} {{ #{owner}-{block.heading.id} }}",
        "argument": lambda: note.render(ctx, block.argument, block.cites, block.standing, anchor),
        "plain": lambda: ctx.markdown(block.plain),
        "later": lambda: later.render(ctx, block.later, block.cites, block.standing, anchor),
        "note": lambda: note.render(ctx, block.note, block.cites, block.standing, anchor),
    }
    return str(makers[block.kind]())


def stated(block):
    return SimpleNamespace(text=block.text, cites=block.cites, standing=block.standing)
