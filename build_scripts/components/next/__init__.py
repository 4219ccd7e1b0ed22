"""What to read next: the chapter that follows and the one before."""

from build_scripts.components import chapterhead
from build_scripts.components.jinja import fill


def render(leaf, section):
    """The way on from a chapter; from the last one, back to the question and on to the evidence."""
    names = leaf.explainer.site.chapters
    number = names.index(section.id)
    after = leaf.explainer.get("section", names[number + 1]) if number + 1 < len(names) else None
    return fill(
        "next/next.html.j2",
        leaf,
        after=after,
        after_address=leaf.item_address("section", after.id) if after else leaf.address("index"),
        minutes=chapterhead.minutes(leaf.explainer, after) if after else 0,
        before=leaf.explainer.get("section", names[number - 1]) if number else None,
        before_address=leaf.item_address("section", names[number - 1]) if number else "",
        site=leaf.explainer.site,
    )
