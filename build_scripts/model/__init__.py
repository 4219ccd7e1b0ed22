"""The kinds of content and the pages they stand on: one plain list each."""

from build_scripts.model.items import ITEMS
from build_scripts.model.kind import Kind
from build_scripts.model.page import Page
from build_scripts.model.section import Section
from build_scripts.model.site import Site

KINDS = (Kind("section", "sections", Section, definition="question"), *ITEMS, Kind("page", "pages", Page))
SITE = Kind("site", "site", Site)
BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}
# Pages that list no kind of their own.
OTHER_PAGES = ("statements", "data", "download", "about", "safety", "404")
# Every page that has words under content/pages: all but the home page and the chapters.
PAGES = tuple(dict.fromkeys([*(kind.page for kind in ITEMS if kind.page and kind.page not in OTHER_PAGES), *OTHER_PAGES]))
