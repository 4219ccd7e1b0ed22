"""A page as a picture of 1200 by 630, which messengers show beside its link: the site, the title, the answer in short."""

from build_scripts.addresses import made_pages
from build_scripts.components.drawing import wrap
from build_scripts.exports.pictures import chart, events
from build_scripts.exports.pictures.sheet import BOLDER, EDGE, INNER, Sheet
from build_scripts.model import BY_NAME
from build_scripts.prose import plain

HEIGHT = 630
FLOOR = HEIGHT - EDGE * 0.6  # the base line of the last line
SMALL = 30
TITLES = (84, 76, 66, 56)  # the largest type in which the title takes at most three lines
TEXTS = (38, 34, 30)
LEADING = 1.28


def names(explainer):
    """The pages that have a picture: the home page, the chapters, and the pages that have words of their own."""
    chapters = [f"chapters/{name}" for name in explainer.site.chapters if name in explainer.items["section"]]
    return list(dict.fromkeys(["index", *chapters, *(name for name in made_pages(explainer) if name in explainer.items["page"])]))


def svg(explainer, name):
    """The picture of the page called `name` (an address without ending), as SVG text."""
    site, sheet = explainer.site, Sheet()
    title, texts = words(explainer, name)
    map_item = chart.shown_on(explainer, name)
    if map_item:
        return chart.page(explainer, map_item, title)
    if name == BY_NAME["event"].page and events.major_days(explainer):
        return events.svg(explainer, title)
    sheet.draw(f'<rect class="bar" width="16" height="{HEIGHT}"/>')
    sheet.text(site.kicker if name == "index" else site.title, SMALL, "quiet", lines=1)
    sheet.skip(24)
    size = next((size for size in TITLES if len(wrap(title, size, INNER / BOLDER)) <= 3), TITLES[-1])
    sheet.text(title, size, "bold", lines=4)
    sheet.skip(18)
    last = site.addresses[0] if site.addresses else site.title if name == "index" else ""
    text, size = fitting(texts, FLOOR - sheet.y - (SMALL * 1.5 if last else 0))
    sheet.text(text, size)
    sheet.write(last, EDGE, FLOOR, SMALL, "bold")
    return sheet.svg(title, HEIGHT)


def fitting(texts, height):
    """The first of `texts` that fits `height` whole, with the largest type in which it does; nothing where none does.

    A text is never cut: half a sentence with a number in it says something else.
    """
    for text in texts:
        for size in TEXTS:
            if len(wrap(text, size, INNER)) * size * LEADING <= height:
                return text, size
    return "", TEXTS[-1]


def words(explainer, name):
    """(title, texts) of a page: the question with its answer or its description, or what a page says of itself."""
    if name == "index":
        return explainer.site.question, (plain(explainer.site.answer.text), explainer.site.description)
    if name.startswith("chapters/"):
        section = explainer.items["section"][name.removeprefix("chapters/")]
        return section.question, (plain(section.answer.text), section.description)
    item = explainer.items["page"][name]
    return item.title, (item.description,)
