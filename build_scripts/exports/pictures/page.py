"""A page as a picture of 1200 by 630, which messengers show beside its link: the site, the title, the answer in short."""

from build_scripts.components.drawing import wrap
from build_scripts.exports.pictures.sheet import EDGE, INNER, Sheet
from build_scripts.prose import plain

HEIGHT = 630
SMALL, TEXT = 30, 38
TITLES = (96, 84, 72, 60)  # the largest type in which the title takes at most three lines


def names(explainer):
    """The pages that have a picture: the home page, the chapters, and the pages that have words of their own."""
    chapters = [f"chapters/{name}" for name in explainer.site.chapters if name in explainer.items["section"]]
    return list(dict.fromkeys(["index", *chapters, *explainer.items["page"]]))


def svg(explainer, name):
    """The picture of the page called `name` (an address without ending), as SVG text."""
    site, sheet = explainer.site, Sheet()
    title, text = words(explainer, name)
    sheet.draw(f'<rect class="bar" width="16" height="{HEIGHT}"/>')
    sheet.text(site.kicker if name == "index" else site.title, SMALL, "quiet", lines=1)
    sheet.skip(24)
    size = next((size for size in TITLES if len(wrap(title, size, INNER)) <= 3), TITLES[-1])
    sheet.text(title, size, "bold", lines=4)
    sheet.skip(18)
    room = int((HEIGHT - EDGE - 50 - sheet.y) // (TEXT * 1.28))
    if room > 0:
        sheet.text(text, TEXT, lines=room)
    sheet.write(site.addresses[0] if site.addresses else site.title, EDGE, HEIGHT - EDGE * 0.6, SMALL, "bold")
    return sheet.svg(title, HEIGHT)


def words(explainer, name):
    """(title, text) of a page: the home page's question and answer, a chapter's question and answer, else what the page says of itself."""
    if name == "index":
        return explainer.site.question, plain(explainer.site.answer.text)
    if name.startswith("chapters/"):
        section = explainer.items["section"][name.removeprefix("chapters/")]
        return section.question, plain(section.answer.text)
    item = explainer.items["page"][name]
    return item.title, item.description
