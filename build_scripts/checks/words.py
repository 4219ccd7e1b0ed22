"""What text may hold, and that statements can be told apart."""

import re

from build_scripts.memo import memoized
from build_scripts.model import BY_NAME
from build_scripts.prose import faults
from build_scripts.references import everything, plain_texts, prose_texts, quoted_texts, texts

LONGEST = 4000
# Words in one pair of quotation marks from their beginning to their end.
IN_QUOTES = re.compile(r'[“„«"][^“”„«»"]*[”“»"]')
LINK = re.compile(r"\]\((?:https?|mailto|" + "|".join(BY_NAME) + "):")


def clean_text(explainer):
    """Texts in Markdown hold paragraphs, emphasis, links and lists; the others, which are shown as they are written, no links."""
    for raw, item in everything(explainer):
        yield from unclean_texts(raw, item)


@memoized
def unclean_texts(raw, item):
    """What is wrong with the texts of one item, as a list."""
    found = [raw.at(path, message, hint) for path, text in prose_texts(raw, item) for message, hint in faults(text)]
    linked = [path for path, text in plain_texts(raw, item) if LINK.search(text)]
    found += [raw.at(path, "a link stands in words that are shown as they are written", "write the words alone") for path in linked]
    marked = [path for path, text in quoted_texts(raw, item) if IN_QUOTES.fullmatch(text)]
    found += [raw.at(path, "quotation marks stand around the words", "write the words alone; the page sets its own marks around them") for path in marked]
    long = [path for path, text in texts(raw, item) if len(text) > LONGEST]
    return found + [raw.at(path, f"this text is longer than {LONGEST} characters", "split it into blocks") for path in long]


def stated_words(explainer):
    """Words without a source stand on pages about the site only, never in a chapter."""
    for section in explainer.all("section"):
        for index, block in enumerate(section.body):
            if block.plain is not None:
                yield explainer.raw["section", section.id].at(
                    ("body", index, "plain"), "words without a source stand in a chapter", "write `text:` with id, cites and standing"
                )


def own_names(explainer):
    """Within a chapter or page each block and heading has a name of its own; so has each takeaway and whatever a map tells."""
    for kind in ("section", "page"):
        for item in explainer.all(kind):
            named = [(("body", index, "id"), block.id) for index, block in enumerate(item.body) if block.id]
            named += [(("body", index, "heading", "id"), block.heading.id) for index, block in enumerate(item.body) if block.heading]
            yield from doubles(explainer.raw[kind, item.id], named, {"answer"})
    yield from doubles(explainer.raw["site", "site"], [(("takeaways", i, "id"), t.id) for i, t in enumerate(explainer.site.takeaways)], set())
    for chart in explainer.all("map"):
        yield from doubles(explainer.raw["map", chart.id], [((name, index, "id"), one.id) for name, index, one in chart.features()], set())


def doubles(raw, named, reserved):
    """A Finding for each id of `named`, pairs of (path, id), that stands there twice or is `reserved`."""
    seen = {}
    for path, block_id in named:
        first = seen.setdefault(block_id, path)
        if block_id in reserved:
            yield raw.at(path, f"`{block_id}` is the name of the answer", "choose another")
        elif first != path:
            yield raw.at(path, f"`{block_id}` stands here a second time (first in line {raw.at(first, '').line})", "give it a name of its own")


def own_anchors(explainer):
    """No two statements have the same address."""
    seen = {}
    for stated in explainer.statements:
        first = seen.setdefault((stated.page, stated.anchor), stated)
        # Two of one item in the same place have their finding from own_names.
        if first is not stated and (first.kind, first.owner) != (stated.kind, stated.owner):
            raw = explainer.raw[stated.kind, stated.owner]
            yield raw.at((*stated.path, "id"), f"the address {stated.page}#{stated.anchor} is taken already", "rename one of the two")
