"""All pages as one text: every id in it is there once, every link leads to one of them, and every note is the source itself.

On the site each page has its notes at its foot. Where all pages stand together that would say of the same source a dozen times what
the list of sources says once; so marks carry the number of the source in that list.
"""

import re

from lxml import etree

from build_scripts.editions import html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.addresses import page_of
from build_scripts.model import BY_NAME

LEFT_OUT = books.OF_THE_SITE + books.LISTINGS
LEVELS = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}


def merged(book):
    """The pages of a copy in one piece, headings one level down."""
    ctx = book.ctx()
    pages = book.some(LEFT_OUT)
    books.maps_once(pages, lambda title: ctx.label("copy_map", title=title))
    numbers = number_sources(pages)
    locator = re.compile(re.escape(ctx.label("base_paragraph", number="0")).replace("0", "(.+)"))
    for page in pages:
        marks_to_sources(page, numbers, locator)
        for heading in [one.get("id") for one in page.tree if "small-heading" in html_tree.classes(one)]:
            html_tree.drop_part(page.tree, heading)
    there = books.targets(pages)
    shared = shared_ids(pages)

    def own(path, name):
        return f"{path.replace('/', '-')}-{name}" if shared.get(name, path) != path else name

    for page in pages:
        for one in page.tree.iter():
            one.tag = LEVELS.get(one.tag, one.tag)
            one.attrib.pop("rel", None)
            if one.get("id"):
                one.set("id", own(page.path, one.get("id")))
    tops = {page.path: html_tree.ids(page.tree)[0] for page in pages}
    books.relink(pages, lambda page, path, anchor: f"#{own(path, anchor) if anchor else tops[path]}" if (path, anchor) in there else None)
    return pages


def number_sources(pages):
    """Number the entries of the list of sources through; returns {anchor of a source: number}. Where each is cited is left out: in
    one text a reader can look for the number."""
    numbers = {}
    for page in pages:
        for one in page.tree.iter("ul"):
            if "sources" in html_tree.classes(one):
                one.tag = "ol"
                one.set("start", str(len(numbers) + 1))
                for item in one:
                    numbers[item.get("id")] = len(numbers) + 1
                    html_tree.prune(item, lambda part: "source-more" in html_tree.classes(part) and part.find("a") is not None)
    return numbers


def marks_to_sources(page, numbers, locator):
    """Let each mark of a note on the page lead to the source itself and show its number, with the place in it."""
    notes = {}
    for item in page.tree.iter("li"):
        if item.get("id", "").startswith("note-s"):
            anchor = next(href.partition("#")[2] for href in (one.get("href") for one in item.iter("a")) if "#source-" in href)
            found = next((html_tree.words(one) for one in item.iter("em") if "locator" in html_tree.classes(one)), "")
            short = locator.fullmatch(found)
            notes[item.get("id")] = anchor, short[1] if short else found
    up = "../" * page.path.count("/")
    for mark in page.tree.iter("sup"):
        mark.attrib.pop("id", None)
        for link in mark:
            number_link(link, up, numbers, *notes[link.get("href").removeprefix("#")])
    for parent in list(page.tree.iter()):
        named_to_marks(parent, up, numbers, locator)


def named_to_marks(parent, up, numbers, locator):
    """Where a line names its sources instead of numbering them, put their numbers at the end of the paragraph before it."""
    before = None
    for child in list(parent):
        if before is not None and any(name.endswith("-sources") for name in html_tree.classes(child)):
            mark = before.makeelement("sup", {})
            for link in child.iter("a"):
                found = locator.search(html_tree.words(link))
                if len(mark):
                    mark[-1].tail = " "
                number_link(etree.SubElement(mark, "a"), up, numbers, link.get("href").partition("#")[2], found[1] if found else "")
            last = before[-1] if len(before) and "standing" in html_tree.classes(before[-1]) else None
            mark.tail = " " if last is not None else None
            before.insert(len(before) - (last is not None), mark)
            parent.remove(child)
        elif child.tag == "p":
            before = child


def number_link(link, up, numbers, anchor, place):
    """Make `link` a mark of the source at `anchor`, with the place in it where there is one."""
    link.text = f"{numbers[anchor]}{':' if place else ''}{place}"
    html_tree.become(link, "a", href=f"{up}sources.html#{anchor}")


def shared_ids(pages):
    """id -> the page whose it stays, for each id that stands on more than one: that of the item, where it is an item's."""
    seen, shared = {}, {}
    for page in pages:
        for name in html_tree.ids(page.tree):
            first = seen.setdefault(name, page.path)
            if first != page.path:
                kind = name.partition("-")[0]
                home = page_of(kind, name.partition("-")[2]) if kind in BY_NAME else first
                shared[name] = home if home in (first, page.path) else first
    return shared


def headings(page, tag):
    """(id, words) of each heading `tag` of a page, but those of the notes and names at its foot."""
    return [(one.get("id"), html_tree.words(one)) for one in page.tree.iter(tag) if one.get("id") and "small-heading" not in html_tree.classes(one)]
