"""What a reader types into the search box, served and from disk."""

import gzip

import pytest
import yaml

from build_scripts import search
from tests import browser, measure, project
from tests.content.searching import AMONG_THREE, FIRST, LOOK_UP, SEARCHES, folder, said, tally

INFLECTED = yaml.safe_load((project.ROOT / "tests" / "content" / "inflected.yml").read_text(encoding="utf-8"))
ENGINE = ("assets/minisearch.js", "assets/search-words.js", "assets/search-engine.js", search.PATH)
LARGEST = 90_000


def looked_up(chromium, origin, language, searches):
    """search -> the first three addresses, of the site at `origin` in one language."""
    base = f"{origin}/{folder(language)}"
    with browser.visit(chromium, f"{base}index.html", origin, viewport={"width": 1280, "height": 900}) as (page, complaints):
        found = page.evaluate(f"([searches, base]) => ({LOOK_UP})(searches, base)", [list(searches), base])
        assert complaints == []
    return found


# From disk in every language; served, which finds no other way, in the site's own. Other tests search the others as they are served.
@pytest.mark.parametrize("how, language", [("served", next(iter(SEARCHES))), *(("disk", language) for language in SEARCHES)])
def test_searches_find_what_readers_look_for(chromium, site, request, how, language):
    origin = site.as_uri() if how == "disk" else request.getfixturevalue("server")
    found = looked_up(chromium, origin, language, SEARCHES[language])
    wrong, missed = tally(language, found)
    print(said(language, found))
    assert 1 - len(wrong) / len(found) >= FIRST, wrong
    assert 1 - len(missed) / len(found) >= AMONG_THREE, missed


def test_there_are_searches_enough():
    assert len(SEARCHES["en"]) >= 210 and all(len(searches) >= 50 for searches in SEARCHES.values())


@pytest.mark.parametrize("language", SEARCHES)
def test_the_searches_name_addresses_that_are_there(site, language):
    pages = project.pages(site / folder(language))
    lost = []
    for place in (place for places in SEARCHES[language].values() for place in places):
        name, _, anchor = place.partition("#")
        page = pages.get(name)
        if page is None or (anchor and anchor not in page.ids):
            lost.append(place)
    assert lost == []


@pytest.mark.parametrize("lang", INFLECTED)
def test_names_are_found_as_they_stand_in_a_sentence(chromium, site, server, lang):
    wanted = {words: place for kind in INFLECTED[lang].values() for words, place in kind.items()}
    assert [len(kind) for kind in INFLECTED[lang].values()] == [16, 16, 16, 8]
    found = looked_up(chromium, server, lang, wanted)
    missed = {words: found[words] for words, place in wanted.items() if place not in found[words]}
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("language", ["en", *INFLECTED])
def test_axe_finds_nothing_in_the_open_results(chromium, server, language):
    words = "Lukashenka" if language == "en" else next(iter(INFLECTED[language]["person"]))
    phone = {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"}
    with browser.visit(chromium, f"{server}/{folder(language)}index.html", server, **phone) as (page, complaints):
        page.locator(".search-input").fill(words)
        page.locator(".search-hit mark").first.wait_for()
        assert measure.axe(page) == [] == complaints
        # By night only the colours differ.
        page.emulate_media(color_scheme="dark")
        assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        assert measure.axe(page, measure.COLOURS) == [] == complaints


def test_escape_leaves_the_results_from_anywhere_in_them(chromium, server):
    with browser.visit(chromium, f"{server}/index.html", server) as (page, _):
        page.locator(".search-input").fill("Kyiv")
        page.locator(".search-hit").first.wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "search-panel"
        page.keyboard.press("Escape")
        assert page.locator(".search-panel").is_hidden()
        assert page.evaluate("document.activeElement.className") == "search-input"


def test_nothing_is_fetched_before_the_reader_turns_to_search(chromium, server):
    asked = []
    inside = chromium.new_context()
    page = inside.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/index.html", wait_until="networkidle")
    assert [url for url in asked if url.endswith(ENGINE)] == []
    with page.expect_request(f"**/{search.PATH}"):
        page.locator(".search-input").click()
    inside.close()


@pytest.mark.parametrize("language", SEARCHES)
def test_the_documents_are_light(site, language):
    assert len(gzip.compress((site / folder(language) / search.PATH).read_bytes(), 9)) <= LARGEST


def test_a_link_with_a_query_searches_at_once_and_back_brings_it_again(chromium, server):
    with browser.visit(chromium, f"{server}/index.html?q=Gomel", server, viewport={"width": 1280, "height": 900}) as (page, complaints):
        hit = page.locator(".search-hit").filter(has_text="Homyel").first
        hit.wait_for(timeout=15_000)
        box = page.locator(".search-input")
        box.fill("Kiev")
        page.locator(".search-hit").filter(has_text="Kyiv").first.click()
        page.wait_for_url("**/places.html*")
        page.go_back()
        page.locator(".search-hit").filter(has_text="Kyiv").first.wait_for()
        assert box.input_value() == "Kiev"
        assert complaints == []


def test_a_search_without_hits_offers_the_nearest_word_and_ways_on(chromium, server):
    with browser.visit(chromium, f"{server}/index.html", server) as (page, complaints):
        page.locator(".search-input").fill("zzzqqq")
        page.locator(".search-ways a").first.wait_for()
        assert "zzzqqq" in page.locator(".search-status").inner_text()
        page.locator(".search-ways a").first.click()
        page.wait_for_load_state()
        assert complaints == []
