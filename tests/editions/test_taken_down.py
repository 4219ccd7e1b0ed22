"""What who kept the site reads where the served one is taken down, blocked or broken, in a real Chromium."""

import re
import threading

from build_scripts.editions import service_worker
from tests import browser
from tests.editions import contents
from tests.editions.kept import SMALL


@SMALL
def test_the_kept_site_stays_where_the_served_one_is_taken_down(kept, any_site, monkeypatch):
    whole = contents.explainer(any_site)
    asked = []
    with browser.served(kept.site) as address:
        kept.keep(address)
        kept.page.goto(f"{address}/download.html")
        for status in (402, 403, 404, 410, 429, 451, 503):
            monkeypatch.setattr(browser.Quiet, "do_GET", lambda self: (asked.append(status), self.send_error(status)))
            for section in whole.chapters():
                assert kept.title(f"/chapters/{section.id}.html") == section.question, status
            # What was not kept is answered by a page of ours, unless the server has one for it.
            if status != 404:
                assert kept.title("/text/index.html") == whole.titles["404"], status
            assert status in asked


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
