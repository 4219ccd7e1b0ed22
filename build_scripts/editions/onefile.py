"""The whole explainer as one HTML file: no script, nothing from outside, fit to be sent by a messenger."""

import re

from markupsafe import Markup

from build_scripts.addresses import whole_address
from build_scripts.components.jinja import environment
from build_scripts.editions import html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.page import licences, page, policy_for, statement_html
from build_scripts.editions.single_document import headings, merged
from build_scripts.pages.styles import joined

BLANK = re.compile(r"[ \t]*\n\s*")  # between lines; no copy holds text whose blanks count
LARGEST = 1_500_000  # bytes; what a messenger still carries on a slow line
OF_THE_SITE = ("page_frame", "filters", "contents", "downloads", "cite_page", "reuse", "chapter_tools", "chapter_nav", "card")  # rooms that no copy shows
OWN_STYLE = """.md-typeset+.md-typeset{border-top:1px solid var(--rule)}.contents ol{padding-left:1.35em}.foot{padding:1.25rem;font:.875rem/1.5 var(--sans)}
html{scroll-behavior:auto}h2{font-size:1.75rem;margin:1rem 0}h3{font-size:1.35rem;margin:2.5rem 0 .75rem}h4{font-size:1.1rem;margin:2rem 0 .5rem}h4+figure{margin-top:1rem}ol.sources{list-style:decimal;padding-left:2.6em}.facts dd{margin-left:.3em}
.check-mark{font:600 .8125rem/1.5 var(--sans);text-decoration:none}.checked .check-count::before,.checked .check-count::after{content:none}.checks{font:.875rem/1.5 var(--sans);margin-top:3rem}.checked{margin:0 0 1rem}.checked :is(p,ul){margin:0 0 .25rem}
a[href^=http]::after{content:"\\2009↗";font:.8em var(--sans);color:var(--quiet)}@media print{.md-typeset{break-before:page}.contents{display:none}}"""


def one_file(book):
    """The file as bytes: every page of a copy, one below the other, under a list of contents."""
    ctx, site = book.ctx(), book.explainer.site
    pages = merged(book)
    lower = books.below(pages)
    start = environment().get_template("editions/onefile.html.j2").render(
        ctx=ctx, label=ctx.label, site=site, statement=statement_html(ctx),
        contents=[(html_tree.ids(one.tree)[0], one.title, headings(one, "h3") if one.path.startswith("chapters/") else ()) for one in pages if one.path not in lower],
    )
    style = joined(without=OF_THE_SITE).strip() + OWN_STYLE
    text = Markup(start) + Markup("\n").join(Markup(BLANK.sub("\n", html_tree.html(one.tree))) for one in pages)
    foot = Markup("<p>{}</p>").format(licences(ctx))
    return page(ctx, site.title, text, description=site.description, canonical=whole_address(site, ""), style=style, policy=policy_for(style), foot=foot).encode()
