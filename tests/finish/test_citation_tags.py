"""What reference managers, feed readers and browsers find in a page's head, read back by parsers."""

from dataclasses import replace
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from lxml import html

from build_scripts.exports import feed
from build_scripts.finish import citation_tags
from tests.explainers import explainer

START = "https://a.example/r&d/"
ODD = 'A "B" & <c>'


def odd(**more):
    tiny = explainer("tiny")
    site = tiny.site.model_copy(update={"title": ODD, "short_title": f"Short {ODD}", "description": f"About {ODD}", **more})
    return replace(tiny, site=site)


def read(found, page, start=START):
    """({name: content} of the metas, {rel: attributes} of the links) of a page's tags."""
    head = html.document_fromstring("<head>" + "".join(citation_tags.tags(found, page, f"Page {ODD}", start)) + "</head>")
    return {one.get("name"): one.get("content") for one in head.iter("meta")}, {one.get("rel"): dict(one.attrib) for one in head.iter("link")}


@pytest.mark.parametrize("page, name", [("index", ""), ("polls", "polls.html"), ("chapters/closing", "chapters/closing.html")])
def test_a_page_is_cited_by_its_title_its_makers_its_day_and_its_address(page, name):
    found = odd()
    metas, links = read(found, page)
    for kind in ("citation_title", "DC.title"):
        assert metas[kind] == f"Page {ODD}"
    assert metas["author"] == metas["citation_author"] == metas["DC.creator"] == ODD
    assert metas["DC.date"] == found.site.dates.updated == metas["citation_publication_date"].replace("/", "-") != metas["citation_publication_date"]
    assert metas["citation_public_url"] == metas["DC.identifier"] == START + name and metas["citation_language"] == metas["DC.language"] == "en"
    assert all(one.what in metas["DC.rights"] and one.name in metas["DC.rights"] for one in found.site.licences)
    assert links["license"]["href"] in [one.url for one in found.site.licences]
    where = urljoin(START + (name or "index.html"), links["alternate"]["href"])
    assert where == START + feed.PATH and links["alternate"]["type"] == "application/atom+xml" and links["alternate"]["title"] == ODD
    assert urljoin(START + (name or "index.html"), links["search"]["href"]) == START + citation_tags.SEARCH and links["search"]["title"] == f"Short {ODD}"


def test_a_site_without_an_address_invents_none():
    metas, links = read(odd(), "polls", "")
    assert "citation_public_url" not in metas and "DC.identifier" not in metas and "search" not in links and "alternate" in links


def test_a_page_that_is_not_found_has_no_feed_and_a_site_without_licences_none():
    metas, links = read(odd(licences=[]), "404")
    assert links == {} and "DC.rights" not in metas


def test_a_browser_reads_how_to_search_the_site():
    found = odd()
    root = ElementTree.fromstring(citation_tags.open_search(found, START))
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert root.tag == f"{space}OpenSearchDescription"
    told = {one.tag.removeprefix(space): one for one in root}
    # The specification allows 16 letters for a name.
    assert told["ShortName"].text == f"Short {ODD}"[:16] and told["Description"].text == f"About {ODD}"
    assert (told["Language"].text, told["InputEncoding"].text) == ("en", "UTF-8")
    assert told["Url"].attrib == {"type": "text/html", "template": f"{START}index.html?q={{searchTerms}}"}
