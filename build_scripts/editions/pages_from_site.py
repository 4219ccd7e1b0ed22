"""The finished site as a book: its pages in reading order, without what only a website needs.

Every edition is made from this. So what components and pages render is rendered once, and no edition can say anything else
than the site does.
"""

import copy
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from lxml.html.builder import E

from build_scripts.components.page_context import PageContext
from build_scripts.editions import html_tree
from build_scripts.explainer import Explainer
from build_scripts.exports.json_ld import page_item
from build_scripts.pages import listed

# Pages that make no sense in a copy, and the one that repeats all others.
OF_THE_SITE = ("404", "download")
LISTINGS = ("data", "statements")
TAKE = "index-take"  # what the home page says of the copies
# Parts of pages that need the site's files, its scripts or a mouse.
UNWANTED = frozenset(
    "headerlink poll-tools reuse poll-data poll-all poll-compare cite progress timeline-filter timeline-board map-numbers next quote-more"
    " side onpage tools card filters".split()
)
SKIP = "__skip"  # Zensical's mark of where a page's text begins
ATTRIBUTES = ("role", "title")


class NotMade(Exception):
    """An edition that this machine can't make, or that can't be made of this content; its text says why."""


@dataclass(frozen=True)
class Page:
    """A page: its address without ending, its title, a sentence on it, and its text as a tree."""

    path: str
    title: str
    description: str
    tree: object

    @property
    def name(self):
        """The address as a part of an id or of a file's name."""
        return self.path.replace("/", "-")


@dataclass(frozen=True)
class Book:
    """An explainer, the folder of its finished site, and the pages of it, in reading order."""

    explainer: Explainer
    site: Path
    pages: tuple

    def ctx(self):
        """Where labels and dates come from."""
        return PageContext(self.explainer, "copy")

    def some(self, left_out):
        """Copies of the pages but those `left_out`, to be changed at will."""
        pages = [replace(page, tree=copy.deepcopy(page.tree)) for page in self.pages if page.path.partition("/")[0] not in left_out]
        for page in pages:
            html_tree.drop_part(page.tree, TAKE)
        return pages


def below(pages):
    """The paths of those of `pages` that stand below another, as that of a single poll below the list of polls; lists of contents leave them out."""
    there = {page.path for page in pages}
    return {path for path in there if path.rpartition("/")[0] in there}


def read(explainer, site):
    """The book of a finished site. Raises ValueError for a page that can't be read, FileNotFoundError for one that is missing."""
    paths = [path for path, _, _ in listed(explainer)]
    return Book(explainer, Path(site), tuple(read_page(explainer, site, path) for path in paths))


def read_page(explainer, site, path):
    """The Page at `path` (without ending), without the parts that no copy shows. Raises ValueError where the page has no article."""
    found = html_tree.article((Path(site) / f"{path}.html").read_text(encoding="utf-8"))
    html_tree.prune(found, lambda one: not UNWANTED.isdisjoint(html_tree.classes(one)) or one.tag in ("hr", "script") or one.get("id") == SKIP)
    for one in found.iter():
        tidy(one)
    return Page(path, explainer.title_of(path), page_item(explainer, path).description, found)


def tidy(element):
    """Open what opens and closes, but for the checks, and drop attributes that a copy does not need."""
    for name in ATTRIBUTES:
        if element.tag != "svg":
            element.attrib.pop(name, None)
    if "/" in element.get("datetime", ""):  # HTML knows no intervals
        del element.attrib["datetime"]
        element.tag = "span"
    if element.tag == "details" and "check" not in html_tree.classes(element):
        element.tag = "section"
        for one in element.iterchildren("summary"):
            html_tree.become(one, "p", **{"class": "map-heading"})


def maps_once(pages, words):
    """Replace each map that only repeats the one on its own page by a link to that, with `words(title)` in it."""
    for page in pages:
        for one in [one for one in page.tree.iter() if "map" in html_tree.classes(one) and not one.get("id", "").startswith("map-")]:
            name = one.get("id").partition("-map-")[2]
            caption = next((html_tree.words(line) for line in one.iter("p") if "map-title" in html_tree.classes(line)), "")
            target = ("../" * page.path.count("/")) + f"places.html#map-{name}"
            link = E.p(E.a(words(caption), href=target), {"class": "map-elsewhere"})
            link.tail = one.tail
            one.getparent().replace(one, link)


def targets(pages):
    """(path, id) of every place that a link can lead to; (path, "") is the page itself."""
    return {(page.path, name) for page in pages for name in ("", *html_tree.ids(page.tree))}


def relink(pages, address):
    """Change every link of `pages`: `address(page, path, anchor)` gives the new address of a place on the site, for a link
    that stands on `page`, or None where the copy has no such place: then the words stay without a link."""
    for page in pages:
        lost = set()
        for one in page.tree.iter("a"):
            href = one.get("href")
            if href is None or re.match(r"[a-z][a-z0-9+.-]*:", href):
                continue
            new = address(page, *resolve(page.path, href))
            if new is None:
                lost.add(one)
            else:
                one.set("href", new)
        html_tree.unwrap(page.tree, lambda one: one in lost)


@cache
def resolve(here, href):
    """A relative link on the page `here` as (path of the page or file, anchor)."""
    bare, _, anchor = href.partition("#")
    if not bare:
        return here, unquote(anchor)
    parts = here.split("/")[:-1]
    for step in unquote(bare).split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts).removesuffix(".html"), unquote(anchor)
