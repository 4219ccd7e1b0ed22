"""Builds the preview again and again in one process: only what changed is rendered and converted."""

import logging
import os
import shutil
import time
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from build_scripts import publish, swap
from build_scripts.findings import ContentErrors


class Builder:
    """Keeps the preview of the project at `root` in .build/preview.

    `version` grows with each attempt; `errors` holds the lines of what is wrong, or nothing.
    """

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.site = self.root / publish.WORK / "preview"
        self.version = 0
        self.errors = []

    def build(self, whole=False):
        """Build, and return a line that says what was done or how much is wrong. Never raises for bad content."""
        clock = time.perf_counter()
        try:
            with swap.one_at_a_time(self.root / publish.WORK):
                explainer, written, removed = publish.render(self.root)
                self.convert(whole or bool(removed), explainer)
            self.errors = []
            said = f"{len(written)} pages and files changed, {len(removed)} removed, {publish.took(clock)}"
        except ContentErrors as errors:
            self.errors = [str(finding) for finding in errors.findings]
            said = "\n".join([*self.errors, f"{len(self.errors)} to mend; the page shows the last good state"])
        except Exception as error:  # Whatever an editor saves, the preview must go on.
            self.errors = [f"the build stopped: {error}"]
            said = self.errors[0]
        self.version += 1
        return said

    def convert(self, whole, explainer):
        """Let MkDocs turn changed Markdown into pages; all of it where `whole`."""
        os.environ["SOURCE_DATE_EPOCH"] = str(publish.stamp(explainer))
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        if whole:
            shutil.rmtree(self.site, ignore_errors=True)
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site))
        config.plugins.on_startup(command="serve", dirty=not whole)
        mkdocs_build(config, dirty=not whole)
        config.plugins.on_shutdown()
