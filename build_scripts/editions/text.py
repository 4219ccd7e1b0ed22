"""The text edition: plain pages for slow lines and text browsers, each small enough for the first round of packets."""

from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from build_scripts.addresses import whole_address
from build_scripts.editions import checks, html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.page import NOTHING, licences, page, statement_html
from build_scripts.editions.paginate import parts
from build_scripts.pages.styles import small

# A server sends ten packets of 1,460 bytes before it waits for an answer (RFC 6928). A page is to fit into them, compressed and
# with its headers; this is what its frame leaves of them.
ROOM = 12_300
SHEET = "text.css"
STYLE = Path(__file__).with_name(SHEET)


def text_pages(book):
    """The edition as {name below its folder: bytes}."""
    ctx = book.ctx()
    pages = book.some(books.OF_THE_SITE)
    books.maps_once(pages, lambda title: ctx.label("copy_map", title=title))
    for one in pages:
        html_tree.prune(one.tree, lambda element: element.tag == "svg" or {"map-pictures", "map-legend", "map-caption"} & set(html_tree.classes(element)))
        checks.at_the_end(one, ctx)
    files = {one.path: parts(one.tree, ROOM) for one in pages}
    names = {path: [path if not number else f"{path}-{number + 1}" for number in range(len(found))] for path, found in files.items()}
    where = {(path, anchor): name for path, found in files.items() for name, part in zip(names[path], found) for anchor in html_tree.ids(part)}
    where |= {(path, ""): path for path in files}
    made = {SHEET: (small(STYLE.read_text(encoding="utf-8")) + "\n").encode()}
    for number, one in enumerate(pages):
        section = ""
        for place, part in enumerate(files[one.path]):
            name = names[one.path][place]
            first = next((found.tag for found in part.iter() if found.tag in ("h1", "h2", "h3")), "")
            above = section if first == "h3" else ""
            section = next((html_tree.words(found) for found in reversed(list(part.iter("h2")))), section)
            books.relink([replace(one, path=name, tree=part)], lambda here, path, anchor: address(here.path, path, anchor, where, one.path))
            around = [pages[step] for step in (number - 1, number + 1) if 0 <= step < len(pages)]
            made[f"{name}.html"] = text_page(ctx, one, name, part, names[one.path], around, pages if one.path == "index" else (), above)
    return made


def address(here, path, anchor, where, own):
    """The address of a place of the site for a link on the text page `here`, which is a part of the page `own`."""
    path = own if path == here else path
    found = where.get((path, anchor))
    if found is None:
        # A page or file of the site itself, which the text edition lies inside of.
        ending = "" if "." in path.rpartition("/")[2] else ".html"
        return up(here) + "../" + path + ending + (f"#{anchor}" if anchor else "")
    if found == here and anchor:
        return f"#{anchor}"
    return f"{up(here)}{found}.html" + (f"#{anchor}" if anchor else "")


def up(here):
    """The way from the page `here` (a path without ending) up to the folder of the edition: `../` for each folder it is in."""
    return "../" * here.count("/")


def text_page(ctx, one, name, part, names, around, contents, above):
    """One page as bytes: the way to its other parts, its text, the way on. `above` is the heading that a later part goes on under."""
    here = up(name)
    part_title = lambda number: ctx.label("text_part", number=number, total=len(names))
    more = [(part_title(number), None if other == name else f"{here}{other}.html") for number, other in enumerate(names, 1)]
    ways = [("index", f"{here}index.html", ctx.explainer.site.short_title), ("site", f"{here}../{one.path}.html", ctx.label("text_whole"))]
    ways += [("page", f"{here}{other.path}.html", other.title) for other in around if other.path != "index"]
    top = nav(ctx.label("text_parts"), more) if len(names) > 1 else ""
    listed = table_of_contents(ctx, contents) if contents else ""
    foot = nav(ctx.label("text_ways"), [(words, address) for _, address, words in ways]) + statement_html(ctx) + Markup("<p>{}</p>").format(licences(ctx))
    text = Markup(html_tree.html(part)) + listed
    if name != names[0]:
        under = Markup("<h2>{}</h2>").format(above) if above else ""
        text = Markup("<h1>{}</h1>").format(one.title) + under + text
    title = one.title if one.path == "index" else f"{one.title} – {ctx.explainer.site.title}"
    origin = whole_address(ctx.explainer.site, "" if one.path == "index" else f"{one.path}.html")
    policy = f"{NOTHING}; style-src 'self'"
    return page(ctx, title, text, description=one.description, canonical=origin, sheet=f"{here}{SHEET}", top=top, foot=foot, policy=policy).encode()


def table_of_contents(ctx, pages):
    """A heading and the list of the pages that stand below no other."""
    lower, title = books.below(pages), ctx.label("copy_contents")
    return Markup("<h2>{}</h2>").format(title) + nav(title, [(one.title, f"{one.path}.html") for one in pages if one.path not in lower])


def nav(label, links):
    """A list of ways; the one without an address is where the reader is."""
    here, way = Markup('<li aria-current="page">{}</li>'), Markup('<li><a href="{}">{}</a></li>')
    items = Markup("").join(way.format(address, words) if address else here.format(words) for words, address in links)
    return Markup('<nav aria-label="{}"><ul>{}</ul></nav>').format(label, items)
