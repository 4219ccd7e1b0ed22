"""The people, organisations, places, terms and events of this site, as its pages list them."""

import re

from build_scripts.pages import render
from tests.explainers import explainer


def test_a_form_that_two_languages_share_is_printed_once():
    found = explainer("own")
    shared = [item for kind in ("person", "place", "term") for item in found.all(kind) if len({one.text for one in item.spellings}) < len(item.spellings)]
    assert shared
    pages = {path: text for path, text in render(found).items() if path in ("people.md", "places.md", "glossary.md")}
    lists = [re.findall(r"<span lang=[^>]*>(.*?)</span>", line) for text in pages.values() for line in re.findall(r'<details class="spellings">.*', text)]
    assert any(lists) and all(len(forms) == len(set(forms)) for forms in lists)


def test_everyone_stands_on_the_page_once():
    found = explainer("own")
    anchors = [anchor for _, anchor in re.findall(r"^(##+) .*?\{ #([\w-]+)", render(found)["people.md"], re.M)]
    wanted = [f"person-{one.id}" for one in found.all("person")] + [f"organisation-{one.id}" for one in found.all("organisation")]
    assert sorted(one for one in anchors if one.startswith(("person-", "organisation-"))) == sorted(wanted)


def test_headlines_of_the_board_are_short():
    own = explainer("own")
    assert [one.id for one in own.all("event") if len(one.short or one.headline) > 45] == []
