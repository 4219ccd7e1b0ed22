"""The explainer as an EPUB 3.3 (w3.org/TR/epub-33): XHTML pages, a table of contents, and what an e-reader must know.

The container is a zip with four small XML files, so it is written here. CONTRIBUTING says what was looked at instead.
"""

from markupsafe import Markup

from build_scripts.addresses import page_picture
from build_scripts.components.colours import light
from build_scripts.components.jinja import environment
from build_scripts.editions import checks, drawings, html_tree
from build_scripts.editions import pages_from_site as books
from build_scripts.editions.archive import zipped
from build_scripts.editions.page import licences, statement_html
from build_scripts.editions.single_document import headings
from build_scripts.exports.feed import moment, urn

LEFT_OUT = books.OF_THE_SITE + books.LISTINGS
TYPE = "mimetype"
COVER = "cover.png"
# Pages that a reading system can offer by what they are; the first chapter is where the text begins.
LANDMARKS = {"glossary": "glossary", "sources": "bibliography"}
HERE = "editions/epub/"
# What reading systems know a note by, and show in a window of its own where its mark is touched: by class, the element, its role
# (w3.org/TR/dpub-aria-1.1) and its type (w3.org/TR/epub-ssv-11).
DECLARED = f' xmlns:epub="{html_tree.OPS}"'  # page.xhtml.j2 says it once
NOTES = {
    "check-mark": ("a", "doc-noteref", "noteref"),
    "checked": ("aside", "doc-footnote", "footnote"),
    "check-back": ("a", "doc-backlink", ""),
    "checks": ("section", "doc-endnotes", "footnotes"),
}
# What schema.org's vocabulary has for what the book is to readers who see or move little (w3.org/TR/epub-a11y-11).
ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "longDescription"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)


def epub_file(book):
    """The book as bytes."""
    pages = prepared(book)
    ctx, site = book.ctx(), book.explainer.site
    lower = books.below(pages)
    values = {
        "ctx": ctx,
        "label": ctx.label,
        "site": site,
        "pages": [row(page) for page in pages],
        "contents": [row(page) for page in pages if page.path not in lower],
        "statement": statement_html(ctx),
        "landmarks": landmarks(book, pages),
    }
    values |= {
        "identifier": urn(book.explainer, "epub"),
        "modified": moment(site.dates.updated),
        "rights": licences(ctx),
        "base": book.explainer.base(),
        "accessibility": ACCESSIBILITY,
    }
    cover = book.site / f"{page_picture('index')}.png"
    values["cover"] = COVER if cover.is_file() else ""
    files = {
        TYPE: b"application/epub+zip",
        "META-INF/container.xml": filled("container.xml.j2", values),
        "EPUB/book.opf": filled("book.opf.j2", values),
        "EPUB/contents.xhtml": filled("contents.xhtml.j2", values),
        "EPUB/contents.ncx": filled("contents.ncx.j2", values),
        "EPUB/book.css": sheet().encode(),
        **({f"EPUB/{COVER}": cover.read_bytes()} if values["cover"] else {}),
    }
    for page in pages:
        text = Markup(html_tree.xml(page.tree).replace(DECLARED, ""))
        files[f"EPUB/{page.name}.xhtml"] = filled("page.xhtml.j2", {**values, "page": page, "text": text})
    return zipped(files, site.dates.updated, stored=(TYPE,))


def prepared(book):
    """The pages, with links from file to file and with what XHTML wants."""
    ctx = book.ctx()
    pages = book.some(LEFT_OUT)
    books.maps_once(pages, lambda title: ctx.label("copy_map", title=title))
    for page in pages:
        checks.at_the_end(page, ctx)
    there = books.targets(pages)
    names = {page.path: page.name for page in pages}

    def address(page, path, anchor):
        if (path, anchor) not in there:
            return None
        return f"{'' if path == page.path and anchor else names[path] + '.xhtml'}{'#' + anchor if anchor else ''}"

    books.relink(pages, address)
    for page in pages:
        for one in page.tree.iter():
            strict(one)
    return pages


def strict(element):
    """Make an element what XHTML and reading systems want."""
    if element.tag == "article":
        element.tag = "section"
    if element.tag == "svg":
        element.set("xmlns", "http://www.w3.org/2000/svg")
        element.attrib.pop("focusable", None)
        if element.get("aria-label"):
            drawings.without_links(element)
    # EPUB's schema is older than this attribute of SVG, so the book's style has it.
    element.attrib.pop("paint-order", None)
    if element.get("lang"):
        element.set(html_tree.LANGUAGE, element.get("lang"))
    for name, (tag, role, kind) in NOTES.items():
        if name in html_tree.classes(element):
            element.tag = tag
            element.set("role", role)
            if kind:
                element.set(html_tree.EPUB_TYPE, kind)


def row(page):
    """What the lists of the book say of a page: name, title, its headings as (id, words), whether it holds drawings."""
    return {"name": page.name, "title": page.title, "parts": headings(page, "h2"), "drawn": any(one.tag == "svg" for one in page.tree.iter())}


def landmarks(book, pages):
    """(type, file, title) of the places that a reading system can offer."""
    first = f"chapters-{book.explainer.site.chapters[0]}"
    found = [("bodymatter", page.name, page.title) for page in pages if page.name == first]
    return found + [(LANDMARKS[page.name], page.name, page.title) for page in pages if page.name in LANDMARKS]


def sheet():
    """The style sheet: plain rules of its own, then what the drawings need."""
    own = environment().get_template(f"{HERE}book.css").render(accent=light()["accent"])
    return "\n".join([own, *(drawings.style_in_a_book(component) for component in sorted(set(drawings.KINDS.values())))]) + "\n"


def filled(template, values):
    """A template beside this file, filled in, as bytes."""
    return environment().get_template(f"{HERE}{template}").render(**values).encode()
