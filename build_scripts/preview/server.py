"""Serves the preview, with a small script in each page that reloads it after a change."""

import functools
import http.server
import json
import threading
from pathlib import Path
from urllib.parse import parse_qs, urlparse

from build_scripts.finish.csp import with_policy
from build_scripts.finish.untranslated import mark
from build_scripts.preview.watch import watched

HERE = Path(__file__).parent
LIVE = {"/__live.js": ("text/javascript", HERE / "live.js"), "/__live.css": ("text/css", HERE / "live.css")}
TAGS = '<link rel="stylesheet" href="/__live.css"><script src="/__live.js" defer></script></head>'
PATIENCE = 20.0


class Handler(http.server.SimpleHTTPRequestHandler):
    """A page of the preview, its live script, or the answer to what that asks."""

    def __init__(self, *arguments, builder, changed, opened, **options):
        self.builder, self.changed, self.opened = builder, changed, opened
        super().__init__(*arguments, directory=str(builder.site), **options)

    def do_GET(self):
        path = urlparse(self.path).path
        if path == "/__live":
            self.answer("application/json", json.dumps(self.live()).encode())
        elif path in LIVE:
            kind, file = LIVE[path]
            self.answer(kind, file.read_bytes())
        else:
            page = Path(self.translate_path(self.path))
            page = page / "index.html" if page.is_dir() else page
            if page.suffix == ".html" and page.is_file():
                html = page.read_text(encoding="utf-8").replace("</head>", TAGS, 1)
                html = mark(html, *self.edition.lacks) if self.edition and self.edition.lacks else html
                self.answer("text/html", with_policy(html).encode())
            elif not Path(self.directory).exists():
                self.answer("text/html", f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>…</title>{TAGS}<body></body></html>'.encode())
            else:
                super().do_GET()

    def translate_path(self, path):
        """The file at a path: a language beside the site's own lies in a folder of its own."""
        parts = urlparse(path).path.lstrip("/").split("/", 1)
        self.edition = self.builder.editions.get(f"{parts[0]}/") if len(parts) > 1 else None
        self.directory = str((self.edition or self.builder).site)
        return super().translate_path(f"/{parts[1]}" if self.edition else path)

    def live(self):
        """The state of the preview, once it is another than the one the page has seen, or after a while.

        As long as a page waits, it is open before somebody.
        """
        asked = parse_qs(urlparse(self.path).query)
        seen, page = asked.get("seen", [""])[0], page_at(asked.get("page", ["/"])[0])
        with self.changed:
            self.opened.append(page)
            self.changed.wait_for(lambda: str(self.builder.version) != seen, timeout=PATIENCE)
            self.opened.remove(page)
        return {"version": self.builder.version, "errors": self.builder.errors}

    def answer(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def handle(self):
        """As a page is left while it waits, so its answer finds nobody; that is no news."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *arguments):
        """Requests are not told; changes are."""


def page_at(path):
    """The page at a path of the preview, as an address without ending: `index` for `/`."""
    name = path.lstrip("/").removesuffix(".html")
    return f"{name}index" if not name or name.endswith("/") else name


def serve(builder, port, say, stop=None, pause=0.2):
    """Build, serve on this machine only, and build again after each change until `stop` (a threading.Event) is set, which is looked
    at every `pause` seconds."""
    stop = stop or threading.Event()
    changed, opened = threading.Condition(), []
    handler = functools.partial(Handler, builder=builder, changed=changed, opened=opened)
    with watched(builder.root) as changes:
        # The first language is enough to begin with; the others follow while it is read.
        say(builder.build(whole=True, overtaken=lambda: True))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"http://127.0.0.1:{server.server_port}/ shows what is saved; Ctrl-C ends it")
        try:
            while not stop.is_set():
                paths = changes.take(0 if builder.behind else pause)
                if paths or builder.behind:
                    # Other than words: a page may depend on it without its Markdown changing, or without looking it up.
                    whole = any(path.parts[0] != "content" or path.suffix == ".json" for path in paths)
                    said = builder.build(whole, opened, lambda: notify(changed), changes.waiting)
                    notify(changed)
                    say(said)
        except KeyboardInterrupt:
            say("")
        finally:
            server.shutdown()
            server.server_close()


def notify(changed):
    """Wake those who wait for a change."""
    with changed:
        changed.notify_all()
