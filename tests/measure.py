"""What a page costs and how it fares: weight and requests of a first visit, findings of axe."""

import gzip
import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlparse

import axe_playwright_python
import yaml

from tests import browser
from tests.project import ROOT, Page

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


def first_visits(started, server, site, names):
    """{page: (compressed bytes, requests)} of a first visit to each page, its pictures below the fold included.

    Texts count as gzip -9 makes them, which a server or a CDN does; other files as they are. The browser keeps nothing from one
    page to the next, so each visit is a first one.
    """
    visits = {}
    with browser.tab(started, server, viewport={"width": 390, "height": 844}) as (page, _):
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        asked = []
        page.on("requestfinished", lambda request: asked.append(request.url))
        for name in names:
            page.goto("about:blank")
            asked.clear()
            page.goto(f"{server}/{name}", wait_until="networkidle")
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            page.wait_for_load_state("networkidle")
            found = {url: compressed(site / unquote(urlparse(url).path).lstrip("/")) for url in dict.fromkeys(asked) if url.startswith(server)}
            visits[name] = sum(found.values()), len(found)
    return visits


def asked_for(site, name):
    """The files that a page of the built site asks for when it opens, itself first, as its HTML names them; without a browser."""
    page = Page(site / name)
    found = {page.path.resolve(): None}
    for tag, attributes in page.tags:
        address = attributes.get({"link": "href", "script": "src", "img": "src"}.get(tag, ""))
        if address and (tag != "link" or attributes.get("rel") in ("stylesheet", "icon")) and not re.match("[a-z]+:|/", address):
            found[(page.path.parent / unquote(address)).resolve()] = None
    return list(found)


def weight(site, name):
    """Compressed bytes of what a page asks for when it opens."""
    return sum(map(compressed, asked_for(site, name)))


@cache
def compressed(path):
    data = path.read_bytes()
    return len(gzip.compress(data, 9, mtime=0)) if path.suffix in TEXTS else len(data)


# The rules of axe that look at colours: all that a scheme can break.
COLOURS = ("color-contrast", "link-in-text-block")
EVERY = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


def axe(page, rules=None):
    """What axe-core finds on an open page, as `rule: first element` lines; with `rules`, what those find.

    It is run through the protocol and not as a script of the page, so the page's own policy stays in force.
    """
    if not page.evaluate("'axe' in self"):
        page.evaluate(AXE + "\n;0")
    only = f"{{type: 'rule', values: {json.dumps(rules)}}}" if rules else EVERY
    found = page.evaluate(f"axe.run(document, {{resultTypes: ['violations'], runOnly: {only}}})")
    return [
        f"{violation['id']}: {node['target'][0]} {node['failureSummary'].splitlines()[-1].strip()}"
        for violation in found["violations"]
        for node in violation["nodes"][:3]
    ]


def axe_everywhere(started, origin, names, views=VIEWS):
    """{(page, width, scheme): findings} of pages in each of the views."""
    found = {}
    for width, scheme in views:
        with browser.tab(started, origin, viewport={"width": width, "height": 900}, color_scheme=scheme) as (page, _):
            for name in names:
                page.goto(f"{origin}/{name}")
                found[name, width, scheme] = axe(page)
    return found
