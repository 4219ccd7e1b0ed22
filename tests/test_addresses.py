"""Where things stand: pages, anchors, pictures and whole addresses."""

from dataclasses import replace

import pytest

from build_scripts import addresses
from build_scripts.model import OTHER_PAGES, PAGES
from tests.explainers import explainer


@pytest.mark.parametrize(
    "kind, page, anchor",
    [
        ("section", "chapters/one", "section-one"),
        ("page", "one", ""),
        ("quote", "quotes", "quote-one"),
        ("poll", "polls/one", "poll-one"),
        ("term", "glossary", "term-one"),
    ],
)
def test_an_item_stands_on_its_page_at_its_anchor(kind, page, anchor):
    assert (addresses.page_of(kind, "one"), addresses.anchor_of(kind, "one")) == (page, anchor)


@pytest.mark.parametrize(
    "given, first, whole",
    [
        ([], "", ""),
        (["https://a.example"], "https://a.example/", "https://a.example/x.html"),
        (["https://a.example/repo/", "https://b.example"], "https://a.example/repo/", "https://a.example/repo/x.html"),
    ],
)
def test_an_address_is_whole_where_the_site_has_one(given, first, whole):
    site = explainer("tiny").site.model_copy(update={"addresses": given})
    assert (addresses.first_address(site), addresses.whole_address(site, "x.html")) == (first, whole)


@pytest.mark.parametrize(
    "page, picture",
    [
        ("index", "pictures/page-index"),
        ("chapters/one", "pictures/page-chapters-one"),
        ("sources/news-2022-03", "pictures/page-sources"),
        ("polls", "pictures/page-polls"),
    ],
)
def test_parts_of_a_list_have_the_picture_of_the_list(page, picture):
    assert addresses.page_picture(page) == picture


def test_each_figure_has_a_picture_of_its_own():
    found = (addresses.poll_picture("one"), addresses.comparison_picture("one"), addresses.map_picture("one"), addresses.timeline_picture())
    assert found == ("pictures/poll-one", "pictures/comparison-one", "pictures/map-one", "pictures/timeline")


def test_a_page_is_made_where_there_is_an_item_or_a_word():
    tiny = explainer("tiny")
    assert addresses.made_pages(tiny) == list(PAGES)
    page = tiny.items["page"]["glossary"]
    without = replace(tiny, items=tiny.items | {"term": {}, "page": tiny.items["page"] | {"glossary": page.model_copy(update={"body": []})}})
    assert addresses.made_pages(without) == [name for name in PAGES if name != "glossary"]
    # The words of a page are enough.
    assert "glossary" in addresses.made_pages(
        replace(
            tiny, items=tiny.items | {"term": {}, "page": tiny.items["page"] | {"glossary": page.model_copy(update={"body": tiny.items["page"]["about"].body})}}
        )
    )
    bare = replace(tiny, items={name: {} for name in tiny.items})
    assert addresses.made_pages(bare) == [name for name in PAGES if name in OTHER_PAGES]


def test_the_folders_of_other_languages_are_those_with_a_page_for_lost_readers(tmp_path):
    for name in ("404.html", "uk/404.html", "be/404.html", "polls/one.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert addresses.language_folders(tmp_path) == ("be/", "uk/")
