"""The explainer as copies to keep and pass on, all made from the finished site.

`EDITIONS` is the one list of them. Each is a module with one public function that takes the book (see pages_from_site.py) and returns
bytes, or {name: bytes} for a folder, or [bytes] for volumes; the same content gives the same bytes. Each is made in a process of its
own, as many at once as there are cores.
"""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from build_scripts.editions import archive, download_page, epub, onefile, pages_from_site, pdf, service_worker, text, zim
from build_scripts.exports.data_package import slug
from build_scripts.locale import is_latin
from build_scripts.parallel import together

FOLDER, ZIP = "editions", "zip"


@dataclass(frozen=True)
class EditionKind:
    """An edition: its name (its words are labels `edition_<name>...`), what makes it, and the ending of its file; without an
    ending it is a folder of that name. No file of it should be larger than `largest` bytes, or a third more in a language whose letters take two."""

    name: str
    make: Callable
    ending: str = ""
    largest: int | None = None


@dataclass(frozen=True)
class Edition:
    """An edition that was made: where it stands below the site, how large it is, its SHA-256 (a folder has none); or, where it
    could not be made, why not, in `missing`. `more` are its other volumes, where it has several."""

    name: str
    file: str
    bytes: int = 0
    sha256: str = ""
    missing: str = ""
    more: tuple = ()


def zip_of(languages):
    """The zip of every language: `languages` are pairs of an explainer and its finished folder, the site's own language first."""
    own = languages[0][0].site
    parts = [(explainer.language_folder, site, download_page.own_words(explainer, site)) for explainer, site in languages]
    return archive.site_zip(parts, slug(own.short_title), own.dates.updated)


EDITIONS = (
    EditionKind("zip", lambda book: zip_of([(book.explainer, book.site)]), "zip"),
    EditionKind("onefile", onefile.one_file, "html", onefile.LARGEST),
    EditionKind("text", text.text_pages),
    EditionKind("epub", epub.epub_file, "epub"),
    EditionKind("pdf", pdf.pdf_file, "pdf"),
    EditionKind("zim", zim.zim_file, "zim"),
)


def make(explainer, site, say=print, names=None):
    """Make the editions of the finished folder `site`, of a language, that `names` names (every one where it is None).

    Returns the Editions, in the order of the list, those that could not be made among them. `say` gets a line for each. The zip
    of a site in several languages holds all of them, and is made last, by `make_zip`.
    Raises OSError where it can't be written, ValueError for pages that are not what the build makes.
    """
    kinds = [kind for kind in EDITIONS if (names is None or kind.name in names) and not (explainer.languages and kind.name == ZIP)]
    if not kinds:
        return []
    clock = time.perf_counter()
    book = pages_from_site.read(explainer, Path(site))
    say(f"read {len(book.pages)} pages for the editions, {time.perf_counter() - clock:.1f} s")
    return make_all(book, kinds, say)


def make_zip(languages, say=print):
    """Make the zip of a site in several languages, below the first of them: see zip_of. Returns an Edition for each, with the way to it."""
    (explainer, site), kind = languages[0], next(kind for kind in EDITIONS if kind.name == ZIP)
    clock = time.perf_counter()
    content = zip_of(languages)
    file = f"{FOLDER}/{slug(explainer.site.short_title)}.{kind.ending}"
    write(site / file, content)
    say(f"made the zip of every language, {len(content):,} bytes, {time.perf_counter() - clock:.1f} s")
    return [Edition(ZIP, "../" * one.language_folder.count("/") + file, len(content), hashlib.sha256(content).hexdigest()) for one, _ in languages]


def list_all(explainer, site, made, say=print):
    """List the Editions that were made on the Download page of the folder `site`, and let browsers keep it."""
    download_page.list_editions(explainer, Path(site), made, say)
    service_worker.write(site)


def make_all(book, kinds, say):
    """Make editions of those kinds; the Editions in the order of `kinds`, and what is said of them likewise."""
    # The last of the list take longest, so they begin first.
    made = list(reversed(together([partial(make_one, book, kind) for kind in reversed(kinds)])))
    for _, lines in made:
        for line in lines:
            say(line)
    return [edition for edition, _ in made]


def make_one(book, kind):
    """(the Edition of a kind, lines on what was done), with its files in their place."""
    said, clock = [], time.perf_counter()
    try:
        content = kind.make(book)
    except pages_from_site.NotMade as error:
        content = error
    return put(book, kind, content, time.perf_counter() - clock, said.append), said


def put(book, kind, content, seconds, say):
    """Write what was made of an edition to its place and say so; where it could not be made, say why and go on."""
    site = book.site
    file = f"{FOLDER}/{slug(book.explainer.site.short_title)}.{kind.ending}" if kind.ending else f"{kind.name}/index.html"
    if isinstance(content, pages_from_site.NotMade):
        say(f"NOT MADE: the {kind.name} edition: {content}")
        return Edition(kind.name, file, missing=str(content))
    if isinstance(content, dict):
        for name, data in content.items():
            write(site / kind.name / name, data)
        size = sum(map(len, content.values()))
        made = Edition(kind.name, file, size)
    else:
        volumes = content if isinstance(content, list) else [content]
        stem = file.removesuffix(f".{kind.ending}")
        made, *more = [put_file(site, kind, file if number == 1 else f"{stem}-{number}.{kind.ending}", data) for number, data in enumerate(volumes, 1)]
        size = sum(map(len, volumes))
        made = replace(made, more=tuple(more))
    largest = kind.largest and (kind.largest if is_latin(book.explainer.site.language) else kind.largest * 4 // 3)
    if largest and size > largest:
        say(f"TOO LARGE: the {kind.name} edition has more than {largest:,} bytes")
    say(f"made the {kind.name} edition, {size:,} bytes, {seconds:.1f} s")
    return made


def put_file(site, kind, file, data):
    """Write one file of an edition; its Edition."""
    write(site / file, data)
    return Edition(kind.name, file, len(data), hashlib.sha256(data).hexdigest())


def write(path, data):
    """Write bytes to a file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
