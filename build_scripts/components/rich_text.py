"""The content's prose to HTML, and plain words to Markdown. What a link becomes is the caller's to say."""

import re
from html import escape

from markupsafe import Markup

from build_scripts import prose

SPECIAL = re.compile(r"([\\`*_{}\[\]#])")
# What Markdown would take for a mark at the beginning of a line.
SIGN = re.compile(r"^(\s*)([-+])", re.M)
NUMBER = re.compile(r"^(\s*\d+)(?=\.)", re.M)
# A line of these makes a heading of the line before; a backslash would be shown.
UNDERLINE = re.compile(r"^(\s*)=", re.M)


def plain_markdown(text):
    """Plain words for a Markdown page: what Markdown or HTML would take for a mark is escaped."""
    escaped = SPECIAL.sub(r"\\\1", escape(text, quote=False))
    return UNDERLINE.sub(r"\1&#61;", NUMBER.sub(r"\1\\", SIGN.sub(r"\1\\\2", escaped)))


def to_html(text, opening):
    """Prose as HTML blocks (`<p>`, `<ul>`) without blank lines. `opening(link)` gives the opening tag of a Link."""
    return Markup(prose.html(text, opening))


def without_paragraph(html):
    """HTML of one paragraph without the `<p>` around it; any other as it is."""
    whole = re.fullmatch(r"<p>(.*)</p>", html, re.S)
    return Markup(whole[1]) if whole and "<p>" not in whole[1] else html
