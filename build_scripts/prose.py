"""The Markdown that content may use inside text: paragraphs, emphasis, links, lists. Finding links and faults in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
FAULTS = (
    (re.compile(r"<[A-Za-z/!?]"), "HTML stands in the text", "write Markdown: *emphasis*, **strong**, [words](place:id)"),
    (re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);"), "an HTML entity stands in the text", "write the character itself"),
    (re.compile(r"!\["), "an image stands in the text", "images are made by the kinds of content; use a block"),
    (re.compile(r"\[\^"), "a footnote mark stands in the text", "cite with `cites`; the build makes the footnotes"),
    (re.compile(r"^ {0,3}#{1,6}(\s|$)", re.M), "a heading stands in the text", "use a block `- heading: ...`"),
    (re.compile(r"^ {0,3}(```|~~~)", re.M), "a code block stands in the text", "write plain paragraphs"),
    (re.compile(r"`"), "a backquote stands in the text", "use quotation marks"),
    (re.compile(r"^ {0,3}(\||\[[^\]]*\]:|[=-]{3,}\s*$|>|: |\*\[[^\]]*\]:|\+\+\+)", re.M), "Markdown that this site does not use stands in the text", "write paragraphs, lists, emphasis and links"),
    (re.compile(r"[{}]"), "a template or attribute mark stands in the text", "write plain words"),
    (re.compile(r"\]\[|\]\(\s*\)"), "a link without an address stands in the text", "write [words](kind:id)"),
)


# What `plain` takes out; most texts of a field hold none of it.
MARKED = re.compile(r"[\[*\\]|[^\S ]| {2}|^ *- ")

# The same text stands on a page, in lists and in data, and on each of them again after a save.
MANY = 50_000


@dataclass(frozen=True)
class Link:
    """A Markdown link: its words, its scheme (`place`, `https`, ...) and what follows the colon."""

    words: str
    scheme: str
    target: str


def links(text):
    """Every link in `text`, in order."""
    return [make_link(match) for match in LINK.finditer(text)]


def make_link(match):
    scheme, _, target = match[2].partition(":")
    return Link(match[1], scheme, target)


def replace_links(text, replace):
    """`text` with each link replaced by what `replace(link)` returns."""
    return LINK.sub(lambda match: replace(make_link(match)), text)


def faults(text):
    """(message, hint) for each thing in `text` that prose may not hold."""
    for pattern, message, hint in FAULTS:
        if pattern.search(text):
            yield message, hint
    # What this module does not read as a link, Markdown might.
    if text.count("](") != len(LINK.findall(text)) and "![" not in text:
        yield "a link stands here that can't be read", "write [words](kind:id), without spaces, line ends or brackets inside"


@lru_cache(maxsize=MANY)
def plain(text):
    """The words of `text` alone: links as their words, without emphasis marks or line ends."""
    if not MARKED.search(text):
        return text.strip()
    words = LINK.sub(lambda match: match[1], text)
    words = re.sub(r"^\s*- ", "", words, flags=re.M)
    words = re.sub(r"\*+", "", words).replace("\\", "")
    return re.sub(r"\s+", " ", words).strip()


@lru_cache(maxsize=MANY)
def words(text):
    """How many words `text` has."""
    return len(re.findall(r"\w[\w'’-]*", plain(text)))
