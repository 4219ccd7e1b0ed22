"""The preview of one language: its pages in Markdown, and what MkDocs makes of them."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from build_scripts import docs_folder, pages, publish, settings_of_language
from build_scripts.finish import untranslated
from build_scripts.incremental import BuildCache, make


@dataclass
class Edition:
    """What the preview keeps of a language: `folder` is its place below the site (empty for the site's own language), `site` where
    its pages lie, `stale` whether every one must be made anew, `lacks` the words that are not translated, as finish.untranslated.mark
    takes them."""

    folder: str
    site: Path
    stale: bool = True
    lacks: tuple = ()
    cache: BuildCache = field(default_factory=BuildCache)

    def show_first(self, root, explainer, opened):
        """Make the pages `opened` (addresses without ending, below the folder), of those that are there already; tell whether any changed."""
        docs = self.docs(root, explainer)
        makers = {path: maker for path, maker in pages.makers(explainer).items() if path.removesuffix(".md") in opened and (docs / path).is_file()}
        changed = any([docs_folder.write_if_changed(docs / path, text) for path, text in make(makers, explainer, self.cache).items()])
        if changed:
            self.convert(root, explainer)
        return changed

    def make(self, root, explainer):
        """Make every page that changed. Returns (written, removed), two lists of paths."""
        if self.stale:
            self.cache.files.clear()
            self.cache.written.clear()
            publish.docs_of(root, explainer)
        written, removed = publish.write_pages(root, self.docs(root, explainer), explainer, self.cache)
        self.stale |= bool(removed)
        self.convert(root, explainer)
        self.stale = False
        return written, removed

    def docs(self, root, explainer):
        """The folder of the language's Markdown."""
        return publish.language_of(root, explainer) / "docs" if self.folder else root / "docs"

    def convert(self, root, explainer):
        """Let MkDocs turn changed Markdown into pages; all of it where what is there is stale."""
        self.lacks = untranslated.missing(explainer)
        os.environ["SOURCE_DATE_EPOCH"] = str(publish.stamp(explainer))
        if self.stale:
            shutil.rmtree(self.site, ignore_errors=True)
        settings = publish.language_of(root, explainer) if self.folder else root
        config = load_config(str(settings / settings_of_language.NAME), site_dir=str(self.site))
        # Where MkDocs converts only what changed, it knows no titles of other pages, and menus would have none.
        titles = {f"{page}.md": title for page, title in explainer.titles.items()}
        config.nav = [{titles[path]: path} if path in titles else path for path in config.nav]
        # Nor does it convert the page for lost addresses again, but puts the theme's in its place.
        config.theme.static_templates.discard("404.html")
        config.plugins.on_startup(command="serve", dirty=not self.stale)
        mkdocs_build(config, dirty=not self.stale)
        config.plugins.on_shutdown()
