"""A real Chromium for the tests, a server for the built site, and what a page said and asked for."""

import functools
import gzip
import http.server
import threading
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def browser():
    """A headless Chromium."""
    with sync_playwright() as playwright:
        path = chromium.find()
        assert path, chromium.ADVICE
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, without a line for each request, and the site's own page for what is not there."""

    def log_message(self, *arguments):
        pass


class Compressing(Quiet):
    """Serves texts compressed and lets browsers keep everything, as a host would."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in (".html", ".css", ".js", ".json", ".svg") or not path.is_file():
            return super().do_GET()
        body = gzip.compress(path.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)) + "; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)


def served(folder, compress=False):
    """Serve `folder` on a free port of this machine; yields the address, without a slash at its end."""
    return listening(functools.partial(Compressing if compress else Quiet, directory=str(folder)))


@contextmanager
def listening(handler):
    """Let `handler` answer on a free port of this machine; yields the address, without a slash at its end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def tab(started, own, **context):
    """Open an empty tab of `started`; yields (page, complaints). A test that looks at many pages goes to them one by one in one
    tab: a new one costs more than a page.

    `complaints` collects console errors, page errors and every request that leaves `own`, the prefix of the
    site's own addresses.
    """
    complaints = []
    inside = started.new_context(**context)
    page = inside.new_page()
    page.on("console", lambda message: complaints.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("request", lambda request: None if request.url.startswith((own, "data:", "blob:", "about:")) else complaints.append(f"foreign: {request.url}"))
    try:
        yield page, complaints
    finally:
        inside.close()


@contextmanager
def visit(started, address, own, **context):
    """Open the page at `address` in a tab of its own; yields what `tab` does."""
    with tab(started, own, **context) as (page, complaints):
        page.goto(address, wait_until="load")
        yield page, complaints
