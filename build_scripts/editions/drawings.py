"""The map and the bars of a finished page as pictures that stand alone."""

import copy
import re

from build_scripts.components.drawing import style_of
from build_scripts.editions import html_tree

KINDS = {
    "map-drawing": "map",
    "map-sample": "map",
    "shares-drawing": "share_bars",
    "swatch": "share_bars",
    "panel-drawing": "comparison",
    "key-sign": "comparison",
}
WIDE = {"shares-drawing": 640, "panel-drawing": 400}  # units of a drawing whose places are told in per cent of its width

OF_WORDS = re.compile(r"[{;]\s*color:")


def component_of(element):
    """The component that an SVG element was drawn in, or None."""
    return next((KINDS[name] for name in element.get("class", "").split() if name in KINDS), None) if element.tag == "svg" else None


def style_in_a_book(component):
    """The style sheet of a component's drawings without what concerns the words around them.

    A book has rules of its own for those: a colour of words that a page gives them could not be read on the ground that a reader's
    program chooses, black at night.
    """
    return "\n".join(rule for rule in style_of(component).splitlines() if "rem" not in rule and not OF_WORDS.search(rule))


def without_links(element):
    """Make each link inside a drawing a mere group, and the drawing one picture: the words beside it have the same links."""
    element.set("role", "img")
    for one in element.iter("a"):
        html_tree.become(one, "g", **{"class": one.get("class")})


def in_units(element):
    """A copy of a drawing whose places are told in per cent of its width, with a size and places in units; any other as it is."""
    if element.get("viewBox") or not element.get("width", "").endswith("%"):
        return element
    found, width = copy.deepcopy(element), WIDE[element.get("class")]
    found.attrib.update({"width": str(width), "viewBox": f"0 0 {width} {found.get('height')}"})
    for one in found.iter():
        for name in ("x", "x1", "x2", "cx", "width"):
            if one.get(name, "").endswith("%"):
                one.set(name, f"{float(one.get(name)[:-1]) / 100 * width:g}")
    return found


def standing_alone(element):
    """An SVG element of a page as a file of its own, with its style inside."""
    text = html_tree.xml(in_units(element))
    if "xmlns=" not in text.partition(">")[0]:
        text = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    head, end, rest = text.partition(">")
    return f"{head}{end}<style>{style_of(component_of(element))}</style>{rest}"
