"""All pages as one text: every id in it is there once, every link leads to one of them, and checks name sources by number.

On the site each check has the whole entry of each source. Where all pages stand together that would say of the same source a dozen
times what the list of sources says once.
"""

from build_scripts.addresses import page_of
from build_scripts.editions import checks, html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.model import BY_NAME

LEFT_OUT = books.OF_THE_SITE + books.LISTINGS
LEVELS = {f"h{level}": f"h{level + 1}" for level in range(1, 6)}


def merged(book):
    """The pages of a copy in one piece, headings one level down, two on a page below another."""
    ctx = book.ctx()
    pages = book.some(LEFT_OUT)
    books.maps_once(pages, lambda title: ctx.label("copy_map", title=title))
    numbers = number_sources(pages)
    for page in pages:
        for heading in [one.get("id") for one in page.tree if "small-heading" in html_tree.classes(one)]:
            html_tree.drop_part(page.tree, heading)
        checks.at_the_end(page, ctx)
        checks.by_number(page, numbers)
    there = books.targets(pages)
    shared = shared_ids(pages)

    def own(path, name):
        return f"{path.replace('/', '-')}-{name}" if shared.get(name, path) != path else name

    lower = books.below(pages)
    for page in pages:
        for one in page.tree.iter():
            one.tag = LEVELS.get(one.tag, one.tag)
            if page.path in lower:
                one.tag = LEVELS.get(one.tag, one.tag)
            for name in ("rel", "hreflang", "focusable"):
                one.attrib.pop(name, None)
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
                    item.attrib.pop("class", None)  # what it is filtered by
                    html_tree.prune(item, lambda part: "source-more" in html_tree.classes(part) and part.find("a") is not None)
                    # What each was read for opens on the site; here it is open, and needs no heading of its own.
                    html_tree.prune(item, lambda part: "map-heading" in html_tree.classes(part))
                    html_tree.unwrap(item, lambda part: part.tag == "section")
    return numbers


def shared_ids(pages):
    """id -> the page that keeps it, for each id that stands on several pages: the page of the item that has the id, else the first."""
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
    """(id, words) of each heading `tag` of a page, but those at its foot."""
    return [(one.get("id"), html_tree.words(one)) for one in page.tree.iter(tag) if one.get("id") and "small-heading" not in html_tree.classes(one)]
