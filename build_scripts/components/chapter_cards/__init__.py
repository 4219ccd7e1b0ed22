"""The chapters as cards, each with its question and its minutes."""

from build_scripts.components import chapterhead
from build_scripts.components.jinja import fill


def render(ctx):
    """One card a chapter, in reading order."""
    rows = [
        {"section": section, "address": ctx.item_address("section", section.id), "minutes": chapterhead.minutes(ctx.explainer, section)}
        for section in ctx.explainer.chapters()
    ]
    return fill("chapter_cards/chapter_cards.html.j2", ctx, rows=rows)
