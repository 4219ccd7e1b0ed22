"""The chapters as cards, each with its question and its minutes."""

from build_scripts.components import chapterhead
from build_scripts.components.jinja import fill


def render(leaf):
    """One card a chapter, in reading order."""
    rows = [
        {"section": section, "address": leaf.item_address("section", section.id), "minutes": chapterhead.minutes(leaf.explainer, section)}
        for section in leaf.explainer.chapters()
    ]
    return fill("cards/cards.html.j2", leaf, rows=rows)
