"""The editions in a real Chromium without a network, and the site that a reader keeps in the browser."""

import hashlib
import re
import shutil
import threading
import zipfile

import pytest

from build_scripts.editions import service_worker
from tests import browser
from tests.editions import contents

OFFLINE = {"offline": True, "viewport": {"width": 1280, "height": 900}}
# Ends once one release is kept, and another one than `before`.
UNTIL_OTHERS = """before => new Promise(done => {
  const look = async () => {
    const now = await caches.keys()
    if (now.length === 1 && now[0] !== before[0]) done()
    else setTimeout(look, 50)
  }
  look()
})"""


def test_the_zip_opens_from_disk_and_its_search_finds(chromium, any_site, tmp_path):
    with zipfile.ZipFile(contents.file(any_site, "zip")) as archive:
        archive.extractall(tmp_path)
    [folder] = tmp_path.iterdir()
    place = contents.explainer(any_site).all("place")[0]
    with browser.visit(chromium, f"{folder.as_uri()}/index.html", folder.as_uri(), **OFFLINE) as (page, complaints):
        box = page.locator(".search-input")
        box.click()
        box.press_sequentially(place.name)
        page.locator(".search-hit").filter(has_text=place.name).first.wait_for(timeout=30_000)
        page.goto(f"{folder.as_uri()}/download.html")
        assert not page.locator(".copies").count()
        assert complaints == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_one_file_reads_without_scripts_and_without_a_network(chromium, any_site, width):
    path = contents.file(any_site, "html")
    chapter = contents.explainer(any_site).chapters()[-1]
    view = {"viewport": {"width": width, "height": 800}, "java_script_enabled": False, "offline": True}
    with browser.visit(chromium, path.as_uri(), path.as_uri(), **view) as (page, complaints):
        page.locator(".contents a, nav a").filter(has_text=chapter.question).first.click()
        page.wait_for_url(f"**#section-{chapter.id}")
        heading = page.locator(f"#section-{chapter.id}")
        assert heading.bounding_box()["y"] < 200
        assert page.locator("svg[aria-label]").count() >= 2, "the map and its locator"
        assert complaints == []
    inside = chromium.new_context(viewport=view["viewport"])
    other = inside.new_page()
    other.goto(path.as_uri())
    assert not other.evaluate("document.documentElement.scrollWidth > innerWidth")
    inside.close()


def test_text_pages_read_without_scripts_and_lead_on(chromium, any_site):
    with browser.served(any_site) as address:
        with browser.visit(chromium, f"{address}/text/index.html", address, java_script_enabled=False) as (page, complaints):
            chapter = contents.explainer(any_site).chapters()[0]
            page.locator("a").filter(has_text=chapter.question).first.click()
            assert page.locator("h1").inner_text() == chapter.question
            page.locator(".check-mark").first.click()
            assert page.locator(":target").count() == 1
            assert complaints == []


# How the worker keeps a site does not hang on what stands in it: the project's own is kept once, whole, by the test of that, and
# the small one by the others.
SMALL = pytest.mark.parametrize("any_site", ["tiny"], indirect=True)


class Kept:
    """A served copy of a site, and a page on which a reader kept it."""

    def __init__(self, chromium, site, folder):
        self.site = folder / "site"
        shutil.copytree(site, self.site, ignore=shutil.ignore_patterns("editions", "pictures"))
        self.inside = chromium.new_context(viewport={"width": 1280, "height": 900})
        self.page = self.inside.new_page()

    def keep(self, address):
        self.address = address
        self.page.goto(f"{address}/download.html")
        self.page.locator(".keep-it").click()
        self.page.locator(".keep-remove").wait_for(timeout=60_000)

    def release(self, words):
        """Publish a new version: other words on the home page, and a worker that lists it."""
        path = self.site / "index.html"
        html = path.read_text(encoding="utf-8")
        path.write_text(re.sub("(<h1[^>]*>)", rf"\1{words} ", html, count=1), encoding="utf-8")
        service_worker.write(self.site)

    def title(self, path="/index.html"):
        self.page.goto(self.address + path)
        return self.page.locator("h1").inner_text().removesuffix("#")

    def caches(self):
        return self.page.evaluate("caches.keys()")


@pytest.fixture
def kept(chromium, any_site, tmp_path):
    made = Kept(chromium, any_site, tmp_path)
    yield made
    made.inside.close()


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


@pytest.mark.parametrize("status", [402, 403, 404, 410, 429, 451, 503])
@SMALL
def test_the_kept_site_stays_where_the_served_one_is_taken_down(kept, any_site, monkeypatch, status):
    whole = contents.explainer(any_site)
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        monkeypatch.setattr(browser.Quiet, "do_GET", lambda self: self.send_error(status))
        for section in whole.chapters():
            assert kept.title(f"/chapters/{section.id}.html") == section.question
        # What was not kept is answered by a page of ours, unless the server has one for it.
        if status != 404:
            assert kept.title("/text/index.html") == whole.titles["404"]


