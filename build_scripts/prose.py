"""The Markdown that content may use inside text: paragraphs, emphasis, links, lists.

One parser (CommonMark) reads a text for everything: for what is wrong with it, for its links, for the HTML of a page and
for the plain words of data. So they can't disagree. What it reads as something else than those four is a fault.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape

from markdown_it import MarkdownIt

# A backslash before one of these makes it a plain character.
PUNCTUATION = re.compile(r"([\\`*_\[\]<>&!{|])")
FIRST = re.compile(r"^(\s*)([-+#=~:|])", re.M)
# A text without any of these is one paragraph of plain words.
MARKED = re.compile(r"[\\`*_\[\]<&\n]|^\s*[-+>#=~]")
# The same text stands on a page, in lists and in data, and on each of them again after a save.
MANY = 50_000

FAULTS = {
    "heading": ("a heading stands in the text", "use a block `- heading: ...`; for the mark itself write \\# or \\-"),
    "fence": ("a code block stands in the text", "write plain paragraphs; for the mark itself write \\` or \\~"),
    "code_inline": ("a pair of backquotes stands in the text", "use quotation marks; for a backquote itself write \\`"),
    "blockquote": ("the mark of a quoted paragraph (>) stands in the text", "use a quotation; for the mark itself write \\>"),
    "hr": ("a line across the page stands in the text", "write paragraphs; for the marks themselves write \\*** or \\---"),
    "html_block": ("HTML stands in the text", "write Markdown: *emphasis*, **strong**, [words](place:id); for the mark itself write \\<"),
    "html_inline": ("HTML stands in the text", "write Markdown: *emphasis*, **strong**, [words](place:id); for the mark itself write \\<"),
    "image": ("an image stands in the text", "images are made by the kinds of content; for the marks themselves write !\\["),
    "entity": ("an HTML entity stands in the text", "write the character itself; for the mark itself write \\&"),
    "autolink": ("an address stands in pointed brackets", "write [words](https://...); for the mark itself write \\<"),
    "title": ("a link has a title", "write [words](kind:id) alone"),
    "nothing": ("an entry of a list holds nothing", "write its words, or delete the mark; for the mark itself write \\-, \\* or a dash"),
    "sum": ("a star between two numbers sets words apart", "write \u00d7 to multiply; for the star itself write \\*"),
    "empty": ("a link without words or without an address stands in the text", "write [words](kind:id); for the mark itself write \\["),
}
# What the parser shows as written, though whoever writes it means something else by it.
MEANT = (
    (re.compile(r"\[\^"), "a footnote mark stands in the text", "cite with `cites`; the build makes the footnotes; for the mark itself write \\[^"),
    (re.compile(r"\{[{%:]"), "a template or attribute mark stands in the text", "write plain words; for the mark itself write \\{"),
    (
        re.compile(r"\]\[|\]\(|^\[[^\]]*\]: "),
        "a link stands here that can't be read",
        "write [words](kind:id), without spaces or line ends in the address; for the mark itself write \\[",
    ),
    (re.compile(r"^\|.*\|$"), "a row of a table stands in the text", "tables are made by the kinds of content; for the mark itself write \\|"),
)


@dataclass(frozen=True)
class Link:
    """A link: its words, its scheme (`place`, `https`, ...) and what follows the colon."""

    words: str
    scheme: str
    target: str


@cache
def parser():
    """The parser, set up once. A line that begins with a number, a plus sign or four spaces is a line of words."""
    markdown = MarkdownIt("commonmark").disable(["reference", "code", "text_join"])
    of_items = next(rule for rule in markdown.block.ruler.__rules__ if rule.name == "list").fn

    def bullets(state, start, end, silent):
        mark = state.src[state.bMarks[start] + state.tShift[start] :][:1]
        return mark in ("-", "*") and of_items(state, start, end, silent)

    markdown.block.ruler.at("list", bullets, {"alt": ["paragraph", "blockquote"]})
    # Where a link points is checked, and refused with its place, by the checks of references.
    markdown.validateLink = lambda address: True
    markdown.normalizeLink = lambda address: address
    return markdown


@lru_cache(maxsize=MANY)
def tokens(text):
    """`text` as the flat list of the parser's tokens, those of paragraphs in their places."""
    found = []
    for token in parser().parse(text.strip()):
        found += token.children if token.type == "inline" else [token]
    return tuple(found)


