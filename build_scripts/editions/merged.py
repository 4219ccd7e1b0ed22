"""All pages as one text: every id in it is there once, and every link leads to one of them."""

import re

from build_scripts.editions import book as books
from build_scripts.editions import tree
from build_scripts.explainer import page_of
from build_scripts.model import BY_NAME

LEFT_OUT = books.OF_THE_SITE + books.LISTINGS
NOTE = re.compile(r"note(ref\d*)?-s\d+")
LEVELS = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}


def merged(book):
    """The pages of a copy in one piece, headings one level down."""
    leaf = book.leaf()
    pages = book.some(LEFT_OUT)
    books.maps_once(pages, lambda title: leaf.label("copy_map", title=title))
    there = books.targets(pages)
    shared = shared_ids(pages)

    def own(path, name):
        return f"{path.replace('/', '-')}-{name}" if NOTE.fullmatch(name) or shared.get(name, path) != path else name

    for page in pages:
        books.fewer_ways_back(page)
        for one in page.tree.iter():
            one.tag = LEVELS.get(one.tag, one.tag)
            one.attrib.pop("rel", None)
            if one.get("id"):
                one.set("id", own(page.path, one.get("id")))
    tops = {page.path: tree.ids(page.tree)[0] for page in pages}
    books.relink(pages, lambda page, path, anchor: f"#{own(path, anchor) if anchor else tops[path]}" if (path, anchor) in there else None)
    return pages


def shared_ids(pages):
    """id -> the page whose it stays, for each id that stands on more than one: that of the item, where it is an item's."""
    seen, shared = {}, {}
    for page in pages:
        for name in tree.ids(page.tree):
            first = seen.setdefault(name, page.path)
            if first != page.path:
                kind = name.partition("-")[0]
                home = page_of(kind, name.partition("-")[2]) if kind in BY_NAME else first
                shared[name] = home if home in (first, page.path) else first
    return shared


def headings(page, tag):
    """(id, words) of each heading `tag` of a page, but those of the notes and names at its foot."""
    return [(one.get("id"), tree.words(one)) for one in page.tree.iter(tag) if one.get("id") and "small-heading" not in tree.classes(one)]
