"""Other spellings of a name, on the pages that list it."""

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
