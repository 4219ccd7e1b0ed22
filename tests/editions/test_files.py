"""Each edition, opened with what pip brings: the same chapters, figures and sources in each; no link that leads nowhere."""

import calendar
import gzip
import hashlib
import re
from xml.etree import ElementTree

import pytest
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from build_scripts.addresses import language_folders
from build_scripts.editions import EDITIONS
from build_scripts.finish import checksums
from build_scripts.model import BY_NAME
from tests import project
from tests.editions import contents

MOST_A_FILE = 1_500_000
MOST_A_PAGE = 14_000


@pytest.fixture
def said(any_site):
    """What each copy says of its date."""
    whole = contents.explainer(any_site)
    day = whole.site.dates.updated
    month = calendar.month_name[int(day[5:7])]
    return contents.letters(whole.labels["copy_date"].format(date=f"{int(day[8:])} {month} {day[:4]}"))


def test_the_zip_holds_the_whole_site_in_one_folder(any_site, said):
    data = contents.file(any_site, "zip").read_bytes()
    members = contents.members(data)
    folders = {name.partition("/")[0] for name in members}
    assert len(folders) == 1
    files = {name.partition("/")[2]: content for name, content in members.items()}
    # Every language is in it, each with a site of its own.
    languages = ["", *language_folders(any_site)]
    apart = tuple(language + folder for language in languages for folder in ("editions/", "text/"))
    own = {name for name in checksums.files(any_site) if not name.startswith(apart)}
    assert own - {f"{one}keep-worker.js" for one in languages} | {checksums.NAME} | {f"{one}READ-ME.txt" for one in languages} == set(files)
    assert not any(name.startswith("/") or ".." in name for name in members)
    listed = dict(reversed(line.split("  ", 1)) for line in files[checksums.NAME].decode().splitlines())
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name != checksums.NAME}
    pages = {name: contents.Words(content.decode()) for name, content in files.items() if name.endswith(".html")}
    assert contents.missing(any_site, " ".join(page.text for page in pages.values())) == {}
    assert said in contents.letters(files["READ-ME.txt"].decode()) and said in contents.letters(pages["download.html"].text)
    # A copy names no other: it can't know their sizes.
    assert "editions/" not in files["download.html"].decode() and "keep.js" not in files["download.html"].decode()


def test_the_one_file_asks_for_nothing_and_links_within_itself(any_site, said):
    data = contents.file(any_site, "html").read_bytes()
    assert len(data) < MOST_A_FILE
    html = data.decode()
    page = contents.Words(html)
    assert page.asked == [] and "<script" not in html and "url(" not in html and "@import" not in html and "<pre" not in html
    assert '<meta name="referrer" content="no-referrer">' in html and not re.search(r"<a [^>]*\btarget=", html)
    assert contents.lost_links({"one": page}) == []
    assert len(page.ids) == len(set(page.ids))
    assert contents.missing(any_site, page.text) == {}
    whole = contents.explainer(any_site)
    anchors = [f"section-{name}" for name in whole.site.chapters] + [f"source-{name}" for name in whole.cited_by]
    kinds = ("poll", "figure", "quote", "event", "person", "place", "term", "expectation", "map")
    anchors += [f"{kind}-{name}" for kind in kinds for name in whole.items[kind]]
    assert set(anchors) <= set(page.ids)
    assert said in contents.letters(page.text)


def test_every_text_page_is_small_and_plain(any_site, said):
    folder = any_site / "text"
    pages = {f"text/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in sorted(folder.rglob("*.html"))}
    assert {name: len(gzip.compress(data, 6)) for name, data in pages.items() if len(gzip.compress(data, 6)) >= MOST_A_PAGE} == {}
    read = {name: contents.Words(data.decode()) for name, data in pages.items()}
    for name, data in pages.items():
        html = data.decode()
        assert "<script" not in html and "<svg" not in html and "<img" not in html and html.count("<h1") == 1, name
        assert said in contents.letters(read[name].text), name
    assert contents.missing(any_site, " ".join(page.text for page in read.values())) == {}


def test_the_epub_is_whole(any_site, said):
    data = contents.file(any_site, "epub").read_bytes()
    members = contents.members(data)
    assert next(iter(members)) == "mimetype" and members["mimetype"] == b"application/epub+zip"
    assert data[30:58] == b"mimetypeapplication/epub+zip", "the type is not stored first and uncompressed"
    package = ElementTree.fromstring(members["EPUB/book.opf"])
    names = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}
    listed = {f"EPUB/{item.get('href')}" for item in package.iterfind(".//opf:manifest/opf:item", names)}
    assert listed == {name for name in members if name.startswith("EPUB/")} - {"EPUB/book.opf"}
    whole = contents.explainer(any_site)
    assert package.findtext(".//dc:language", namespaces=names) == whole.site.language
    assert package.findtext(".//dc:creator", namespaces=names) == whole.site.title
    told = {item.get("property") for item in package.iterfind(".//opf:meta", names)}
    assert {
        "dcterms:modified",
        "schema:accessMode",
        "schema:accessModeSufficient",
        "schema:accessibilityFeature",
        "schema:accessibilityHazard",
        "schema:accessibilitySummary",
    } <= told
    pages = {}
    for name, content in members.items():
        if name.endswith(".xhtml"):
            ElementTree.fromstring(content)
            pages[name] = contents.Words(content.decode())
    assert contents.lost_links(pages) == []
    assert 'epub:type="landmarks"' in members["EPUB/contents.xhtml"].decode()
    text = " ".join(page.text for page in pages.values())
    assert contents.missing(any_site, text) == {} and said in contents.letters(text)
    assert "map-drawing" in members["EPUB/places.xhtml"].decode()


