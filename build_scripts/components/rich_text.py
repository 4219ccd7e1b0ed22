"""The content's prose to Markdown and HTML. What a link becomes is the caller's to say."""

import re
from functools import cache
from html import escape

from markdown import Markdown
from markupsafe import Markup

from build_scripts.prose import replace_links

SPECIAL = re.compile(r"([\\`*_{}\[\]#])")
# Prose without any of these is a paragraph of plain words (and the links that `to_html` puts in), which needs no parser.
MARKED = re.compile(r"[\\*_`\n]|^\s*([-+>#=]|\d+\.)")


def plain_markdown(text):
    """Plain words for a Markdown page: what Markdown or HTML would take for a mark is escaped."""
    return SPECIAL.sub(r"\\\1", escape(text, quote=False))


def to_html(text, link_html):
    """Prose as HTML blocks (`<p>`, `<ul>`). `link_html(link)` gives the HTML of a Link."""
    if MARKED.search(text):
        return Markup(convert(replace_links(text, link_html)))
    # Escape the words between the links; the links come ready.
    ready = []

    def keep(link):
        ready.append(link_html(link))
        return f"\0{len(ready) - 1}\0"

    words = escape(replace_links(text, keep), quote=False)
    return Markup("<p>" + re.sub("\0(\\d+)\0", lambda match: ready[int(match[1])], words) + "</p>")


def without_paragraph(html):
    """HTML of one paragraph without the `<p>` around it; any other as it is."""
    whole = re.fullmatch(r"<p>(.*)</p>", html, re.S)
    return Markup(whole[1]) if whole and "<p>" not in whole[1] else html


def convert(text):
    """Markdown to HTML with the plain syntax that prose may use."""
    return converter().reset().convert(text)


@cache
def converter():
    """One converter for all texts: setting one up takes longer than a text."""
    return Markdown(output_format="html")
