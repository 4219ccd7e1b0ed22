"""The finished pages read again, whatever made them: what the engine does not make stops the build.

Content is checked before it is rendered; this looks at the outcome, so that what slipped through there gets no further.
"""

import os
import re
import zipfile
from collections import Counter
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from build_scripts.findings import ContentErrors, Finding
from build_scripts.parallel import together

ELEMENTS = frozenset(
    "a abbr article aside b blockquote body br button caption circle cite code col colgroup dd defs desc details dfn div dl dt em figcaption figure"
    " footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input label li line link main meta nav ol option output p path polygon"
    " polyline pre q rect script search section select small span strong style sub summary sup svg table tbody td text th thead time title"
    " tr tspan u ul use".split()
)
ATTRIBUTES = re.compile(
    r"(aria|data)-[a-z-]+|action|alt|autocapitalize|autocomplete|charset|checked|class|colspan|content|cx|cy|d|datetime|defer|dir|disabled|display|download|dx|dy"
    r"|enterkeyhint|epub:type|fill|fill-opacity|fill-rule|focusable|font-family|font-size|font-style|font-weight|for|headers|height|hidden|href|hreflang|http-equiv|id|itemprop"
    r"|lang|loading|max|min|name|open|opacity|paint-order|placeholder|points|prefix|property|r|rel|reversed|role|rowspan|rx|ry|scope|spellcheck|src|start|step|stroke|stroke-[a-z]+"
    r"|tabindex|text-anchor|title|transform|type|value|vector-effect|version|viewbox|width|x|x1|x2|xml:lang|xmlns|xmlns:[a-z]+|y|y1|y2",
    re.I,
)
ADDRESSES = ("href", "src", "action")
LEAVING = ("http", "https", "mailto")
POLICY = ("content-security-policy", "refresh")
XML = "{http://www.w3.org/XML/1998/namespace}"
LISTED = "find where it comes from; what the engine may make is listed in build_scripts/output_check.py"


def check_output(site):
    """Read every page of the finished folder `site` and every page of its EPUB again.

    Raises ContentErrors where one holds an element, an attribute or a scheme of addresses that the engine does not make, an id
    twice, or a link to a place that is not there.
    """
    site = Path(site)
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    cores = os.cpu_count() or 1
    read = dict.fromkeys(names)  # in this order
    for some in together([partial(read_pages, site, names[start::cores]) for start in range(cores)]):
        read.update(some)
    findings = [finding for page in read.values() for finding in page.findings]
    findings += broken_links(site, read)
    for book in sorted(site.rglob("*.epub")):
        findings += unknown_markup_in_epub(site, book)
    if findings:
        raise ContentErrors(findings)


class Page(NamedTuple):
    """What is kept of a page that was read: the Findings in it, its ids and names, and where its links lead."""

    findings: list
    ids: frozenset
    links: list


def read_pages(site, names):
    """{name: Page} of the pages `names`, read one at a time: the trees of all would need more memory than all else."""
    return {name: read_page(site, name) for name in names}


def read_page(site, name):
    """The Page of a finished HTML file. Raises ValueError where it is empty."""
    tree = etree.fromstring((site / name).read_bytes(), etree.HTMLParser(encoding="utf-8"))
    if tree is None:
        raise ValueError(f"{name} is empty")
    ids = frozenset(one for element in tree.iter(etree.Element) for one in (element.get("id"), element.get("name")) if one)
    links = list(dict.fromkeys(element.get("href") for element in tree.iter("a") if element.get("href")))
    return Page(list(unknown_markup(f"{site.name}/{name}", tree)), ids, links)


def unknown_markup(name, tree):
    """A Finding for each thing in a page that the engine does not make."""
    ids = Counter()
    for element in tree.iter(etree.Element):
        tag = local_name(element.tag)
        if tag.lower() not in ELEMENTS:
            yield Finding(name, element.sourceline or 1, 1, f"the element `{tag}` stands here, which the engine does not make", LISTED)
        for key, value in element.items():
            attribute = attribute_name(key)
            if attribute == "id" and value:
                ids[value] += 1
            problem = fault(tag, attribute, value)
            if problem:
                yield Finding(name, element.sourceline or 1, 1, *problem)
    for name_of_it, count in ids.items():
        if count > 1:
            yield Finding(name, 1, 1, f"the id `{name_of_it}` stands {count} times on this page", "rename one of the things that have it")


def fault(tag, attribute, value):
    """(what is wrong with an attribute, what to do), or None."""
    if not known_attribute(attribute):
        return f"the attribute `{attribute}` of `{tag}` stands here, which the engine does not make", LISTED
    if attribute in ADDRESSES and not known_address(tag, value):
        return f"the address `{value[:80]}` of `{tag}` is of no kind that the engine makes", "find where it comes from"
    if attribute == "http-equiv" and value.lower() not in POLICY:
        return f"a page gives the order `{value}`, which the engine does not make", "find where it comes from"
    return None


@cache
def local_name(tag):
    """The name of an element without its namespace."""
    return etree.QName(tag).localname


@cache
def attribute_name(key):
    """The name of an attribute as HTML has it: without a namespace but `xml:`."""
    return key.replace(XML, "xml:").rpartition("}")[2]


@cache
def known_attribute(name):
    """Whether the engine makes attributes of this name."""
    return bool(ATTRIBUTES.fullmatch(name))


@lru_cache(maxsize=20_000)
def known_address(tag, address):
    """Whether a browser that follows the address, read as browsers read it, stays on the site or leaves it openly."""
    bare = re.sub(r"[\x00-\x20]", "", address)
    try:
        scheme = urlsplit(bare).scheme
    except ValueError:
        return False
    if tag == "img" and bare.startswith("data:image/"):
        return True
    if scheme:
        return scheme in LEAVING and tag in ("a", "link")
    return not bare.startswith(("//", "\\")) and ":" not in re.split("[/#?]", bare, maxsplit=1)[0]


def broken_links(site, pages):
    """A Finding for each link of one of `pages`, {name: Page}, to a file or place of the site that is not there."""
    root = site.resolve()

    @cache
    def target(folder, path):
        """(whether a file is there, its name below the site) where a path leads from a folder of the site."""
        found = site / folder / unquote(path)
        found = (found / "index.html" if found.is_dir() else found).resolve()
        return found.is_file(), found.relative_to(root).as_posix() if found.is_relative_to(root) else ""

    for name, page in pages.items():
        folder, _, own = name.rpartition("/")
        if own == "404.html" or "editions" in name.split("/"):
            continue
        for address in page.links:
            if not known_address("a", address):
                continue
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            there, where = target(folder, parts.path) if parts.path else (True, name)
            if not there and where != "SHA256SUMS":
                yield Finding(f"{site.name}/{name}", 1, 1, f"the link `{address}` leads to no file", "find what makes it")
            elif parts.fragment and where in pages and unquote(parts.fragment) not in pages[where].ids:
                yield Finding(f"{site.name}/{name}", 1, 1, f"the link `{address}` leads to no place on that page", "find what makes it")


def unknown_markup_in_epub(site, book):
    """A Finding for each thing in the pages of an EPUB that the engine does not make."""
    name = book.relative_to(site).as_posix()
    with zipfile.ZipFile(book) as archive:
        for page in archive.namelist():
            if page.endswith(".xhtml"):
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                yield from unknown_markup(f"{site.name}/{name}:{page}", etree.fromstring(archive.read(page), parser))
