"""What every edition must hold, and how to find it in a text whatever its form."""

import re
import zipfile
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pypdf

from build_scripts.exports.data_package import slug
from build_scripts.prose import plain
from build_scripts.reading import gather


@cache
def explainer(site):
    """The explainer that the built folder `site` was made from, read once: nothing changes its content after."""
    return gather(Path(site).parent / "content")[0]


def file(site, ending):
    """The path of the edition with that ending."""
    return Path(site) / "editions" / f"{slug(explainer(site).site.short_title)}.{ending}"


@cache
def pdf(path):
    """(reader, [the text of each page]) of a PDF, read once: that takes long."""
    reader = pypdf.PdfReader(path, strict=True)
    return reader, [page.extract_text() for page in reader.pages]


def wanted(site):
    """{kind: words that must stand in every edition}: questions, titles and names of everything that has a place of its own."""
    whole = explainer(site)
    return {
        "chapters": [section.question for section in whole.chapters()],
        "figures": [*(poll.title for poll in whole.all("poll")), *(figure.label for figure in whole.all("figure"))],
        "quotes": [quote.title for quote in whole.all("quote")],
        "events": [event.headline for event in whole.all("event")],
        "expectations": [plain(expectation.expected) for expectation in whole.all("expectation")],
        "names": [item.name for kind in ("person", "organisation", "place") for item in whole.all(kind)],
        "terms": [term.name for term in whole.all("term")],
        "sources": [source.title for source in whole.all("source") if source.id in whole.cited_by],
    }


def missing(site, text):
    """What of all that does not stand in `text`, as {kind: words}; nothing for a whole edition."""
    there = letters(text)
    lost = {kind: [words for words in found if letters(words) not in there] for kind, found in wanted(site).items()}
    return {kind: words for kind, words in lost.items() if words}


def letters(text):
    """Letters and digits alone: where a line ends, and how a word is parted there, is the reader's business."""
    return re.sub(r"[\W_]+", "", text).casefold()


class Words(HTMLParser):
    """The words of a page as a reader sees them, without what stands in its head."""

    def __init__(self, html):
        super().__init__()
        self.hidden, self.parts = 0, []
        self.ids, self.links, self.asked = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.hidden += tag in ("script", "style", "title")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        if tag != "a":
            self.asked += [attributes[name] for name in ("src", "href", "srcset", "data", "action") if attributes.get(name)]

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style", "title")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)

    @property
    def text(self):
        return " ".join(self.parts)


def members(data):
    """{name: bytes} of a zip."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def lost_links(pages):
    """Every link between `pages` ({name: Words}) that leads nowhere, as (page, link)."""
    lost = []
    for name, page in pages.items():
        for link in page.links:
            if re.match(r"[a-z][a-z0-9+.-]*:", link):
                continue
            path, _, anchor = link.partition("#")
            target = joined(name, path) if path else name
            if target not in pages or (anchor and anchor not in pages[target].ids):
                lost.append((name, link))
    return lost


def joined(name, path):
    """The name that a relative address on the page `name` means."""
    parts = name.split("/")[:-1]
    for step in path.split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step] if step not in (".", "") else parts
    return "/".join(parts)
