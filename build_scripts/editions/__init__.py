"""The explainer as copies to keep and pass on, all made from the finished site.

`EDITIONS` is the one list of them. Each is a module with one public function that takes the book (see pages_from_site.py) and returns bytes,
or {name: bytes} for a folder; the same content gives the same bytes.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_scripts.editions import archive, download_page, epub, onefile, pages_from_site, pdf, service_worker, text, zim
from build_scripts.exports.data_package import slug

FOLDER = "editions"


@dataclass(frozen=True)
class Kind:
    """An edition: its name (its words are labels `edition_<name>...`), what makes it, and the ending of its file; without an
    ending it is a folder of that name. No file of it should be larger than `largest` bytes."""

    name: str
    make: Callable
    ending: str = ""
    largest: int | None = None


@dataclass(frozen=True)
class Edition:
    """An edition that was made: where it stands below the site, how large it is, its SHA-256 (a folder has none); or, where it
    could not be made, why not, in `missing`."""

    name: str
    file: str
    bytes: int = 0
    sha256: str = ""
    missing: str = ""


EDITIONS = (
    Kind("zip", lambda book: archive.site_zip(book, slug(book.explainer.site.short_title), download_page.own_words(book)), "zip"),
    Kind("onefile", onefile.one_file, "html", onefile.LARGEST),
    Kind("text", text.text_pages),
    Kind("epub", epub.epub_file, "epub"),
    Kind("pdf", pdf.pdf_file, "pdf"),
    Kind("zim", zim.zim_file, "zim"),
)


def make(explainer, site, say=print):
    """Make every edition of the finished folder `site`, list them on its Download page, and let browsers keep the site.

    Returns the Editions, in the order of the list, those that could not be made among them. `say` gets a line for each.
    Raises OSError where it can't be written, ValueError for pages that are not what the build makes.
    """
    site = Path(site)
    clock = time.perf_counter()
    whole = pages_from_site.read(explainer, site)
    say(f"read {len(whole.pages)} pages for the editions, {time.perf_counter() - clock:.1f} s")
    made = [make_one(whole, kind, say) for kind in EDITIONS]
    download_page.list_editions(explainer, site, made)
    service_worker.write(site)
    return made


def make_one(whole, kind, say):
    """Make one edition; where that can't be done, say why and go on."""
    clock = time.perf_counter()
    site = whole.site
    file = f"{FOLDER}/{slug(whole.explainer.site.short_title)}.{kind.ending}" if kind.ending else f"{kind.name}/index.html"
    try:
        content = kind.make(whole)
    except pages_from_site.NotMade as error:
        say(f"NOT MADE: the {kind.name} edition: {error}")
        return Edition(kind.name, file, missing=str(error))
    if isinstance(content, dict):
        for name, data in content.items():
            write(site / kind.name / name, data)
        size, digest = sum(map(len, content.values())), ""
    else:
        write(site / file, content)
        size, digest = len(content), hashlib.sha256(content).hexdigest()
    if kind.largest and size > kind.largest:
        say(f"TOO LARGE: the {kind.name} edition has more than {kind.largest:,} bytes")
    say(f"made the {kind.name} edition, {size:,} bytes, {time.perf_counter() - clock:.1f} s")
    return Edition(kind.name, file, size, digest)


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
