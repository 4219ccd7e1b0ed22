"""Print how large the built site and its editions are, as the table in the README."""

import gzip
import re
import sys
from pathlib import Path

from build_scripts import search
from build_scripts.addresses import language_folders
from build_scripts.editions import EDITIONS

HELP = "print the sizes of the built site and its editions; with --readme, write them into README.md"
MARK = re.compile(r"<!-- sizes -->\n(?:.*?<!-- /sizes -->\n)?", re.S)
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
APART = ("editions/", "text/")


def arguments(parser):
    """Where the table goes."""
    parser.add_argument("--readme", action="store_true", help="put the table into README.md, between its marks")


def run(args):
    """Print the table; exit status 1 where there is no site to measure."""
    site = args.project / "site"
    if not (site / "index.html").is_file():
        print("there is no site yet; make site builds it", file=sys.stderr)
        return 1
    text = table(rows(site))
    print(text)
    if args.readme:
        readme = args.project / "README.md"
        marked = f"<!-- sizes -->\n{text}\n<!-- /sizes -->\n"
        readme.write_text(MARK.sub(lambda found: marked, readme.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    return 0


def rows(site):
    """(what, bytes, bytes as a server sends them or None) of each thing worth knowing, of the site's own language; the zip has all."""
    site = Path(site)
    apart = APART + language_folders(site)
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    own = [path for path in files if not path.relative_to(site).as_posix().startswith(apart)]
    pages = [path for path in own if path.suffix == ".html"]
    yield "the site without its editions", total(own), sum(map(sent, own))
    yield "the home page", size(site / "index.html"), sent(site / "index.html")
    largest = max(pages, key=sent)
    yield f"its largest page, `{largest.relative_to(site).as_posix()}`", size(largest), sent(largest)
    yield "the style sheet", size(site / "styles" / "site.css"), sent(site / "styles" / "site.css")
    yield "the documents of the search, loaded when a reader searches", size(site / search.PATH), sent(site / search.PATH)
    for kind in EDITIONS:
        places = f"editions/*.{kind.ending}" if kind.ending else f"{kind.name}/**/*"
        found = sorted(path for path in site.glob(places) if path.is_file())
        if found and kind.ending:
            yield f"edition: {kind.name}", total(found), None
        elif found:
            yield f"edition: {kind.name}, {len(found)} files", total(found), sum(map(sent, found))
            largest = max(found, key=sent)
            yield f"its largest page, `{largest.relative_to(site).as_posix()}`", size(largest), sent(largest)


def size(path):
    """The bytes of a file."""
    return path.stat().st_size


def sent(path):
    """The bytes of a file as a server sends it: texts compressed, other files as they are."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0)) if path.suffix in TEXTS else size(path)


def total(paths):
    """The bytes of all these files."""
    return sum(map(size, paths))


def table(found):
    """The rows as a table in Markdown."""
    lines = ["| what | bytes | compressed, as a server sends it |", "|---|---:|---:|"]
    return "\n".join(lines + [f"| {what} | {plain:,} | {'' if packed is None else f'{packed:,}'} |" for what, plain, packed in found])
