"""The text edition: plain pages for slow lines and text browsers, each small enough for the first round of packets."""

from dataclasses import replace

from markupsafe import Markup

from build_scripts.addresses import whole_address
from build_scripts.editions import checks, html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.page import NOTHING, licences, page, statement_html
from build_scripts.editions.paginate import parts

# A server sends ten packets of 1,460 bytes before it waits for an answer (RFC 6928). A page is to fit into them, compressed and
# with its headers; this is what its frame leaves of them.
ROOM = 12_300
SHEET = "text.css"
STYLE = """body{max-width:40em;margin:0 auto;padding:1em;font:1.05em/1.5 serif}h1,h2,h3{line-height:1.2}table{border-collapse:collapse}
td,th{overflow-wrap:anywhere;text-align:left;vertical-align:top;padding:.2em .8em .2em 0}.unseen{position:absolute;clip-path:inset(50%)}figure,aside{margin:1.5em 0;padding-left:1em;border-left:3px solid}
nav ul{padding:0}nav li{display:inline-block;margin-right:1em}li,dd{margin:.3em 0}.box-title,.poll-title,.map-title,.map-heading,.facts dt{font-weight:bold}.facts dt,.facts dd{display:inline;margin:0}.shares-table th,.panel tbody th{font-weight:normal}.foot{margin-top:3em;font-size:.9em}.small-heading{font-size:1.1em}.check-mark,.checks{font-size:.9em}:target{background:#ff03}
"""


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
    made = {SHEET: STYLE.encode()}
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
    return "../" * here.count("/")


def text_page(ctx, one, name, part, names, around, contents, above):
    """One page as bytes: the way to its other parts, its text, the way on. `above` is the heading that a later part goes on under."""
    here = up(name)
    more = [(ctx.label("text_part", number=number + 1, total=len(names)), None if other == name else f"{here}{other}.html") for number, other in enumerate(names)]
    ways = [("index", f"{here}index.html", ctx.explainer.site.short_title), ("site", f"{here}../{one.path}.html", ctx.label("text_whole"))]
    ways += [("page", f"{here}{other.path}.html", other.title) for other in around if other.path != "index"]
    top = nav(ctx.label("text_parts"), more) if len(names) > 1 else ""
    lower = books.below(contents)
    listed = Markup("<h2>{}</h2>").format(ctx.label("copy_contents")) + nav(ctx.label("copy_contents"), [(other.title, f"{other.path}.html") for other in contents if other.path not in lower]) if contents else ""
    foot = nav(ctx.label("text_ways"), [(words, address) for _, address, words in ways]) + statement_html(ctx) + Markup("<p>{}</p>").format(licences(ctx))
    text = Markup(html_tree.html(part)) + listed
    if name != names[0]:
        under = Markup("<h2>{}</h2>").format(above) if above else ""
        text = Markup("<h1>{}</h1>").format(one.title) + under + text
    title = one.title if one.path == "index" else f"{one.title} – {ctx.explainer.site.title}"
    origin = whole_address(ctx.explainer.site, "" if one.path == "index" else f"{one.path}.html")
    return page(ctx, title, text, description=one.description, canonical=origin, sheet=f"{here}{SHEET}", top=top, foot=foot, policy=f"{NOTHING}; style-src 'self'").encode()


def nav(label, links):
    """A list of ways; the one without an address is where the reader is."""
    items = Markup("").join(Markup('<li><a href="{}">{}</a></li>').format(address, words) if address else Markup('<li aria-current="page">{}</li>').format(words) for words, address in links)
    return Markup('<nav aria-label="{}"><ul>{}</ul></nav>').format(label, items)