def redirecting(where):
    def do_GET(self):
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    return do_GET


@SMALL
def test_a_redirect_to_another_host_brings_the_kept_page_and_one_of_the_own_host_is_followed(kept, any_site, monkeypatch):
    whole = contents.explainer(any_site)
    first, last = whole.chapters()[0], whole.chapters()[-1]
    with browser.served(kept.site) as address, browser.served(any_site) as elsewhere:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        serve, away = browser.Quiet.do_GET, redirecting(f"{elsewhere}/about.html")
        own = redirecting(f"/chapters/{last.id}.html")
        port = int(address.rpartition(":")[2])
        monkeypatch.setattr(browser.Quiet, "do_GET", lambda self: away(self) if self.server.server_port == port else serve(self))
        assert kept.title(f"/chapters/{first.id}.html") == first.question and kept.page.url.startswith(address)
        assert kept.title("/text/index.html") == whole.titles["404"]
        monkeypatch.setattr(browser.Quiet, "do_GET", lambda self: own(self) if self.path.endswith(f"{first.id}.html") else serve(self))
        assert kept.title(f"/chapters/{first.id}.html") == last.question


HTML = {"Content-Type": "text/html; charset=utf-8"}
# What a server that is attacked, blocked or broken may answer in the place of a page: (status, headers, how much of the page).
NOT_A_PAGE = {
    "no content": (204, {}, 0),
    "reset content": (205, {}, 0),
    "not modified, unasked": (304, {}, 0),
    "nothing": (200, HTML | {"Content-Length": "0"}, 0),
}
NOT_WHOLE = {
    "nothing, and no word of it": (200, HTML, 0),
    "a part": (206, HTML | {"Content-Range": "bytes 0-999/9999"}, 0.5),
    "cut off": (200, HTML | {"Content-Length": "1000000"}, 0.5),
    "cut off, and no word of it": (200, HTML, 0.5),
    "cut off between two pieces": (200, HTML | {"Transfer-Encoding": "chunked"}, 0.5),
    "as plain text": (200, {"Content-Type": "text/plain"}, 1),
    "as a file": (200, {"Content-Type": "application/octet-stream"}, 1),
    "without a type": (200, {}, 1),
}


def answering(serve, way, only="", until=None):
    """A server that answers addresses with `only` in them as `way` tells, waiting at the end for the event `until`, and others by `serve`."""
    status, headers, share = way

    def do_GET(self):
        if only not in self.path:
            return serve(self)
        path = self.translate_path(self.path)
        with open(path, "rb") as file:
            body = file.read()
        body = body[: int(len(body) * share)]
        if "Transfer-Encoding" in headers:
            body = f"{len(body):x}\r\n".encode() + body + b"\r\n"
        self.protocol_version = "HTTP/1.1"
        self.send_response(status)
        for name, value in {**headers, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        if until:
            until.wait(60)

    return do_GET


@SMALL
def test_what_is_no_whole_page_does_not_take_the_place_of_the_kept_one(kept, any_site, monkeypatch):
    whole = contents.explainer(any_site)
    chapters = whole.chapters()
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        serve = browser.Quiet.do_GET
        for what, way in {**NOT_A_PAGE, **NOT_WHOLE}.items():
            monkeypatch.setattr(browser.Quiet, "do_GET", answering(serve, way))
            for section in chapters[:2]:
                assert kept.title(f"/chapters/{section.id}.html") == section.question and kept.page.locator("footer").count(), what
            assert kept.page.evaluate("getComputedStyle(document.body).margin") == "0px", what
            # What was not kept is answered by a page of ours where there is nothing to show.
            if what in NOT_A_PAGE:
                assert kept.title("/text/index.html") == whole.titles["404"], what
        # A style or script whose place a page has taken.
        kept.release("Second")
        monkeypatch.setattr(browser.Quiet, "do_GET", answering(serve, (200, HTML, 1), only=".css"))
        assert kept.title().startswith("Second")
        assert kept.page.evaluate("getComputedStyle(document.body).margin") == "0px"


@SMALL
def test_a_server_that_falls_silent_within_a_page_brings_the_kept_one(kept, any_site, monkeypatch):
    section = contents.explainer(any_site).chapters()[0]
    worker = kept.site / service_worker.NAME
    patient = worker.read_text(encoding="utf-8")
    hasty = re.sub(r"(?<=const PATIENCE = )\d+", "300", patient)
    assert hasty != patient
    worker.write_text(hasty, encoding="utf-8")
    end = threading.Event()
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        monkeypatch.setattr(browser.Quiet, "do_GET", answering(browser.Quiet.do_GET, (200, HTML, 0.5), only="/chapters/", until=end))
        try:
            assert kept.title(f"/chapters/{section.id}.html") == section.question and kept.page.locator("footer").count()
        finally:
            end.set()


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
