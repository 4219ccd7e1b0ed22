"""The whole explainer as one HTML file: no script, nothing from outside, fit to be sent by a messenger."""

from markupsafe import Markup

from build_scripts.components.jinja import environment
from build_scripts.editions import tree
from build_scripts.editions.merged import headings, merged
from build_scripts.editions.page import licences, page, policy_for, statement_html

LARGEST = 600_000  # what a messenger carries well on a slow line
# Where each page begins, more air; on paper, a new sheet.
OWN_STYLE = ".md-typeset+.md-typeset{border-top:1px solid var(--rule)}.contents ol{padding-left:1.35em}@media print{.md-typeset{break-before:page}.contents{display:none}}"


def one_file(book):
    """The file as bytes."""
    leaf, site = book.leaf(), book.explainer.site
    pages = merged(book)
    style = (book.site / "styles" / "site.css").read_text(encoding="utf-8").strip() + OWN_STYLE
    start = environment().get_template("editions/onefile.html.j2").render(
        leaf=leaf, label=leaf.label, site=site, statement=statement_html(leaf),
        contents=[(tree.ids(one.tree)[0], one.title, headings(one, "h3")) for one in pages],
    )
    text = Markup(start + "".join(tree.html(one.tree) for one in pages))
    foot = Markup("<p>{}</p>").format(licences(leaf))
    return page(leaf, site.title, text, description=site.description, style=style, policy=policy_for(style), foot=foot).encode()
