"""What others see of a page whose address is passed on: words and a picture, whole in any messenger."""

import os
import struct
from collections import Counter
from urllib.parse import urlparse

import pytest

from tests import project
from tests.explainers import explainer

SIZE = (1200, 630)


@pytest.fixture(scope="module")
def heads(site):
    """{page: {name of a meta tag: content}} of every page that can be passed on."""
    found = {}
    for name, page in project.pages(site).items():
        if not name.startswith("editions/"):
            metas = [attributes for tag, attributes in page.tags if tag == "meta"]
            found[name] = {one.get("name") or one.get("property"): one.get("content") for one in metas}
    return found


def test_every_page_describes_itself_in_a_sentence_of_its_own(heads):
    words = {name: head["description"] for name, head in heads.items()}
    assert {name: len(text) for name, text in words.items() if not 50 <= len(text) <= 160} == {}
    assert len(set(words.values())) == len(words)


def test_every_page_has_a_title_of_its_own_for_messengers(heads):
    titles = [head["og:title"] for head in heads.values()]
    assert len(set(titles)) == len(titles) and all(0 < len(title) <= 100 for title in titles)


def test_what_is_pasted_is_plain_words(heads):
    for name, head in heads.items():
        for key in ("og:title", "og:description", "description"):
            assert not any(mark in head[key] for mark in ("<", ">", "](", "**", "&amp;", "{", "\n", "  ")), (name, key, head[key])
        assert head["og:description"] == head["description"], name


def test_every_page_has_a_picture_of_the_size_that_messengers_ask_for(heads, site):
    for name, head in heads.items():
        path = urlparse(head["og:image"]).path.lstrip("/") if "://" in head["og:image"] else head["og:image"]
        file = site / path if "://" in head["og:image"] else (site / name).parent / path
        with open(file, "rb") as picture:
            start = picture.read(24)
        assert start[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", start[16:24]) == SIZE, name
        assert (head["og:image:width"], head["og:image:height"]) == tuple(map(str, SIZE))
    # Parts of a list share its picture, and a chapter that shows the picture of polls shares that.
    alone = {name: head["og:image"].rpartition("/")[2] for name, head in heads.items() if not name.startswith(("sources/", "statements/", "timeline/"))}
    shared = [picture for picture, count in Counter(alone.values()).items() if count > 1]
    assert all(picture.startswith("comparison-") for picture in shared), shared


def test_no_address_is_made_up(site):
    """The site's own canonical address stands in its pages where content/site.yml or SITE_URL gives one, else nowhere."""
    given = explainer("own").site.addresses or os.environ.get("SITE_URL")
    for name, page in project.pages(site).items():
        links = [attributes for tag, attributes in page.tags if tag == "link" and attributes.get("rel") == "canonical"]
        assert len(links) == bool(given and name != "404.html" and not name.startswith("editions/")), name
