"""What a page costs and how it fares: weight and requests of a first visit, findings of axe."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urlparse

import axe_playwright_python
import yaml

from tests.project import ROOT

TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
VIEWS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]
# Layout depends on the width and colours on the scheme, so two views meet every width and every scheme; the audit reads all four.
FEW_VIEWS = [(320, "light"), (1280, "dark")]


def budget(name):
    """The budget of a page: {bytes, requests}."""
    budgets = yaml.safe_load((ROOT / "tests" / "budgets.yml").read_text(encoding="utf-8"))
    kind = "chapters" if name.startswith("chapters/") else name.removesuffix(".html")
    return budgets.get(kind, budgets["others"])


def first_visit(started, server, site, name):
    """(compressed bytes, requests) of a first visit to a page, its pictures below the fold included.

    Texts count as gzip -9 makes them, which a server or a CDN does; other files as they are.
    """
    inside = started.new_context(viewport={"width": 390, "height": 844})
    page = inside.new_page()
    asked = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.goto(f"{server}/{name}", wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    inside.close()
    found = {url: compressed(site / unquote(urlparse(url).path).lstrip("/")) for url in dict.fromkeys(asked) if url.startswith(server)}
    return sum(found.values()), len(found)


def compressed(path):
    data = path.read_bytes()
    return len(gzip.compress(data, 9, mtime=0)) if path.suffix in TEXTS else len(data)


def axe(page):
    """What axe-core finds on an open page, as `rule: first element` lines.

    It is run through the protocol and not as a script of the page, so the page's own policy stays in force.
    """
    page.evaluate(AXE + "\n;0")
    found = page.evaluate(
        "axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', "
        "'best-practice']}})"
    )
    return [
        f"{violation['id']}: {node['target'][0]} {node['failureSummary'].splitlines()[-1].strip()}"
        for violation in found["violations"]
        for node in violation["nodes"][:3]
    ]


def axe_everywhere(started, origin, name, views=VIEWS):
    """{(width, scheme): findings} of a page in each of the views."""
    found = {}
    for width, scheme in views:
        inside = started.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = inside.new_page()
        page.goto(f"{origin}/{name}")
        found[width, scheme] = axe(page)
        inside.close()
    return found
