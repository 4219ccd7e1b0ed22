import re
import uuid
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree

import feedparser
import pytest

from build_scripts.exports import feed
from build_scripts.prose import plain
from tests.explainers import explainer

ATOM = "{http://www.w3.org/2005/Atom}"


def with_addresses(found, addresses):
    return replace(found, site=found.site.model_copy(update={"addresses": addresses}))


@pytest.fixture(params=["tiny", "own"])
def found(request):
    return explainer(request.param)


@pytest.mark.parametrize("addresses", [[], ["https://example.org"]])
def test_the_feed_has_all_that_atom_asks_for(found, addresses):
    """RFC 4287, sections 4.1.1 and 4.1.2: id, title, updated, author; an entry without content needs a link."""
    root = ElementTree.fromstring(feed.render(with_addresses(found, addresses)))
    assert root.tag == ATOM + "feed"
    for part in (root, *root.findall(ATOM + "entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(ATOM + name)) == 1 and part.find(ATOM + name).text.strip()
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.find(ATOM + "updated").text)
        assert uuid.UUID(part.find(ATOM + "id").text)
    assert root.find(ATOM + "author").find(ATOM + "name").text
    entries = root.findall(ATOM + "entry")
    assert len(entries) == len(found.all("correction")) and all(entry.find(ATOM + "content").text for entry in entries)
    links = [link.get("href") for link in root.iter(ATOM + "link")]
    assert all(link.startswith("https://example.org/") for link in links) and bool(links) == bool(addresses)
    moments = [datetime.fromisoformat(entry.find(ATOM + "updated").text.replace("Z", "+00:00")) for entry in entries]
    assert moments == sorted(moments, reverse=True)


def test_words_that_look_like_markup_are_words():
    found = explainer("tiny")
    correction = found.all("correction")[0].model_copy(update={"wrong": "A & B < C", "now": 'it is "D" > E, *not* [F](place:harbour)'})
    site = found.site.model_copy(update={"title": "Coal & <coke>", "addresses": ["https://example.org/?a=1&b=2"]})
    changed = replace(found, site=site, items={**found.items, "correction": {correction.id: correction}})
    read = feedparser.parse(feed.render(changed))
    assert not read.bozo and read.feed.author == "Coal & <coke>"
    root = ElementTree.fromstring(feed.render(changed))
    assert "A & B < C" in root.find(ATOM + "entry").find(ATOM + "content").text and "&amp;" not in root.find(ATOM + "entry").find(ATOM + "content").text
    assert 'it is "D" > E, not F' in root.find(ATOM + "entry").find(ATOM + "content").text
    assert root.find(ATOM + "link").get("href").startswith("https://example.org/?a=1&b=2/")


def test_the_feed_is_as_new_as_its_newest_correction():
    found = explainer("tiny")
    old = found.all("correction")[0]
    new = old.model_copy(update={"id": "newest", "date": "2030-01-02"})
    changed = replace(found, items={**found.items, "correction": {old.id: old, "newest": new}})
    root = ElementTree.fromstring(feed.render(changed))
    assert root.find(ATOM + "updated").text == "2030-01-02T00:00:00Z" == root.find(ATOM + "entry").find(ATOM + "updated").text


def test_another_reader_reads_it(found):
    read = feedparser.parse(feed.render(found))
    assert not read.bozo and read.version == "atom10" and len(read.entries) == len(found.all("correction"))


def test_ids_are_unlike_each_other_and_hold_when_address_or_title_change(found):
    def ids(text):
        return re.findall(r"<id>(.*?)</id>", text)

    first = ids(feed.render(found))
    assert len(set(first)) == len(first)
    moved = with_addresses(found, ["https://elsewhere.example/"])
    moved = replace(moved, site=moved.site.model_copy(update={"title": "Another"}))
    assert ids(feed.render(moved)) == first


def test_ids_that_readers_have_seen_never_change():
    """A changed id makes every feed reader show every correction once more."""
    assert re.findall(r"<id>(.*?)</id>", feed.render(explainer("tiny")))[0] == "urn:uuid:c5725b75-6c33-584c-a28f-24d97816c87e"


def test_each_entry_has_the_day_the_page_and_the_words_of_its_correction(found):
    root = ElementTree.fromstring(feed.render(with_addresses(found, ["https://example.org/"])))
    entries = root.findall(ATOM + "entry")
    wanted = sorted(found.all("correction"), key=lambda one: (one.date, one.id), reverse=True)
    for entry, one in zip(entries, wanted, strict=True):
        assert entry.find(ATOM + "updated").text == entry.find(ATOM + "published").text == f"{one.date}T00:00:00Z"
        assert plain(one.now) in entry.find(ATOM + "content").text
        assert re.fullmatch(rf"https://example\.org/(chapters/)?{one.page}\.html", entry.find(ATOM + "link").get("href"))


def test_titles_of_the_feed_are_read_back_as_they_are():
    found = explainer("tiny")
    site = found.site.model_copy(update={"title": "A & B < C"})
    changed = replace(found, site=site)
    root = ElementTree.fromstring(feed.render(changed))
    assert "A & B < C" in root.find(ATOM + "title").text and root.find(ATOM + "author").find(ATOM + "name").text == "A & B < C"
