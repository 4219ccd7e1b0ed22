"""A table of each kind of page: weight, requests, Lighthouse's four scores, what axe finds at both widths and in both schemes.

    python -m tests.audit.table [--no-lighthouse] [PAGE ...]

Prints the table as Markdown; one of all pages and all columns becomes MEASURED.md. Lighthouse (mobile preset) reads the site
from a server on this machine that compresses, as a host would. Accessibility, best practices and SEO must be 100; performance is
told and not asked for.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import ChainMap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests import browser, chromium, measure, project
from tests.audit import packages
from tests.project import ROOT

MEASURED = ROOT / "MEASURED.md"
LIGHTHOUSE = packages.MODULES / ".bin" / "lighthouse"
TRIES = 3
ASSERTED = ("accessibility", "best-practices", "seo")
CATEGORIES = ("performance", *ASSERTED)
INTRODUCTION = """# Each kind of page, measured

Written by `make measure` and `make audit`. KB and requests are those of a first visit on a phone, compressed, pictures below the
fold included; of each folder of parts of a list (sources/, polls/, ...) the largest page stands for the rest, of the chapters for
Lighthouse; then Lighthouse's four scores (mobile preset) and how many findings axe has at each width in each colour scheme.
Performance depends on the machine that measures and is told, not asked for; the rest must hold on every page.

"""


def install_lighthouse():
    """Bring the locked Lighthouse, where npm is there; True where it can be run."""
    packages.install()
    return LIGHTHOUSE.exists() and shutil.which("node") is not None


def report(address):
    """What Lighthouse says of the page at `address`. Its browser at times does not start or answer; then it is asked again."""
    for _ in range(TRIES - 1):
        try:
            return read(address)
        except (subprocess.SubprocessError, OSError) as error:
            print(f"Lighthouse could not read {address}: {error}", file=sys.stderr)
    return read(address)


def read(address):
    """One try at reading the page at `address`."""
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder) / "report.json"
        flags = " ".join(["--headless=new", *browser.ARGUMENTS])
        command = [str(LIGHTHOUSE), address, "--quiet", "--disable-full-page-screenshot", "--output=json", f"--output-path={to}", f"--chrome-flags={flags}"]
        subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium.find()}, check=True, capture_output=True, timeout=180)
        return json.loads(to.read_text(encoding="utf-8"))


def scores(address):
    """{category: 0-100} that Lighthouse gives the page at `address`, and the names of audits that failed."""
    found = report(address)
    given = {name: round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES}
    failed = [
        reference["id"]
        for name in ASSERTED
        for reference in found["categories"][name]["auditRefs"]
        if reference["weight"] and found["audits"][reference["id"]]["score"] == 0
    ]
    return given, failed


def rows(site, names, lighthouse):
    """One dict a page; those of the pages `lighthouse` have scores."""
    with browser.served(site, compress=True) as server:
        # Lighthouse reads alone, since it times what it reads; what comes before it is shared out.
        with ThreadPoolExecutor() as pool:
            visits = pool.submit(in_a_browser, measure.first_visits, server, site, names)
            axe = pool.map(lambda view: in_a_browser(measure.axe_everywhere, server, names, [view]), measure.VIEWS)
            found, visits = dict(ChainMap(*axe)), visits.result()
        for name in names:
            given, failed = scores(f"{server}/{name}") if name in lighthouse else ({}, [])
            counts = {(width, scheme): len(found[name, width, scheme]) for width, scheme in measure.VIEWS}
            yield {"page": name, "bytes": visits[name][0], "requests": visits[name][1], "axe": counts, "scores": given, "failed": failed}


def in_a_browser(measured, *arguments):
    """What `measured` finds with a browser of its own, so that several can be at work at once."""
    with browser.browser() as started:
        return measured(started, *arguments)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    parser.add_argument("--no-lighthouse", action="store_true")
    args = parser.parse_args()
    site = ROOT / "site"
    lighthouse = not args.no_lighthouse and install_lighthouse()
    if not lighthouse and not args.no_lighthouse:
        sys.exit("Lighthouse can't be run: Node 18 or later and npm are needed")
    views = " | ".join(f"axe {width} {scheme}" for width, scheme in measure.VIEWS)
    lines = [f"| page | KB | requests | performance | accessibility | best practices | SEO | {views} |", "|---|" + "--:|" * (6 + len(measure.VIEWS))]
    print("\n".join(lines), flush=True)
    wrong = []
    # Chapters are of one kind: each is weighed and read by axe, since each shows other figures, and the largest by Lighthouse.
    names, kinds = args.pages or project.pages_of_each_kind(site, chapters=True), args.pages or project.pages_of_each_kind(site)
    for row in rows(site, names, kinds if lighthouse else []):
        given = " | ".join(str(row["scores"].get(name, "–")) for name in CATEGORIES)
        found = " | ".join(str(row["axe"][view]) for view in measure.VIEWS)
        lines.append(f"| {row['page']} | {row['bytes'] / 1000:.1f} | {row['requests']} | {given} | {found} |")
        print(lines[-1], flush=True)
        wrong += [
            f"{row['page']}: {name} {row['scores'][name]} ({', '.join(row['failed'])})" for name in ASSERTED if row["scores"] and row["scores"][name] < 100
        ]
        wrong += [f"{row['page']}: axe" for count in row["axe"].values() if count]
    if lighthouse and not args.pages:
        MEASURED.write_text(INTRODUCTION + "\n".join(lines) + "\n", encoding="utf-8")
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
