"""What a reader types into the search box, served and from disk."""

import gzip

import pytest
import yaml

from build_scripts import search
from tests import browser, project

SEARCHES = yaml.safe_load((project.ROOT / "tests" / "site" / "searches.yml").read_text(encoding="utf-8"))
INFLECTED = yaml.safe_load((project.ROOT / "tests" / "site" / "inflected.yml").read_text(encoding="utf-8"))
ENGINE = ("assets/minisearch.js", "assets/search-engine.js", search.PATH)
LARGEST = 90_000
# Looks every search up with the engine that the page loaded, and answers with the first addresses of each, as a reader sees them.
LOOK_UP = """async searches => {
  const box = document.querySelector(".search-input")
  const wait = condition => new Promise(done => { const look = () => condition() ? done() : setTimeout(look, 10); look() })
  const found = {}
  box.focus()
  for (const words of searches) {
    box.value = words
    document.querySelector(".search-status").textContent = ""
    box.dispatchEvent(new Event("input", { bubbles: true }))
    await wait(() => document.querySelector(".search-status").textContent)
    found[words] = [...document.querySelectorAll(".search-hit")].slice(0, 3).map(one => new URL(one.href).pathname.split("/site/").pop().replace(/^\\//, "") + new URL(one.href).hash)
  }
  return found
}"""


@pytest.fixture(scope="module", params=["served", "disk"])
def found(chromium, site, request):
    """search -> the first three addresses, of every search of searches.yml."""
    origin = site.as_uri() if request.param == "disk" else request.getfixturevalue("server")
    with browser.visit(chromium, f"{origin}/index.html", origin, viewport={"width": 1280, "height": 900}) as (page, complaints):
        answers = page.evaluate(LOOK_UP, list(SEARCHES))
        assert complaints == []
    return answers


def test_searches_find_what_readers_look_for(found):
    wrong = {words: answers for words, answers in found.items() if not set(answers[:1]) & set(SEARCHES[words])}
    missed = {words: answers for words, answers in found.items() if not set(answers) & set(SEARCHES[words])}
    total = len(SEARCHES)
    print(f"right first {total - len(wrong)} of {total}, in three {total - len(missed)}")
    assert len(SEARCHES) >= 150
    assert (total - len(wrong)) / total >= 0.9, wrong
    assert (total - len(missed)) / total >= 0.97, missed


def test_the_searches_name_addresses_that_are_there(site):
    pages = project.pages(site)
    lost = [place for places in SEARCHES.values() for place in places if (name := place.partition("#")[0]) not in pages or (place.partition("#")[2] or "page") not in {*pages[name].ids, "page"}]
    assert lost == []


@pytest.mark.parametrize("lang", INFLECTED)
def test_names_are_found_as_they_stand_in_a_sentence(chromium, site, server, lang):
    wanted = {words: place for kind in INFLECTED[lang].values() for words, place in kind.items()}
    assert [len(kind) for kind in INFLECTED[lang].values()] == [8, 8, 8]
    with browser.visit(chromium, f"{server}/{lang}/index.html", server, viewport={"width": 1280, "height": 900}) as (page, complaints):
        found = page.evaluate(LOOK_UP, list(wanted))
        assert complaints == []
    missed = {words: found[words] for words, place in wanted.items() if f"{lang}/{place}" not in found[words]}
    assert len(missed) <= 2, missed


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


def test_the_documents_are_light(site):
    assert len(gzip.compress((site / search.PATH).read_bytes(), 9)) <= LARGEST


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
