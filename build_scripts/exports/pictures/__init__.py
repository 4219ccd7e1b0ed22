"""Pictures fit for sharing: each poll, comparison and map and the timeline as SVG and PNG, each page as a PNG of 1200 by 630."""

from functools import partial

from build_scripts.addresses import comparison_picture, map_picture, page_picture, poll_picture, timeline_picture
from build_scripts.exports.pictures import chart, comparison, events, page, poll, raster
from build_scripts.incremental import make
from build_scripts.model import BY_NAME


def render(explainer, folder=None, cache=None):
    """Every picture, as a mapping of paths below docs/ to text (SVG) or bytes (PNG).

    `folder` may name one that keeps the PNGs between builds; it changes how long this takes and nothing else.
    `cache`: see build_scripts.incremental.
    """
    drawings, _, drawn = begin(explainer, folder, cache)
    return drawings | drawn()


def begin(explainer, folder=None, cache=None):
    """Begin the pictures: (the SVGs by their paths, the paths of the PNGs, a function that gives the PNGs by their paths). Other work
    can go on until it is called."""
    figures = make({f"{poll_picture(name)}.svg": partial(draw_poll, name) for name in explainer.items["poll"]}, explainer, cache)
    figures |= make({f"{comparison_picture(name)}.svg": partial(draw_comparison, name) for name in explainer.items["comparison"]}, explainer, cache)
    figures |= make({f"{map_picture(name)}.svg": partial(draw_map, name) for name in explainer.items["map"]}, explainer, cache)
    if events.major_days(explainer):
        figures |= make({f"{timeline_picture()}.svg": draw_timeline}, explainer, cache)
    drawn = make({f"{page_picture(name)}.svg": partial(draw_page, name) for name in page.names(explainer)}, explainer, cache)
    drawings = figures | drawn
    names = [f"{path.removesuffix('.svg')}.png" for path in drawings]
    made = raster.begin(drawings.values(), folder, cache and cache.pictures)
    return figures, names, lambda: dict(zip(names, made()))


def draw_poll(name, explainer):
    """The picture of a poll as SVG text."""
    return poll.svg(explainer, explainer.get("poll", name))


def draw_comparison(name, explainer):
    """The picture of a comparison as SVG text."""
    return comparison.svg(explainer, explainer.get("comparison", name))


def draw_map(name, explainer):
    """The picture of a map as SVG text."""
    return chart.svg(explainer, explainer.get("map", name))


def draw_timeline(explainer):
    """The picture of the timeline as SVG text."""
    return events.svg(explainer, explainer.titles[BY_NAME["event"].page])


def draw_page(name, explainer):
    """The picture of a page as SVG text."""
    return page.svg(explainer, name)
