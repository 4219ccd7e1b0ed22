"""A served copy of a site that a reader kept in the browser."""

import re
import shutil

import pytest

from build_scripts.editions import service_worker

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
