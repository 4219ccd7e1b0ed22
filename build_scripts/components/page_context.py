"""One page while it is being made: where it stands, which items it has named."""

from dataclasses import dataclass, field
from html import escape

from markupsafe import Markup
from markupsafe import escape as escape_html

from build_scripts.addresses import anchor_of
from build_scripts.components import rich_text
from build_scripts.explainer import Explainer
from build_scripts.model import BY_NAME


@dataclass
class PageContext:
    """The page at `path` (an address without ending, such as `chapters/the-port`).

    `named` collects the items that the page links to, `scripts` what `want_script` was told; `known` is for `same`. Nothing
    outlives the page, so that rendering stays a pure function of the content. How words, numbers and dates are written is the
    business of `locale`.
    """

    explainer: Explainer
    path: str
    named: dict = field(default_factory=dict)
    known: dict = field(default_factory=dict)
    scripts: dict = field(default_factory=dict)

    def same(self, key, work):
        """What `work()` gives, worked out once for each key: for what says the same wherever on the page it stands."""
        if key not in self.known:
            self.known[key] = work()
        return self.known[key]

    @property
    def locale(self):
        """The language of the page, with its labels."""
        return self.explainer.locale

    def want_script(self, path):
        """Remember that something on the page is served by the script at `path` below the site."""
        self.scripts.setdefault(path, None)

    def label(self, key, **values):
        """The words that labels.yml has for `key`, with `{name}` filled in. Raises KeyError where it has none."""
        return self.locale.label(key, **values)

    def html_label(self, key, **values):
        """The words for `key` as HTML: values that are Markup stay as they are, everything else is escaped."""
        return escape_html(self.label(key)).format(**values)

    def number(self, value):
        """A number for readers: `1,640`, `3.3`, `12`."""
        return self.locale.number(value)

    def figures(self, answer):
        """The share of an answer or figure as bare figures: `12` or `11–12`."""
        if answer.percent is not None:
            return self.number(answer.percent)
        return f"{self.number(answer.low)}–{self.number(answer.high)}"

    def share(self, answer):
        """The share of an answer or figure in words: `12 %`, `11–12 %`, `over 60 %`."""
        share = self.label("percent", number=self.figures(answer))
        return self.label(f"bound_{answer.bound}", share=share) if answer.bound else share

    def date(self, text):
        """An ISO date or interval in words."""
        return self.locale.date(text)

    def time(self, text):
        """A date in words as HTML, with the date itself for machines where HTML has a form for it: for an interval it has none."""
        words = self.date(text)
        return escape_html(words) if "/" in text else Markup('<time datetime="{}">{}</time>').format(text, words)

    def address(self, page, anchor="", ending=".html"):
        """The relative address of a place on the site; `ending` is .md inside Markdown, so that MkDocs checks it."""
        if page == self.path and anchor:
            return f"#{anchor}"
        up = "../" * self.path.count("/")
        return f"{up}{page}{ending}" + (f"#{anchor}" if anchor else "")

    def item_address(self, kind, item_id, ending=".html"):
        """The relative address of an item."""
        return self.address(self.explainer.page_of(kind, item_id), "" if kind == "section" or BY_NAME[kind].own_pages else anchor_of(kind, item_id), ending)

    def title(self, page):
        """The title of the page at an address without ending."""
        return self.explainer.title_of(page)

    def definition(self, kind, item_id):
        """The short definition that a link to the item shows on hover and focus."""
        return BY_NAME[kind].definition_of(self.explainer.items[kind][item_id])

    def mention(self, kind, item_id):
        """Remember that the page names the item."""
        if BY_NAME[kind].named:
            self.named.setdefault((kind, item_id), None)

    def html(self, text):
        """Prose as HTML blocks (`<p>`, `<ul>`) without blank lines: links to items become relative ones with the definition as title."""
        def opening(link):
            if link.scheme not in BY_NAME:
                return f'<a class="outside" rel="noopener" href="{escape(link.scheme)}:{escape(link.target)}">'
            self.mention(link.scheme, link.target)
            title = escape(self.definition(link.scheme, link.target))
            return f'<a href="{escape(self.item_address(link.scheme, link.target))}" title="{title}">'

        return rich_text.to_html(text, opening)

    def inline(self, text):
        """Prose of one paragraph as HTML without the `<p>` around it."""
        return rich_text.without_paragraph(self.html(text))
