"""What a reader types into the search box, served and from disk."""

import pytest

from tests import browser

SEARCHES = {
    "Lukashenko": "Lukashenka",
    "Gomel": "Homyel",
    "Kiev": "Kyiv",
    "Zelensky": "Zelenskyy",
    "Tikhanovskaya": "Tsikhanouskaya",
    "Chernigov": "Chernihiv",
    "Лукашенко": "Lukashenka",
    "Гомель": "Homyel",
    "Київ": "Kyiv",
}


@pytest.mark.parametrize("how", ["served", "disk"])
def test_other_spellings_find_the_entry(chromium, site, request, how):
    origin = site.as_uri() if how == "disk" else request.getfixturevalue("server")
    with browser.visit(chromium, f"{origin}/index.html", origin, viewport={"width": 1280, "height": 900}) as (page, complaints):
        box = page.locator("[data-md-component=search-query]")
        for typed, name in SEARCHES.items():
            box.click()
            box.fill("")
            box.press_sequentially(typed)
            page.locator(".md-search-result__item").filter(has_text=name).first.wait_for(timeout=15_000)
        assert complaints == []


def test_the_index_is_fetched_only_once_the_reader_turns_to_search(chromium, server):
    asked = []
    inside = chromium.new_context()
    page = inside.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/index.html", wait_until="networkidle")
    assert [url for url in asked if "search" in url] == []
    with page.expect_request("**/search_index.json"):
        page.locator("[data-md-component=search-query]").click()
    inside.close()
    assert any(url.endswith("search_index.json") for url in asked)


def test_a_link_with_a_query_searches_at_once(chromium, server):
    with browser.visit(chromium, f"{server}/index.html?q=Gomel", server, viewport={"width": 1280, "height": 900}) as (page, complaints):
        page.locator(".md-search-result__item").filter(has_text="Homyel").first.wait_for(timeout=15_000, state="attached")
        assert complaints == []
