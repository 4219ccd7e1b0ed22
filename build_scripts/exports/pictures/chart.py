"""A map as a picture of 1200 by 630: its finding and its words at the left, the map of the page at the right."""

import re

from build_scripts.components import map as figure
from build_scripts.components.drawing import number
from build_scripts.exports.pictures.raster import WIDTH
from build_scripts.exports.pictures.sheet import EDGE, HEIGHT, Sheet, fitted
from build_scripts.model import BY_NAME
from build_scripts.prose import plain

TITLE, TEXT, SOURCE = 48, 27, 20
GAP = 36
WIDEST = 640  # so that the words keep their column


def svg(explainer, map_item):
    """The map's own picture as SVG text."""
    return drawn(explainer, map_item, map_item.title, (plain(map_item.text), explainer.labels["map_hollow"], source(map_item)))


def page(explainer, map_item, title):
    """The picture of a page that shows the map: the page's question or title, the map and its finding."""
    return drawn(explainer, map_item, title, (map_item.title, explainer.labels["map_hollow"], source(map_item)))


def shown_on(explainer, page):
    """The map that the home page, the list of places or a chapter shows, or None."""
    if page == "index":
        return explainer.items["map"].get(explainer.site.home_map)
    if page == BY_NAME["map"].page:
        return next(iter(explainer.items["map"].values()), None)
    section = explainer.items["section"].get(page.removeprefix("chapters/")) if page.startswith("chapters/") else None
    names = [block.map for block in (section.body if section else ()) if block.kind == "map"]
    return explainer.get("map", names[0]) if names else None


def source(map_item):
    """Where its borders come from: the first sentence of what the map says of that."""
    return re.split(r"(?<=\.)\s", plain(map_item.provenance), maxsplit=1)[0]


def drawn(explainer, map_item, title, texts):
    """A map under the title and `texts` of a page, as SVG text."""
    drawing, left = placed(figure.svg(explainer, map_item))
    return fitted(lambda factor: sheet(drawing, left, title, texts, factor), explainer.site, title)


def sheet(drawing, left, title, texts, factor):
    """The filled sheet with every size of its words times `factor`."""
    width = left - GAP - EDGE
    canvas = Sheet(width=width)
    canvas.text(title, TITLE * factor, "bold", width=width)
    for text, size, classes in zip(texts, (TEXT, TEXT, SOURCE), ("", "quiet", "quiet")):
        canvas.skip(14 * factor)
        canvas.text(text, size * factor, classes, width=width)
    canvas.draw(drawing)
    return canvas


def placed(svg):
    """(the drawing in its place at the right edge, its left edge): as tall as the picture, or as wide as it may be."""
    wide, tall = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg).groups())
    width = min(HEIGHT * wide / tall, WIDEST)
    height = width * tall / wide
    left = WIDTH - width
    place = f'<svg x="{number(left)}" y="{number((HEIGHT - height) / 2)}" width="{number(width)}" height="{number(height)}"'
    return svg.strip().replace("<svg", place, 1), left