@pytest.mark.xdist_group("pdf")
def test_the_pdf_is_tagged_and_whole(any_site, said):
    whole = contents.explainer(any_site)
    reader, texts = contents.pdf(contents.file(any_site, "pdf"))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert root["/Lang"].startswith(whole.site.language.partition("-")[0])
    assert reader.metadata.title == whole.site.title
    width, height = map(float, reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)
    marked = [contents.letters(item.title) for item in flat(reader.outline)]
    assert {contents.letters(section.question) for section in whole.chapters()} <= set(marked)
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert all(link["/Subtype"] == "/Link" for link in links) and any("/A" in link and link["/A"].get("/S") == "/URI" for link in links)
    assert any("/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo" for link in links)
    # Cyrillic can be read and copied, so it stands in fonts inside the file.
    text = without_page_ends(whole, texts)
    assert contents.missing(any_site, text) == {} and said in contents.letters(text)
    assert re.search("[А-Яа-я]{4}", text)
    fonts = {font.get_object()["/BaseFont"]: font.get_object() for page in reader.pages for font in page["/Resources"].get("/Font", {}).values()}
    assert fonts and all("/FontFile3" in str(descriptor(font)) or "/FontFile2" in str(descriptor(font)) for font in fonts.values())


def flat(outline):
    for item in outline:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


def descriptor(font):
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return list(inner["/FontDescriptor"].get_object())


def without_page_ends(whole, pages):
    """The text of the pages without the line at the foot of each, which may stand inside a title that goes on over the page."""
    said = whole.labels["pdf_page"]
    ends = [contents.letters(whole.site.title + said.format(number=number, total=len(pages))) for number in range(1, len(pages) + 1)]
    return " ".join(contents.letters(text).replace(end, "") if text else "" for text, end in zip(pages, ends)) + " " + " ".join(pages)


def reached(pages, start):
    """The names of the pages that links lead to from the page `start`, over any number of pages."""
    met, ahead = set(), [start]
    while ahead:
        name = ahead.pop()
        if name not in met:
            met.add(name)
            ahead += [page for page in (contents.joined(name, link).partition("#")[0] for link in pages[name].links) if page in pages]
    return met


def test_the_zim_is_whole_and_can_be_searched(any_site, said):
    path = contents.file(any_site, "zim")
    archive = Archive(path)
    assert archive.check() and archive.has_fulltext_index and archive.has_main_entry
    whole = contents.explainer(any_site)
    assert archive.get_metadata("Date").decode() == whole.site.dates.updated
    assert len(bytes(archive.get_illustration_item(48).content)) > 100
    pages = {}
    for name in checksums.files(any_site):
        if name.endswith(".html") and not name.startswith(("editions/", "text/")) and archive.has_entry_by_path(name):
            pages[name] = contents.Words(bytes(archive.get_entry_by_path(name).get_item().content).decode())
    assert {"index.html", *(f"chapters/{name}.html" for name in whole.site.chapters)} <= set(pages)
    assert contents.lost_links(pages) == []
    assert reached(pages, "index.html") == set(pages)
    text = " ".join(page.text for page in pages.values())
    assert contents.missing(any_site, text) == {} and said in contents.letters(text)
    place = next(iter(whole.items["place"].values()))
    found = Searcher(archive).search(Query().set_query(place.name))
    assert found.getEstimatedMatches() > 0
    assert "places.html" in list(found.getResults(0, 50))
    for kind, page in (("person", "people.html"), ("place", "places.html"), ("term", "glossary.html")):
        item = next(iter(whole.items[kind].values()))
        for name in (BY_NAME[kind].title_of(item), *(one.text for one in item.spellings)):
            suggested = SuggestionSearcher(archive).suggest(name)
            paths = list(suggested.getResults(0, suggested.getEstimatedMatches()))
            assert page in [archive.get_entry_by_path(path).get_item().path for path in paths], name


def test_the_download_page_tells_size_and_checksum_of_each(any_site):
    html = (any_site / "download.html").read_text(encoding="utf-8")
    page = contents.Words(html)
    labels = contents.explainer(any_site).labels
    for kind in EDITIONS:
        assert f"download-{kind.name}" in page.ids
        assert contents.letters(labels[f"edition_{kind.name}_open"]) in contents.letters(page.text)
        if kind.ending:
            path = contents.file(any_site, kind.ending)
            assert hashlib.sha256(path.read_bytes()).hexdigest() in html
            assert f"editions/{path.name}" in page.links
    assert "text/index.html" in page.links


def test_every_page_leads_to_its_plain_text(any_site):
    for name in project.pages(any_site):
        if name != "404.html":
            links = contents.Words((any_site / name).read_text(encoding="utf-8")).links
            plain = [contents.joined(name, link) for link in links if "text/" in link]
            assert f"text/{name}" in plain or "text/index.html" in plain, name
