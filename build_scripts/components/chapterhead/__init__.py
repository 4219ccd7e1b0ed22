"""Where the reader is: which chapter of how many, and how long it takes."""

from math import ceil

from build_scripts import prose
from build_scripts.components.jinja import fill
from build_scripts.explainer import shown_items
from build_scripts.model.items import BLOCKS

WORDS_A_MINUTE = 220  # adults read prose silently at 175 to 300 words a minute (Brysbaert 2019: 238 for non-fiction)


def render(ctx, section):
    """The line above a chapter's title, with a bar of as many parts as there are chapters."""
    names = ctx.explainer.site.chapters
    number = names.index(section.id) + 1
    return fill("chapterhead/chapterhead.html.j2", ctx, number=number, total=len(names), minutes=minutes(ctx.explainer, section))


def minutes(explainer, section):
    """How many minutes a chapter takes to read, at least one."""
    texts = [section.question, section.answer.text]
    for block in section.body:
        texts += block_texts(explainer, block)
    return max(1, ceil(sum(map(prose.words, texts)) / WORDS_A_MINUTE - 0.25))


def block_texts(explainer, block):
    """The texts that a block shows."""
    kind = BLOCKS.get(block.kind)
    if kind is None:
        return [block.words or (block.heading.text if block.heading else "")]
    return [text for item in shown_items(explainer, block) for name in kind.block.texts for text in texts_in(getattr(item, name))]


def texts_in(value):
    """The texts of a field: itself, those of a list, the labels of answers; none where it is empty."""
    if isinstance(value, list):
        return [text for one in value for text in texts_in(one)]
    return [getattr(value, "label", value)] if value else []
