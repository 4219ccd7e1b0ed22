"""The explainer for Kiwix (openzim.org): plain pages and a full-text index in one file, written by libzim.

libzim writes random marks into the file and into its two indexes; they are replaced by marks made from the content, so that the same
content gives the same bytes.
"""

import hashlib
import os
import re
import struct
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from markupsafe import Markup

from build_scripts import typesetting
from build_scripts.addresses import page_of
from build_scripts.editions import html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.page import licences, page, statement_html
from build_scripts.exports.data_package import slug
from build_scripts.model import BY_NAME

SHEET = "site.css"
# The three-letter codes that Kiwix asks for (ISO 639-3), by the two-letter ones.
LANGUAGES = {"en": "eng", "be": "bel", "ru": "rus", "uk": "ukr", "pl": "pol", "lt": "lit", "de": "deu", "fr": "fra", "es": "spa"}
SUGGESTED = ("person", "organisation", "place", "term")
LEFT_OUT = (*books.OF_THE_SITE, "data")
UUID = slice(8, 24)  # openzim.org/wiki/ZIM_file_format
CHECKSUM = 16
# A database of Xapian in one file: its magic words, two bytes of version, its random mark.
XAPIAN = re.compile(rb"\x0f\x0dXapian Glass..", re.S)
LONGEST_DESCRIPTION = 80
SIDE = 48
POINTS_AN_INCH = 72


def zim_file(book):
    """The file as bytes. Raises NotMade where libzim is not installed."""
    try:
        from libzim.writer import Creator, Hint, Item, StringProvider  # here, so that a machine without it makes the other editions
    except ImportError:
        raise books.NotMade("it needs the package libzim, which is not installed here; see requirements/editions.txt") from None

    class Entry(Item):
        """One file of the ZIM."""

        def __init__(self, path, title, kind, content, front=False):
            super().__init__()
            self.path, self.title, self.kind, self.content, self.front = path, title, kind, content, front

        def get_path(self):
            return self.path

        def get_title(self):
            return self.title

        def get_mimetype(self):
            return self.kind

        def get_contentprovider(self):
            return StringProvider(self.content)

        def get_hints(self):
            return {Hint.FRONT_ARTICLE: self.front}

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.zim"
        # One worker: with several, the order of what is written depends on who is faster.
        creator = Creator(path).config_indexing(True, language(book)).config_nbworkers(1).config_verbose(False)
        creator.set_mainpath("index.html")
        with silence(), creator:
            creator.add_illustration(SIDE, picture(book))
            for name, text in metadata(book).items():
                creator.add_metadata(name, text.encode(), "text/plain;charset=utf-8")
            written = set()
            for entry in entries(book):
                creator.add_item(Entry(*entry))
                written.add(entry[0])
            for name, title, target in suggestions(book):
                if target in written:
                    creator.add_redirection(name, title, target, {Hint.FRONT_ARTICLE: True})
        return repeatable(path.read_bytes())


@contextmanager
def silence():
    """Throw away what libzim prints meanwhile, for which it has no setting: it writes to file descriptor 1, past sys.stdout."""
    sys.stdout.flush()
    stdout = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(stdout, 1)
        os.close(stdout)
        os.close(nowhere)


def language(book):
    """The code of the language as ZIM files have it (ISO 639-3)."""
    return LANGUAGES.get(book.explainer.site.language.partition("-")[0], "eng")


def metadata(book):
    """What the library of Kiwix shows (openzim.org/wiki/Metadata)."""
    site, ctx = book.explainer.site, book.ctx()
    short = site.description if len(site.description) <= LONGEST_DESCRIPTION else site.description[: LONGEST_DESCRIPTION - 1].rpartition(" ")[0] + "…"
    return {
        "Name": slug(site.short_title),
        "Title": site.short_title[:30],
        "Creator": site.title,
        "Publisher": site.title,
        "Date": site.dates.updated,
        "Description": short,
        "LongDescription": site.description,
        "Language": language(book),
        "License": licences(ctx),
        "Source": next(iter(site.addresses), ""),
        "Tags": "_ftindex:yes;_pictures:yes;_videos:no;_details:yes",
        "Scraper": "libzim",
    }


def entries(book):
    """(path, title, type, text, whether a reader may land on it) of every file."""
    ctx = book.ctx()
    pages = book.some(LEFT_OUT)
    there = books.targets(pages)
    names = {one.path: f"{one.path}.html" for one in pages}

    def address(here, path, anchor):
        if (path, anchor) not in there:
            return None
        return ("" if path == here.path and anchor else "../" * here.path.count("/") + names[path]) + (f"#{anchor}" if anchor else "")

    books.relink(pages, address)
    lower = books.below(pages)
    ways = [(one.path, one.title) for one in pages if one.path not in lower]
    for one in pages:
        up = "../" * one.path.count("/")
        top = Markup('<nav class="foot-inner foot" aria-label="{}"><ul>{}</ul></nav>').format(
            ctx.label("copy_contents"), Markup("").join(Markup('<li><a href="{}{}.html">{}</a></li>').format(up, path, title) for path, title in ways)
        )
        foot = statement_html(ctx) + Markup("<p>{}</p>").format(licences(ctx))
        html = page(ctx, one.title, Markup(html_tree.html(one.tree)), sheet=up + SHEET, top=top, foot=foot)
        yield names[one.path], one.title, "text/html", html, True
    yield SHEET, "", "text/css", (book.site / "styles" / "site.css").read_text(encoding="utf-8"), False


def suggestions(book):
    """(path, title, page) of every name that a reader may begin to type: people, places and terms with all their spellings."""
    for kind in SUGGESTED:
        for item in book.explainer.all(kind):
            names = dict.fromkeys([BY_NAME[kind].title_of(item), *(one.text for one in item.spellings)])
            for number, name in enumerate(names):
                yield f"names/{kind}/{item.id}/{number}", name, f"{page_of(kind, item.id)}.html"


def picture(book):
    """The site's sign as a PNG of 48 by 48 pixels."""
    icon = (book.site / "assets" / "favicon.svg").read_text(encoding="utf-8")
    source = f'#set page(width: {SIDE}pt, height: {SIDE}pt, margin: 0pt, fill: none)\n#image(bytes(sys.inputs.icon), format: "svg", width: {SIDE}pt)'
    return typesetting.begin("png", [(source, {"icon": icon})], POINTS_AN_INCH)()[0][0]


def repeatable(data):
    """The file with its random marks replaced by ones made from all the rest of it."""
    data = bytearray(data)
    spots = [slice(found.end(), found.end() + 16) for found in XAPIAN.finditer(data)]
    for spot in (UUID, *spots):
        data[spot] = bytes(16)
    data[-CHECKSUM:] = bytes(CHECKSUM)
    mark = hashlib.sha256(data).digest()[:16]
    for number, spot in enumerate((UUID, *spots)):
        data[spot] = hashlib.sha256(mark + struct.pack(">I", number)).digest()[:16]
    data[-CHECKSUM:] = hashlib.md5(data[:-CHECKSUM], usedforsecurity=False).digest()
    return bytes(data)
