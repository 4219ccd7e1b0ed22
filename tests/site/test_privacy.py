"""What a reader's browser keeps, and what another site learns of a reader who follows a link: nothing."""

import pytest

from tests import browser, project

# Everything in which a page can keep something, by what it holds.
KEPT = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: indexedDB.databases ? (await indexedDB.databases()).map(one => one.name) : [],
  caches: self.isSecureContext && self.caches ? await caches.keys() : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})"""
NOTHING = {"cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}


def test_reading_every_page_leaves_nothing_in_the_browser(chromium, any_site):
    with browser.served(any_site) as origin:
        inside = chromium.new_context()
        page = inside.new_page()
        seen = 0
        for name in project.pages_of_each_kind(any_site):
            page.goto(f"{origin}/{name}")
            assert page.evaluate(KEPT) == NOTHING, name
            seen += 1
        # Searching, opening menus and going back leave nothing either.
        page.goto(f"{origin}/index.html")
        box = page.locator(".search-input")
        box.focus()
        box.fill("the")
        page.locator(".search-hit").first.wait_for(timeout=15_000)
        page.keyboard.press("Escape")
        page.goto(f"{origin}/about.html")
        page.locator("summary").first.click()
        page.go_back()
        assert page.evaluate(KEPT) == NOTHING
        assert inside.cookies() == []
        inside.close()
    print(f"{seen} pages read, nothing kept")


def test_reading_from_disk_leaves_nothing_in_the_browser(chromium, any_site):
    inside = chromium.new_context()
    page = inside.new_page()
    for name in project.pages_of_each_kind(any_site):
        page.goto(f"{any_site.as_uri()}/{name}")
        assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0], name
    inside.close()


def test_links_that_leave_the_site_say_so_and_give_nothing_away(any_site):
    left = 0
    for name, page in project.pages(any_site).items():
        # A copy to pass on marks them by a rule of its style, and has no script that another page could reach.
        for tag, attributes in page.tags if not name.startswith("editions/") else ():
            if tag == "a" and attributes.get("href", "").startswith(("http:", "https:", "//")):
                assert "outside" in (attributes.get("class") or "").split(), (name, attributes)
                assert "noopener" in (attributes.get("rel") or "").split(), (name, attributes)
                assert "target" not in attributes, (name, attributes)
                left += 1
        assert ("meta", {"name": "referrer", "content": "no-referrer"}) in page.tags, name
    print(f"{left} links leave the site, each marked")
    assert left


def test_nothing_of_a_page_comes_from_elsewhere(any_site):
    asked = ("script", "img", "link", "iframe", "source", "video", "audio", "object", "embed", "form", "image", "use")
    for name, page in project.pages(any_site).items():
        for tag, attributes in page.tags:
            if tag in asked and not (tag == "link" and attributes.get("rel") in ("canonical", "alternate", "license")):
                for key in ("src", "href", "action", "data", "srcset", "poster"):
                    assert not (attributes.get(key) or "").startswith(("http:", "https:", "//")), (name, attributes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_that_leaves_the_site_is_marked_for_eyes(chromium, any_site, scheme):
    with browser.visit(chromium, f"{any_site.as_uri()}/sources.html", any_site.as_uri(), color_scheme=scheme) as (page, _):
        sign = page.locator("a.outside").first.evaluate("link => getComputedStyle(link, '::after').content")
        assert "↗" in sign
