"""What to read next: the chapter that follows and the one before."""

from build_scripts.components import chapterhead
from build_scripts.components.jinja import fill


def render(ctx, section):
    """The way on from a chapter; from the last one, back to the question and on to the evidence."""
    names = ctx.explainer.site.chapters
    number = names.index(section.id)
    after = ctx.explainer.get("section", names[number + 1]) if number + 1 < len(names) else None
    return fill(
        "chapter_nav/chapter_nav.html.j2",
        ctx,
        after=after,
        after_address=ctx.item_address("section", after.id) if after else ctx.address("index"),
        minutes=chapterhead.minutes(ctx.explainer, after) if after else 0,
        before=ctx.explainer.get("section", names[number - 1]) if number else None,
        before_address=ctx.item_address("section", names[number - 1]) if number else "",
        site=ctx.explainer.site,
    )
