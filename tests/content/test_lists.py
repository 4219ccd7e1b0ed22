"""Long lists: cut into parts, steered by filters that are addresses, with and without scripts; old addresses still lead to their entry."""

import pytest

from tests import browser, project

HIGHEST = 20_000
LANGUAGES = ["", "be/", "uk/", "ru/"]
SHOWN = "[...document.querySelectorAll('.entry')].filter(one => one.checkVisibility()).length"


def with_filters(site):
    """(page, anchor, how many entries it promises) of every filter of the site's lists of sources and statements."""
    found = []
    for name in project.page_names(site):
        if name.startswith(("sources/", "statements/")):
            found.append(name)
    return found


@pytest.mark.parametrize("scripts", [True, False])
def test_a_filter_shows_as_many_entries_as_it_says(chromium, site, scripts):
    tried = 0
    with browser.tab(chromium, site.as_uri(), java_script_enabled=scripts) as (page, _):
        for name in with_filters(site)[::4]:
            page.goto(f"{site.as_uri()}/{name}")
            links = page.locator(".filters [data-pick]:not([data-pick=''])")
            for place in range(min(links.count(), 3)):
                link = links.nth(place)
                address, count = link.get_attribute("href"), int(link.locator(".filter-count").inner_text())
                page.goto(f"{site.as_uri()}/{name}{address}")
                page.wait_for_timeout(50)
                assert visible(page) == count, (name, address)
                tried += 1
    assert tried


def visible(page):
    return sum(one.is_visible() for one in page.locator(".entry").all())


def test_two_filters_are_combined_in_one_address(chromium, site):
    name = "statements/on-timeline.html"
    with browser.visit(chromium, f"{site.as_uri()}/{name}", site.as_uri()) as (page, complaints):
        every = page.evaluate(SHOWN)
        links = page.locator(".filters [data-pick]:not([data-pick=''])")
        links.nth(0).click()
        # What listens to the address hears of it a moment after the press.
        page.wait_for_timeout(50)
        one = page.evaluate(SHOWN)
        links.nth(1).click()
        page.wait_for_timeout(50)
        both, address = page.evaluate(SHOWN), page.url
        assert "+" in address and both <= one <= every
        page.goto("about:blank")
        page.goto(address)
        page.wait_for_timeout(50)
        assert page.evaluate(SHOWN) == both
        page.locator(".filters [data-pick='']").click()
        page.wait_for_timeout(50)
        assert page.evaluate(SHOWN) == every
        assert complaints == []


@pytest.mark.parametrize("how", ["served", "disk"])
def test_addresses_from_before_a_list_was_cut_lead_to_their_entry(chromium, site, request, how):
    origin = site.as_uri() if how == "disk" else request.getfixturevalue("server")
    pages = project.pages(site)
    parts = [name for name in pages if name.startswith("sources/")]
    assert parts
    with browser.tab(chromium, origin) as (page, complaints):
        for part in parts[:: max(1, len(parts) // 3)]:
            anchor = next(one for one in pages[part].ids if one.startswith("source-"))
            page.goto(f"{origin}/sources.html#{anchor}")
            page.wait_for_url(f"**/{part}#{anchor}")
            assert page.locator(f"#{anchor}").is_visible() and complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_longer_than_a_reader_scrolls(chromium, site, language):
    too_long = {}
    with browser.tab(chromium, site.as_uri(), viewport={"width": 390, "height": 844}) as (page, _):
        for name in project.pages_of_each_kind(site / language):
            page.goto(f"{site.as_uri()}/{language}{name}", wait_until="domcontentloaded")
            height = page.evaluate("document.documentElement.scrollHeight")
            if height > HIGHEST:
                too_long[name] = height
    assert too_long == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bar_at_the_top_takes_two_lines_on_a_phone(tab, server, language):
    for width in (320, 390):
        tab.set_viewport_size({"width": width, "height": 844})
        tab.goto(f"{server}/{language}people.html")
        tops = tab.evaluate("[...document.querySelectorAll('.top-nav > *')].map(one => Math.round(one.getBoundingClientRect().top))")
        assert len(set(tops)) == 1 and len(tops) == 4, width
        assert tab.evaluate("document.querySelector('.top-inner').offsetHeight") <= 96, width
        assert tab.evaluate("document.documentElement.scrollWidth") == width


def test_every_list_leads_to_its_files(site):
    pages = project.pages(site)
    for name in (
        "polls", "statements", "sources", "timeline", "people", "places", "glossary", "quotes", "expectations", "timeline/since",
        "sources/first-hand", "statements/confirmed",
    ):
        files = [address for _, address in pages[f"{name}.html"].links if address.endswith(".csv")]
        assert files and all((site / name).parent.joinpath(one).resolve().is_file() for one in files), name


@pytest.mark.parametrize("name", ["people.html", "sources/first-hand.html", "glossary.html"])
def test_a_press_on_the_sign_of_an_entry_copies_its_address(chromium, site, name):
    address = f"{site.as_uri()}/{name}"
    with browser.visit(
        chromium, address, site.as_uri(), viewport={"width": 390, "height": 844}, has_touch=True, permissions=["clipboard-read", "clipboard-write"]
    ) as (page, complaints):
        link = page.locator(":is(h2, h3) .headerlink, .entry .permalink").last
        link.evaluate("link => { const closed = link.closest('details'); if (closed) closed.open = true }")
        link.click()
        page.locator(".said[role=status]").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").endswith(f"{name}{link.get_attribute('href')}")
        assert complaints == []
