"""Which picture a messenger shows beside the link to a page, and what it shows in words."""

import re

from build_scripts.addresses import comparison_picture, page_picture, poll_picture
from build_scripts.components import comparison as comparisons
from build_scripts.components import map as maps
from build_scripts.components import poll as polls
from build_scripts.components.page_context import PageContext
from build_scripts.exports.json_ld import own_item, page_item
from build_scripts.exports.pictures import chart, events
from build_scripts.model import BY_NAME

# As many letters as the words of a card have at most: a screen reader reads them in one go.
LONGEST = 300
WHOLE_PART = re.compile(r"(?<=[.;?!])\s")


def card(explainer, page):
    """(path below the site, what it shows in at most LONGEST letters) of the picture of `page`, an address without ending."""
    path, shows = whole_card(explainer, page)
    return path, shortened(shows)


def shortened(words):
    """The first whole parts of `words` that are not over LONGEST letters."""
    if len(words) <= LONGEST:
        return words
    parts = WHOLE_PART.split(words)
    kept = parts[:1]
    while len(" ".join(kept + parts[len(kept) : len(kept) + 1])) < LONGEST:
        kept = parts[: len(kept) + 1]
    return " ".join(kept).rstrip(";") + "…"


def whole_card(explainer, page):
    """(path, all of what it shows).

    The page of a poll has the poll's, a page that shows polls side by side the first of those pictures, every other page one of its own, with
    the map that it shows, the days of the timeline, or its answer.
    """
    ctx = PageContext(explainer, page)
    kind, item = own_item(explainer, page)
    if kind == "poll":
        return f"{poll_picture(item.id)}.png", polls.alternative(ctx, item)
    shown = first_comparison(explainer, page)
    if shown:
        return f"{comparison_picture(shown.id)}.png", comparisons.alternative(ctx, shown)
    if page == BY_NAME["event"].page:
        days = "; ".join(f"{day}: {', '.join(headlines)}" for day, headlines in events.major_days(explainer))
        return f"{page_picture(page)}.png", f"{explainer.titles[page]}. {days}."
    described = page_item(explainer, page)
    shown = chart.shown_on(explainer, page)
    if shown:
        return f"{page_picture(page)}.png", f"{getattr(described, 'question', described.title)} {maps.alternative(ctx, shown)}"
    return f"{page_picture(page)}.png", f"{getattr(described, 'question', described.title)} {described.description}"


def first_comparison(explainer, page):
    """The first comparison that a page or chapter shows, or None."""
    if page == BY_NAME["comparison"].page:
        return next(iter(explainer.items["comparison"].values()), None)
    section = explainer.items["section"].get(page.removeprefix("chapters/")) if page.startswith("chapters/") else None
    names = [block.comparison for block in (section.body if section else ()) if block.kind == "comparison"]
    return explainer.get("comparison", names[0]) if names else None
