"""Pictures fit for sharing: each poll as SVG and PNG, each page as a PNG of 1200 by 630."""

from build_scripts.exports.pictures import page, poll, raster

FOLDER = "pictures/"


def render(explainer, kept=None):
    """Every picture, as a mapping of paths below docs/ to text (SVG) or bytes (PNG).

    `kept` may name a folder that keeps the PNGs between builds; it changes how long this takes and nothing else.
    """
    polls = {f"{FOLDER}poll-{item.id}": poll.svg(explainer, item) for item in explainer.all("poll")}
    drawings = {**polls, **{page_picture(name): page.svg(explainer, name) for name in page.names(explainer)}}
    bitmaps = raster.png(drawings.values(), kept)
    return {**{f"{path}.svg": text for path, text in polls.items()}, **{f"{path}.png": data for path, data in zip(drawings, bitmaps)}}


def page_picture(name):
    """The path, without ending, of the picture of the page called `name` (an address without ending)."""
    return f"{FOLDER}page-{name.replace('/', '-')}"
