"""The site that a reader keeps in the browser, in a real Chromium."""

import hashlib

from build_scripts.editions import service_worker
from tests import browser
from tests.editions import contents
from tests.editions.kept import SMALL

# Ends once one release is kept, and another one than `before`.
UNTIL_OTHERS = """before => new Promise(done => {
  const look = async () => {
    const now = await caches.keys()
    if (now.length === 1 && now[0] !== before[0]) done()
    else setTimeout(look, 50)
  }
  look()
})"""


def test_nothing_is_kept_before_the_reader_asks(chromium, any_site):
    with browser.served(any_site) as address, browser.visit(chromium, f"{address}/download.html", address) as (page, complaints):
        page.locator(".keep-it").wait_for()
        assert page.locator(".keep-remove").is_hidden()
        assert page.evaluate("caches.keys()") == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
        assert complaints == []


def test_keeping_is_not_offered_from_disk(chromium, any_site):
    with browser.visit(chromium, f"{any_site.as_uri()}/download.html", any_site.as_uri()) as (page, complaints):
        assert page.locator(".keep").is_hidden()
        assert complaints == []


def test_a_kept_site_opens_without_a_network_and_is_never_stale(kept, any_site):
    whole = contents.explainer(any_site)
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        assert kept.page.locator(".keep-remove").is_visible()
        # A new release shows at once, and is kept too.
        before = kept.caches()
        kept.release("Second")
        assert kept.title().startswith("Second")
        kept.page.evaluate(UNTIL_OTHERS, before)
    # The server is gone.
    assert kept.title().startswith("Second") and kept.title("/").startswith("Second")
    for section in whole.chapters():
        assert kept.title(f"/chapters/{section.id}.html") == section.question
    place = whole.all("place")[0]
    kept.page.goto(f"{kept.address}/index.html")
    box = kept.page.locator(".search-input")
    box.click()
    box.press_sequentially(place.name)
    kept.page.locator(".search-hit").filter(has_text=place.name).first.wait_for(timeout=30_000)


@SMALL
def test_a_kept_site_can_be_removed_without_a_trace(kept):
    with browser.served(kept.site) as address:
        kept.keep(address)
        assert len(kept.caches()) == 1
        kept.page.locator(".keep-remove").click()
        kept.page.locator(".keep-it").wait_for()
        assert kept.caches() == []
        assert kept.page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


@SMALL
def test_a_release_that_is_not_whole_is_not_kept(kept):
    """A file that is not the one that the release lists: half a release, or a changed copy."""
    (kept.site / "about.html").write_text("changed", encoding="utf-8")
    with browser.served(kept.site) as address:
        kept.page.goto(f"{address}/download.html")
        words = kept.page.locator(".keep").get_attribute("data-failed")
        kept.page.locator(".keep-it").click()
        kept.page.locator(".keep-said", has_text=words).wait_for(timeout=60_000)
        assert kept.caches() == [] and kept.page.locator(".keep-it").is_visible()


def test_the_worker_lists_every_file_that_pages_load(any_site):
    text = (any_site / service_worker.NAME).read_text(encoding="utf-8")
    for name in service_worker.precached(any_site):
        assert f'"{name}": "{hashlib.sha256((any_site / name).read_bytes()).hexdigest()}"' in text
    assert any(name.startswith("search/") for name in service_worker.precached(any_site))
    assert not any(name.startswith(("editions/", "text/", "data/")) for name in service_worker.precached(any_site))


def test_every_page_that_is_kept_ends_as_the_worker_looks_for_it(any_site):
    for name in service_worker.precached(any_site):
        assert not name.endswith(".html") or (any_site / name).read_text(encoding="utf-8").rstrip().endswith("</html>"), name


@SMALL
def test_without_a_network_what_is_not_kept_is_answered_by_a_page_of_ours_that_leads_on(kept, any_site):
    whole = contents.explainer(any_site)
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
    assert kept.title("/text/no/such/page.html") == whole.titles["404"]
    assert kept.page.evaluate("getComputedStyle(document.body).fontFamily.length") > 0
    kept.page.locator("main a").filter(has_text=whole.chapters()[0].question).first.click()
    assert kept.page.locator("h1").inner_text().removesuffix("#") == whole.chapters()[0].question
