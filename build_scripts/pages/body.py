"""A body of blocks, of a chapter or of a page, to Markdown."""

from build_scripts.components import box, component, statement
from build_scripts.components.rich_text import plain_markdown
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
        "text": lambda: statement.markdown(ctx, block, anchor),
        "heading": lambda: f"## {plain_markdown(block.heading.text)} {{ #{owner}-{block.heading.id} }}",
        "plain": lambda: statement.sourced(ctx, block.plain, block.cites) if block.cites else ctx.html(block.plain),
    }
    if block.kind in makers:
        return str(makers[block.kind]())
    return str(box.render(ctx, block.kind, block.words, block.cites, block.standing, block.check, anchor))
