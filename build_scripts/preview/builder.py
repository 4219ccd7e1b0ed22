"""Builds the preview again and again in one process: only what changed is rendered and converted."""

import logging
import os
import shutil
import time
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from build_scripts import docs_folder, pages, publish
from build_scripts.checks import checked
from build_scripts.findings import ContentErrors
from build_scripts.incremental import Kept, make
from build_scripts.lock import one_at_a_time


class Builder:
    """Keeps the preview of the project at `root` in .build/preview.

    `version` grows with each change of what there is to see; `errors` holds the lines of what is wrong, or nothing.
    """

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.site = self.root / publish.WORK / "preview"
        self.version = 0
        self.errors = []
        self.stale = True
        self.kept = Kept()

    def build(self, whole=False, opened=(), shown=lambda: None, overtaken=lambda: False):
        """Build, and return a line that says what was done or how much is wrong. Never raises for bad content.

        Pages that are `opened` (addresses without ending, a list that grows and shrinks meanwhile) come first, and `shown`
        is called when they are there; a writer waits for no other, and where the writer has saved again by then
        (`overtaken`), the others wait for the next build. Where `whole` is said, or nothing good was built since
        it was, every page is made anew.
        """
        clock = time.perf_counter()
        self.stale |= whole
        first, news = set(opened), True
        try:
            with one_at_a_time(self.root / publish.WORK):
                if self.stale:
                    self.kept.made.clear()
                    self.kept.written.clear()
                explainer = checked(self.root / "content", self.kept.reads)
                if not self.stale and self.write_first(explainer, first):
                    self.convert(explainer)
                    self.errors = []
                    self.version += 1
                    shown()
                    if overtaken():
                        return f"the open page changed, {publish.took(clock)}"
                    news = False
                written, removed = publish.write(self.root, explainer, self.kept)
                self.stale |= bool(removed)
                self.convert(explainer)
                self.stale = False
            # Whoever saw the opened pages has seen all; a page that was opened meanwhile may be an old one.
            news |= bool(self.errors or set(opened) - first)
            self.errors = []
            said = f"{len(written)} pages and files changed, {len(removed)} removed, {publish.took(clock)}"
        except ContentErrors as errors:
            self.errors = [str(finding) for finding in errors.findings]
            said = "\n".join([*self.errors, f"{len(self.errors)} to mend; the page shows the last good state"])
        except Exception as error:  # Whatever an editor saves, the preview must go on.
            self.errors = [f"the build stopped: {error}"]
            said = self.errors[0]
        self.version += bool(news or self.errors)
        return said

    def write_first(self, explainer, opened):
        """Write the pages that are `opened`, of what docs/ holds already; tell whether any changed."""
        docs = self.root / "docs"
        makers = {path: maker for path, maker in pages.makers(explainer).items() if path.removesuffix(".md") in opened and (docs / path).is_file()}
        return any([docs_folder.write_if_changed(docs / path, text) for path, text in make(makers, explainer, self.kept).items()])

    def convert(self, explainer):
        """Let MkDocs turn changed Markdown into pages; all of it where what is there is stale."""
        os.environ["SOURCE_DATE_EPOCH"] = str(publish.stamp(explainer))
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        if self.stale:
            shutil.rmtree(self.site, ignore_errors=True)
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site))
        # Where MkDocs converts only what changed, it knows no titles of other pages, and menus would have none.
        titles = {f"{page}.md": title for page, title in explainer.titles.items()}
        config.nav = [{titles[path]: path} if path in titles else path for path in config.nav]
        # Nor does it convert the page for lost addresses again, but puts the theme's in its place.
        config.theme.static_templates.discard("404.html")
        config.plugins.on_startup(command="serve", dirty=not self.stale)
        mkdocs_build(config, dirty=not self.stale)
        config.plugins.on_shutdown()
