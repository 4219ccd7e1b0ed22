"""The skeleton of every page: what it takes from the settings and the front matter is read back as it was, whatever signs it has."""

from types import SimpleNamespace

import pytest
from lxml import html
from mkdocs.config import load_config
from mkdocs.structure.nav import Navigation

from tests.project import ROOT

ODD = 'A &amp; B <c> "D"'  # without escaping, a reader of HTML takes each of these for something else


@pytest.fixture(scope="module")
def page():
    """The skeleton of a page whose every text is odd, as a tree of lxml."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_name=f"Site {ODD}")
    words = {
        name: f"{name} {ODD}"
        for name in (
            "home", "chapters", "evidence", "more", "navigation", "search", "contents", "copied", "top", "scheme", "scheme_system",
            "scheme_light", "scheme_dark", "scheme_keep", "updated", "licences",
        )
    }
    meta = {"title": f"Title {ODD}", "words": words | {"menu": {}, "short": {}, "narrow": {}}}
    shown = SimpleNamespace(
        meta=meta,
        title=meta["title"],
        toc=[],
        content="<p>Words</p>",
        previous_page=None,
        next_page=None,
        url="polls.html",
        is_homepage=False,
        canonical_url=None,
    )
    nav = Navigation([], [])
    nav.homepage = shown
    made = (
        config.theme.get_env()
        .get_template("main.html")
        .render(page=shown, config=config, nav=nav, base_url=".", extra_css=[], extra_javascript=[], build_date_utc=None)
    )
    return html.document_fromstring(made)


def test_the_title_is_that_of_the_page_and_of_the_site(page):
    assert [one.text for one in page.iter("title")] == [f"Title {ODD} – Site {ODD}"]


def test_whatever_it_says_is_said_as_it_was_given(page):
    said = [text for one in page.iter("*") for text in (one.text, one.tail, *one.attrib.values()) if text and "A &" in text]
    assert said and all(ODD in text for text in said), said
    # Nothing became markup.
    assert not list(page.iter("c"))