@lru_cache(maxsize=MANY)
def links(text):
    """Every link in `text`, in order, as a tuple."""
    if "](" not in text:
        return ()
    found, words, address = [], [], None
    for token in tokens(text):
        if token.markup == "autolink":
            continue  # a fault
        if token.type == "link_open":
            words, address = [], token.attrs["href"]
        elif token.type == "link_close":
            found.append(make_link("".join(words), address))
        else:
            words.append(token.content or " " * token.type.endswith("break"))
    return tuple(found)


def make_link(words, address):
    """The Link of its words and an address, cut at the first colon."""
    scheme, _, target = address.partition(":")
    return Link(words, scheme, target)


def faults(text):
    """(message, hint) for each thing in `text` that prose may not hold."""
    if not MARKED.search(text) and not MEANT_ANY.search(text):
        return
    found, content, before = {}, None, ""
    for token in tokens(text):
        kind = token.type.removesuffix("_open")
        if token.type == "list_item_close" and before == "list_item_open":
            found[FAULTS["nothing"]] = None
        if kind in ("em", "strong") and SUM.search(text):
            found[FAULTS["sum"]] = None
        before = token.type
        if kind in FAULTS:
            found[FAULTS[kind]] = None
        if token.type == "text_special" and token.info == "entity":
            found[FAULTS["entity"]] = None
        if token.type == "link_open":
            content = ""
            if token.markup == "autolink":
                found[FAULTS["autolink"]] = None
            if "title" in token.attrs:
                found[FAULTS["title"]] = None
            if not token.attrs["href"]:
                found[FAULTS["empty"]] = None
        elif token.type == "link_close" and not content.strip():
            found[FAULTS["empty"]] = None
        elif content is not None:
            content += token.content
        if token.type == "text":
            found |= {(message, hint): None for pattern, message, hint in MEANT if pattern.search(token.content)}
    yield from found


SUM = re.compile(r"\d\*+\d")
MEANT_ANY = re.compile("|".join(pattern.pattern for pattern, _, _ in MEANT))


def html(text, opening):
    """`text` as HTML without blank lines: paragraphs and lists. `opening(link)` gives the opening tag of each link."""
    if not MARKED.search(text):
        return f"<p>{escape(text.strip(), quote=False)}</p>"
    waiting, written = list(reversed(links(text))), []
    for token in tokens(text):
        name, _, end = token.type.rpartition("_")
        if token.type in ("text", "text_special"):
            written.append(escape(token.content, quote=False))
        elif token.markup == "autolink":
            written.append("&lt;" if end == "open" else "&gt;")
        elif name == "link":
            written.append(opening(waiting.pop()) if end == "open" else "</a>")
        elif end == "open" and not token.hidden:
            written.append("\n<ul>\n" if token.tag == "ul" else f"<{token.tag}>")
        elif end == "close" and not token.hidden:
            written.append(f"</{token.tag}>" + ("\n" if token.block else ""))
        elif token.type in ("softbreak", "hardbreak"):
            written.append("\n")
        elif token.content:
            # A fault; whoever shows it before it is mended sees what was written.
            written.append(escape(token.content, quote=False))
    return re.sub(r"\n\s*", "\n", "".join(written)).strip()


@lru_cache(maxsize=MANY)
def plain(text):
    """The words of `text` alone, on one line: links as their words, without marks."""
    if not MARKED.search(text):
        return " ".join(text.split())
    return " ".join("".join(token.content or " " * (token.block or token.type.endswith("break")) for token in tokens(text)).split())


def literal(text):
    """Plain words as prose that shows just these words: what would be a mark is escaped."""
    return FIRST.sub(r"\1\\\2", PUNCTUATION.sub(r"\\\1", text))


@lru_cache(maxsize=MANY)
def words(text):
    """How many words `text` has."""
    return len(re.findall(r"\w[\w'’-]*", plain(text)))
