"""The whole explainer as one HTML file: no script, nothing from outside, fit to be sent by a messenger."""

from markupsafe import Markup

from build_scripts.components.jinja import environment
from build_scripts.editions import html_tree, minify_html
from build_scripts.editions.once import tell_once
from build_scripts.editions.page import licences, page, policy_for, statement_html
from build_scripts.editions.shortnames import shorten
from build_scripts.editions.single_document import headings, merged
from build_scripts.pages.styles import joined

LARGEST = 600_000  # what a messenger carries well on a slow line
FRAME = ("md-content", "foot", "foot-inner")  # the classes of page.html.j2
OWN_STYLE = """.md-typeset+.md-typeset{border-top:1px solid var(--rule)}.contents ol{padding-left:1.35em}.foot{padding:1.25rem;font:.875rem/1.5 var(--sans)}
html{scroll-behavior:auto}h2{font-size:1.75rem;margin:1rem 0}h3{font-size:1.35rem;margin:2.5rem 0 .75rem}h4{font-size:1.1rem;margin:2rem 0 .5rem}h4+figure{margin-top:1rem}ol.sources{list-style:decimal;padding-left:2.6em}.facts dd{margin-left:.3em}
a[href^=http]::after{content:"\\2009↗";font:.8em var(--sans);color:var(--quiet)}@media print{.md-typeset{break-before:page}.contents{display:none}}"""


# What goes first where the file would be too large, and is named in its contents: lists whose items chapters show too.
SPARED = ("quotes", "expectations", "people")


def one_file(book):
    """The file as bytes."""
    for number in range(len(SPARED) + 1):
        data = with_pages(book, SPARED[:number])
        if len(data) <= LARGEST:
            break
    return data


def with_pages(book, left_out):
    """The file without the pages `left_out`."""
    ctx, site = book.ctx(), book.explainer.site
    pages = merged(book, left_out)
    tell_once(pages, lambda title: ctx.label("timeline_chapter", title=title))
    for one in pages:
        shorten_sources(ctx, one.tree)
        minify_html.lean(one.tree)
    aliases(pages)
    start = html_tree.parse(environment().get_template("editions/onefile.html.j2").render(
        ctx=ctx, label=ctx.label, site=site, statement=statement_html(ctx),
        contents=[(html_tree.ids(one.tree)[0], one.title, headings(one, "h3") if one.path.startswith("chapters/") else ()) for one in pages],
        left_out=", ".join(page.title for page in book.pages if page.path in left_out),
    ))
    trees = [start, *(one.tree for one in pages)]
    style = shorten(trees, joined(without=("frame",)).strip() + OWN_STYLE, kept=FRAME)
    text = Markup("".join(map(minify_html.html, trees)))
    foot = Markup("<p>{}</p>").format(licences(ctx))
    return page(ctx, site.title, text, description=site.description, style=style, policy=policy_for(style), foot=foot).encode()


def shorten_sources(ctx, element):
    """Leave of each source what finds it, and a sign for the long warning; the site itself says what each was read for."""
    for one in [*element.iter("ol")]:
        if "sources" in html_tree.classes(one):
            for item in one:
                html_tree.prune(item, lambda part: "source-more" in html_tree.classes(part))
                html_tree.unwrap(item, lambda part: part.tag == "p" or (part.tag == "cite" and "lang" not in part.attrib))
                html_tree.unwrap(item, lambda part: part.tag == "cite" and language_to_link(item, part))
                for warning in item.iter("strong"):
                    warning.text = ctx.label("sign_restricted")
        if "sources" in html_tree.classes(one) and one.get("start") == "1":
            place = list(element).index(one)
            said = html_tree.parse("<p></p>")
            said.text = ctx.label("sign_restricted_meaning", sign=ctx.label("sign_restricted"))
            element.insert(place, said)


def language_to_link(item, title):
    """Let the link around a title tell its language; True where there is one."""
    link = next((one for one in item if one.tag == "a" and title in list(one)), None)
    if link is not None:
        link.set("lang", title.get("lang"))
    return link is not None


def aliases(pages):
    """Give each source a second, short name for the many marks that lead to it."""
    short = {}
    for one in pages:
        for item in one.tree.iter("li"):
            if item.get("id", "").startswith("source-"):
                short[f"#{item.get('id')}"] = f"#s{len(short) + 1}"
                target = next((part for part in item if part.tag == "a"), None)
                if target is None:
                    target = item.makeelement("cite", {})
                    target.text, item.text = item.text, None
                    item.insert(0, target)
                target.set("id", item.get("id"))
                item.set("id", short[f"#{item.get('id')}"][1:])
    for one in pages:
        for mark in one.tree.iter("sup"):
            for link in mark:
                link.set("href", short.get(link.get("href"), link.get("href")))
