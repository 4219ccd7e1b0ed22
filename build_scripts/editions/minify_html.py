"""The same HTML in fewer bytes: what a messenger carries is counted.

Left out is what HTML lets authors leave out (quotes around plain values, the ends of items and cells), and what the one file says in
another place: words for drawings that a list beside them has, wrappers that only the site's style needs.
"""

import re
from html import escape

from build_scripts.editions import html_tree

PLAIN = re.compile(r"[^\s\"'=<>`]+")
# Elements whose end a browser finds by itself, where only such as these or the end of their parent can follow.
ENDLESS = frozenset("li dt dd tr td th thead tbody".split())
# An end of a paragraph may go where one of these follows, or the end of one of those.
BLOCKS = frozenset("p ul ol dl table figure section aside blockquote div nav h1 h2 h3 h4 h5".split())
AROUND = frozenset("section article figure figcaption aside blockquote div li dd td main".split())
NEEDLESS = {"hreflang", "focusable", "datetime"}
SVG = frozenset("svg rect line path circle g use".split())


def lean(element):
    """Take out of a tree what only costs bytes."""
    for one in element.iter():
        names = html_tree.classes(one)
        for name in NEEDLESS & set(one.attrib):
            del one.attrib[name]
        if "outside" in names:
            set_classes(one, [name for name in names if name != "outside"])
        if one.tag == "svg" and one.get("aria-label"):
            html_tree.prune(one, lambda part: part.tag == "title")
            dots_without_links(one)
        if "event-date" in names:
            html_tree.prune(one, lambda part: part.tag == "a")
            one[-1].tail = (one[-1].tail or "").rstrip(" ·\n")
        if "standing" in names:
            one.tag = "b"
            del one.attrib["href"]
        if one.tag == "table" and "bars" in names:
            # The row says what the column is; of a whisker, the line alone.
            html_tree.prune(one, lambda part: part.tag in ("caption", "thead"))
            for drawing in one.iter("svg"):
                html_tree.prune(drawing, lambda part, found=drawing.findall("line"): part in found[1:])
    html_tree.unwrap(element, lambda one: one.tag == "time" or (one.tag in ("div", "section") and "id" not in one.attrib and one.get("class", "").startswith(("timeline-event", "map-text"))))
    link_once(element)
    for one in element.iter():
        join_marks(one)


def dots_without_links(drawing):
    """Leave of the links in a drawing the groups that its style knows: the list beside it has the links."""
    for part in drawing.iter("a"):
        part.tag = "g"
        part.attrib = {"class": " ".join(name for name in html_tree.classes(part) if not name.startswith("theme-"))}


def link_once(element):
    """Leave of several links to the same place in the prose of one page the first, as in print; marks of notes stay."""
    seen, again = set(), set()
    marks = {link for mark in element.iter("sup") for link in mark}
    for one in element.iter("a"):
        href = one.get("href", "")
        if href.startswith("#") and one not in marks:
            (again if href in seen else seen).add(one if href in seen else href)
    html_tree.unwrap(element, lambda one: one in again)


def set_classes(element, names):
    if names:
        element.set("class", " ".join(names))
    else:
        element.attrib.pop("class", None)


def join_marks(element):
    """Put marks of notes that follow each other into one superscript."""
    first = None
    for child in list(element):
        if child.tag == "sup" and first is not None and not (first.tail or "").strip():
            html_tree.add_text(first, first[-1], " ")
            first.extend(list(child))
            first.tail = child.tail
            element.remove(child)
        else:
            first = child if child.tag == "sup" else None


def html(element, follower=None, last=True):
    """A tree as HTML, without what the language does not ask for."""
    attributes = "".join(attribute(*one) for one in element.attrib.items())
    tail = words(element.tail)
    if element.tag in SVG and not len(element) and not element.text:
        # Without the space, the stroke would belong to a value that has no quotes.
        return f"<{element.tag}{attributes}{'' if attributes.endswith(chr(34)) else ' '}/>{tail}"
    if element.tag in html_tree.VOID:
        return f"<{element.tag}{attributes}>{tail}"
    children = list(element)
    inner = words(element.text) + "".join(
        html(child, children[place + 1].tag if place + 1 < len(children) else None, element.tag in AROUND) for place, child in enumerate(children)
    )
    blank = not tail.strip()
    if element.tag in ENDLESS and blank:
        return f"<{element.tag}{attributes}>{inner.rstrip()}"
    if element.tag == "p" and blank and (follower in BLOCKS or (follower is None and last)):
        return f"<p{attributes}>{inner.rstrip()}"
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>{tail}"


def attribute(name, value):
    if not value:
        return f" {name}"
    return f" {name}={value}" if PLAIN.fullmatch(value) and not value.endswith("/") else f' {name}="{escape(value)}"'


def words(text):
    """Words between elements, white space as one space or, at the end of a line, as a line's end."""
    return escape(re.sub(r"[ \t]*\n\s*", "\n", text or ""), quote=False)
