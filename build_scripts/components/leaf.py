"""One page while it is being made: where it stands, which sources it has cited, which items it has named."""

import re
from dataclasses import dataclass, field
from functools import cache
from html import escape

from markdown import Markdown
from markupsafe import Markup

from build_scripts import dates
from build_scripts.explainer import Explainer, anchor_of, item_title, page_of
from build_scripts.model import BY_NAME
from build_scripts.prose import replace_links

MONTHS = 12


@dataclass
class Leaf:
    """The page at `path` (an address without ending, such as `chapters/the-port`).

    `notes` collects the citations in the order of their first use; `named` the items that the page links to.
    Nothing outlives the page, so that rendering stays a pure function of the content.
    """

    explainer: Explainer
    path: str
    notes: dict = field(default_factory=dict)
    named: dict = field(default_factory=dict)

    def label(self, key, **values):
        """The words that labels.yml has for `key`, with `{name}` filled in."""
        words = self.explainer.labels.get(key)
        if words is None:
            raise KeyError(f"labels.yml has no `{key}`")
        return words.format(**values) if values else words

    def date(self, text):
        """An ISO date or interval in words."""
        return dates.spoken(text, [self.label(f"month_{number}") for number in range(1, MONTHS + 1)])

    def address(self, page, anchor="", ending=".html"):
        """The relative address of a place on the site; `ending` is .md inside Markdown, so that MkDocs checks it."""
        if page == self.path and anchor:
            return f"#{anchor}"
        up = "../" * self.path.count("/")
        return f"{up}{page}{ending}" + (f"#{anchor}" if anchor else "")

    def item_address(self, kind, item_id, ending=".html"):
        """The relative address of an item."""
        return self.address(page_of(kind, item_id), "" if kind == "section" else anchor_of(kind, item_id), ending)

    def cite(self, cites):
        """Note each of `cites` and return [(number, key), ...]: the footnotes' numbers and Markdown keys."""
        found = []
        for cite in cites:
            key = (cite.source, cite.locator)
            number = self.notes.setdefault(key, len(self.notes) + 1)
            if (number, f"s{number}") not in found:
                found.append((number, f"s{number}"))
        return found

    def definition(self, kind, item_id):
        """The short definition that a link to the item shows on hover and focus."""
        item = self.explainer.items[kind].get(item_id)
        for name in ("short", "role", "what", "question", "headline", "title"):
            value = getattr(item, name, None)
            if value:
                return value
        return item_title(kind, item)

    def name(self, link):
        """Remember that the page names the item of `link`."""
        if link.scheme in ("person", "organisation", "place", "term"):
            self.named.setdefault((link.scheme, link.target), None)

    def markdown(self, text):
        """Prose for a Markdown page: links to items become relative links with their definition as title."""
        def replace(link):
            if link.scheme not in BY_NAME:
                return f"[{link.words}]({link.scheme}:{link.target}){{ .outside rel=noopener }}"
            self.name(link)
            title = self.definition(link.scheme, link.target).replace('"', "”").replace("\n", " ")
            return f'[{link.words}]({self.item_address(link.scheme, link.target, ".md")} "{title}")'

        return replace_links(text, replace)

    def html(self, text):
        """Prose as HTML blocks (`<p>`, `<ul>`), for use inside components."""
        def replace(link):
            if link.scheme not in BY_NAME:
                return f'<a class="outside" rel="noopener" href="{escape(link.scheme)}:{escape(link.target)}">{escape(link.words)}</a>'
            self.name(link)
            title = escape(self.definition(link.scheme, link.target))
            return f'<a href="{escape(self.item_address(link.scheme, link.target))}" title="{title}">{escape(link.words)}</a>'

        return Markup(to_html(replace_links(text, replace)))

    def inline(self, text):
        """Prose of one paragraph as HTML without the `<p>` around it."""
        html = self.html(text)
        whole = re.fullmatch(r"<p>(.*)</p>", html, re.S)
        return Markup(whole[1]) if whole and "<p>" not in whole[1] else html


def to_html(text):
    """Markdown to HTML with the plain syntax that prose may use."""
    return converter().reset().convert(text)


@cache
def converter():
    """One converter for all texts: setting one up takes longer than a text."""
    return Markdown(output_format="html")
