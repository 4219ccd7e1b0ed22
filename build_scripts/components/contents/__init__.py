"""Where the reader is: the contents beside a chapter on wide screens, and a closed list of its sections on others."""

from build_scripts.components.jinja import fill


def render(ctx, section):
    """The sections of the chapter, to be opened; nothing for a chapter without any."""
    sections = headings(section)
    return fill("contents/contents.html.j2", ctx, sections=sections) if sections else ""


def side(ctx, section):
    """Every chapter by its question, this one open with its sections; the style sheet shows it where there is room."""
    rows = [(one, ctx.item_address("section", one.id)) for one in ctx.explainer.chapters()]
    return fill("contents/side.html.j2", ctx, rows=rows, here=section.id, sections=headings(section))


def headings(section):
    """(anchor, words) of each heading in the chapter."""
    return [(f"{section.id}-{block.heading.id}", block.heading.text) for block in section.body if block.heading]
