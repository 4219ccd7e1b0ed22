"""A service worker that keeps the site in a reader's browser, where the reader asks for it (see docs/assets/keep.js).

It carries a list of the files that pages need, each with its SHA-256. A new release has another list, so it is another worker;
browsers look for it at every visit, and fetch the files that changed.
"""

import hashlib
import json
import re
from pathlib import Path

from build_scripts.addresses import language_folders
from build_scripts.finish.checksums import files
from build_scripts.search import PATH as DOCUMENTS

NAME = "keep-worker.js"
SOURCE = Path(__file__).with_name(NAME)
PLACE = "/* the list of files */"
LOADED = re.compile(r'<(?:script|img|link rel="(?:stylesheet|icon)")[^>]*? (?:src|href)="([^":]+)"')
# The search loads these by itself once a reader turns to it (docs/assets/search.js).
SEARCH = {"assets/minisearch.js", "assets/search-words.js", "assets/search-engine.js", DOCUMENTS}
APART = ("editions/", "text/")


def write(site):
    """Write the worker for the finished folder `site`. Raises ValueError where a page names a file that is not there."""
    site = Path(site)
    listed = {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name in precached(site)}
    text = SOURCE.read_text(encoding="utf-8")
    version = hashlib.sha256((text + json.dumps(listed)).encode()).hexdigest()[:16]
    if PLACE not in text:
        raise ValueError(f"{NAME} has no marked place for the list of files")
    filled = text.replace(PLACE, f"const VERSION = {json.dumps(version)}\nconst FILES = {json.dumps(listed, indent=0)}", 1)
    (site / NAME).write_text(filled, encoding="utf-8")


def precached(site):
    """The files that the pages need, sorted: the pages, what they load, the search. Downloads are not among them."""
    # The site in another language has a worker of its own.
    there = [name for name in files(site) if not name.startswith(APART + language_folders(site))]
    pages = [name for name in there if name.endswith(".html")]
    found = set(pages) | SEARCH
    for page in pages:
        # Addresses in the page of what is not found count from the root of the host; it loads what the others load.
        for address in LOADED.findall((site / page).read_text(encoding="utf-8")) if page != "404.html" else ():
            path = (site / page).parent / address
            found.add(path.resolve().relative_to(site.resolve()).as_posix())
    lost = sorted(found - set(there))
    if lost:
        raise ValueError(f"pages load files that are not there: {', '.join(lost)}")
    return sorted(found)
