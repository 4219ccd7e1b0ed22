"""Builds the preview again and again in one process: only what changed is rendered and converted."""

import logging
import os
import time
from pathlib import Path

from build_scripts import publish
from build_scripts.findings import ContentErrors
from build_scripts.languages import acquainted, checked_all, unfinished
from build_scripts.lock import one_at_a_time
from build_scripts.preview.edition import Edition


class Builder:
    """Keeps the preview of the project at `root` below .build/, in every language or in the site's own and those that `langs` names.

    `version` grows with each change of what there is to see; `errors` holds the lines of what is wrong, or nothing; `behind`
    the languages that wait for the next build; `lacking` tells how many translations a whole site waits for. A writer sees his words
    before they are translated: until then the other languages show them as they are.
    """

    def __init__(self, root, langs=None):
        self.root = Path(root).resolve()
        self.site = self.root / publish.WORK / "preview"
        self.langs = langs
        self.version = 0
        self.errors = []
        self.behind = []
        self.lacking = 0
        self.editions = {"": Edition("", self.site)}
        self.reads = {}

    def build(self, whole=False, opened=(), shown=lambda: None, overtaken=lambda: False):
        """Build, and return a line that says what was done or how much is wrong. Never raises for bad content.

        Pages that are `opened` (addresses without ending, a list that grows and shrinks meanwhile) come first, then the rest of
        their languages, and `shown` is called when they are there; a writer waits for no other, and where the writer has saved
        again by then (`overtaken`), the others wait for the next build. Where `whole` is said, or nothing good was built since
        it was, every page is made anew.
        """
        clock = time.perf_counter()
        for edition in self.editions.values():
            edition.stale |= whole
        try:
            with one_at_a_time(self.root / publish.WORK):
                said = self.build_all(set(opened), opened, shown, overtaken)
        except ContentErrors as errors:
            self.errors = [str(finding) for finding in errors.findings]
            said = "\n".join([*self.errors, f"{len(self.errors)} to mend; the page shows the last good state"])
        except Exception as error:  # Whatever an editor saves, the preview must go on.
            self.errors = [f"the build stopped: {error}"]
            said = self.errors[0]
        if self.errors:
            self.behind = []
            self.version += 1
            return said
        lag = f"; translations to be made or mended before make site, named by make check: {self.lacking}" if self.lacking else ""
        return f"{said}, {publish.took(clock)}{lag}"

    def build_all(self, first, opened, shown, overtaken):
        """What `build` does, where nothing is wrong: the pages `first`, their languages, the other languages. Returns what was done."""
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        wanted = self.read(first)
        self.behind = [explainer.site.language for _, explainer, _ in wanted]
        seen = any([edition.show_first(self.root, explainer, pages) for edition, explainer, pages in wanted if pages and not edition.stale])
        if seen:
            self.show(shown)
            if overtaken():
                return "the open page changed"
        last = max((index for index, (_, _, pages) in enumerate(wanted) if pages), default=len(wanted) - 1)
        changed = gone = 0
        for index, (edition, explainer, _) in enumerate(wanted):
            written, removed = edition.make(self.root, explainer)
            changed, gone = changed + len(written), gone + len(removed)
            self.behind.remove(explainer.site.language)
            if index == last and not seen:
                self.show(shown)
                seen = True
            if self.behind and overtaken():
                break
        # Whoever saw the opened pages has seen all; a page that was opened meanwhile may be an old one.
        if not seen or set(opened) - first:
            self.show(shown)
        left = f", {' '.join(self.behind)} to come" if self.behind else ""
        return f"{changed} pages and files changed, {gone} removed{left}"

    def read(self, opened):
        """[(edition, explainer, the pages of `opened` in that language)], those with such pages first. Raises ContentErrors."""
        languages = checked_all(self.root / "content", self.reads, self.langs, draft=True)
        self.lacking, found = len(unfinished(languages)), acquainted(languages)
        folders = {explainer.language_folder: explainer for explainer in found}
        made = lambda folder: Edition(folder, self.site.with_name(f"{self.site.name}-{folder.strip('/')}"))
        self.editions = {folder: self.editions.get(folder) or made(folder) for folder in folders}
        pages = {folder: set() for folder in folders}
        for page in opened:
            folder = max((folder for folder in folders if page.startswith(folder)), key=len)
            pages[folder].add(page.removeprefix(folder) or "index")
        return sorted(((self.editions[folder], explainer, pages[folder]) for folder, explainer in folders.items()), key=lambda one: not one[2])

    def show(self, shown):
        """Nothing is wrong, and there is something new to see."""
        self.errors = []
        self.version += 1
        shown()
