"""Where the reader is: which chapter of how many, and how long it takes."""

from math import ceil

from build_scripts import prose
from build_scripts.components.jinja import fill

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
    if block.quote:
        quote = explainer.items["quote"][block.quote]
        return [quote.words or quote.paraphrase, quote.occasion]
    if block.poll:
        poll = explainer.items["poll"][block.poll]
        return [poll.title, poll.question, *(answer.label for answer in poll.answers), *poll.cautions]
    if block.figure:
        return [explainer.items["figure"][block.figure].text]
    if block.events:
        events = [explainer.items["event"][name] for name in block.events]
        return [text for event in events for text in (event.headline, event.summary)]
    return [block.words or (block.heading.text if block.heading else "")]
