"""The whole explainer as one HTML file: no script, nothing from outside, fit to be sent by a messenger."""

import re
from pathlib import Path

from markupsafe import Markup

from build_scripts.addresses import whole_address
from build_scripts.components.jinja import environment
from build_scripts.editions import html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.page import licences, page, policy_for, statement_html
from build_scripts.editions.single_document import headings, merged
from build_scripts.pages.styles import joined, small

BLANK = re.compile(r"[ \t]*\n\s*")  # between lines; no copy holds text whose blanks count
LARGEST = 1_500_000  # bytes; what a messenger still carries on a slow line
OF_THE_SITE = ("page_frame", "filters", "contents", "downloads", "cite_page", "reuse", "chapter_tools", "chapter_nav", "card")  # components that no copy shows
STYLE = Path(__file__).with_name("onefile.css")


def one_file(book):
    """The file as bytes: every page of a copy, one below the other, under a list of contents."""
    ctx, site = book.ctx(), book.explainer.site
    pages = merged(book)
    lower = books.below(pages)
    listed = [one for one in pages if one.path not in lower]
    contents = [(html_tree.ids(one.tree)[0], one.title, headings(one, "h3") if one.path.startswith("chapters/") else ()) for one in listed]
    template = environment().get_template("editions/onefile.html.j2")
    start = template.render(ctx=ctx, label=ctx.label, site=site, statement=statement_html(ctx), contents=contents)
    style = joined(without=OF_THE_SITE) + small(STYLE.read_text(encoding="utf-8"))
    text = Markup(start) + Markup("\n").join(Markup(BLANK.sub("\n", html_tree.html(one.tree))) for one in pages)
    foot = Markup("<p>{}</p>").format(licences(ctx))
    about = {"description": site.description, "canonical": whole_address(site, "")}
    return page(ctx, site.title, text, **about, style=style, policy=policy_for(style), foot=foot).encode()
