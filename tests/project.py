"""Copies of the project to build and to break, and what stands in a built site."""

import contextlib
import io
import shutil
import subprocess
import sys
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlparse

from build_scripts.__main__ import main
from build_scripts.addresses import language_folders
from build_scripts.reproducible import NEEDED

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "tiny"


def copy_project(to, content=ROOT / "content", settings=ROOT / "mkdocs.yml"):
    """A copy of what a build needs, in the new folder `to`, with another content or mkdocs.yml where given."""
    for name in NEEDED:
        source, target = ROOT / name, to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name == "content":
            shutil.copytree(content, target)
        elif name == "mkdocs.yml":
            shutil.copy(settings, target)
        elif source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return to


def let_lag(project):
    """Say in a copy of the project that no other language is complete, as an editor does who adds words that are to be translated later."""
    path = project / "content" / "site.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("complete: yes", "complete: no"), encoding="utf-8")


def run(project, *arguments, **settings):
    """Run `python -m build_scripts` in a copy of the project; the finished process, with its output as text."""
    return subprocess.run([sys.executable, "-m", "build_scripts", *arguments], cwd=project, capture_output=True, text=True, **settings)


def run_here(project, *arguments):
    """The same within this process, which spares the start of another: for commands on a copy whose engine is as it was."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(["--project", str(project), *arguments])
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


def files(folder):
    """{path below `folder`: bytes} of every file in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


class Page(HTMLParser):
    """The ids, links and requests of one built page, and the text of its parts."""

    ADDRESSES = {
        "a": "href", "link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "image": "href", "use": "href",
        "form": "action", "area": "href",
    }

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.ids, self.links, self.tags = [], [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and "name" in attributes:
            self.ids.append(attributes["name"])
        address = attributes.get(self.ADDRESSES.get(tag, ""))
        if address is not None:
            self.links.append((tag, address))


# Copies of the pages, which have tests of their own.
COPIES = ("editions/", "text/")


def page_names(site, copies=False):
    """The paths below the site of its HTML pages; with `copies`, of those of its editions too."""
    # Each other language stands in a folder with a whole site of its own.
    others = language_folders(Path(site))
    names = [name for path in sorted(Path(site).rglob("*.html")) if not (name := path.relative_to(site).as_posix()).startswith(others)]
    return [name for name in names if copies or not name.startswith(COPIES)]


def pages(site, copies=False):
    """{path below the site: Page} of the pages that `page_names` lists."""
    return {name: read_page(Path(site) / name) for name in page_names(site, copies)}


def read_page(path):
    """The Page at `path`, parsed once as long as the file stays as it is: dozens of tests look at every page of one site."""
    state = path.stat()
    return parsed(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1000)
def parsed(path, changed, size):
    return Page(path)


def pages_of_each_kind(site, chapters=False):
    """The names of pages for what a browser must do page by page: every page that stands by itself, and of each folder
    (chapters/, sources/, polls/, ...) the largest; with `chapters`, all of them, since each shows other figures."""
    names = page_names(site)
    alone = [name for name in names if "/" not in name or chapters and name.startswith("chapters/")]
    folders = sorted({name.partition("/")[0] for name in names if name not in alone})
    return alone + [max((name for name in names if name.startswith(f"{folder}/")), key=lambda name: (Path(site) / name).stat().st_size) for folder in folders]


def broken_links(site):
    """Every internal address of every page that leads nowhere, as `page: address`."""
    site = Path(site)
    read = pages(site, copies=True)
    broken = []
    for name, page in read.items():
        for _, address in page.links:
            bare, anchor = urldefrag(address)
            parts = urlparse(bare)
            if parts.scheme or parts.netloc:
                continue
            # The page for addresses that are not there is served anywhere, so it counts from the root.
            start = site if parts.path.startswith("/") else page.path.parent
            target = page.path if not parts.path else (start / unquote(parts.path).lstrip("/")).resolve()
            if target.is_dir():
                target = target / "index.html"
            if not target.is_file():
                broken.append(f"{name}: {address}")
            elif anchor and target.suffix == ".html":
                ids = read[target.relative_to(site.resolve()).as_posix()].ids if target != page.path else page.ids
                if unquote(anchor) not in ids:
                    broken.append(f"{name}: {address}")
    return broken
