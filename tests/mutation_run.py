"""Mutation testing: is a small mistake in the code seen by the tests? `make mutants` prints how many of a sample are.

A mutant (tests/mutants.py) is killed where the tests of its module fail. It runs in a copy of the project, so that nothing here is ever spoiled,
in a process forked from one that has the libraries in memory, the quickest tests first. The sample is drawn by a seed and so is the same
each time.
"""

import argparse
import json
import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory

from tests import project
from tests.mutants import mutant, places

# What makes numbers, dates, links and escapes, and the tests that look at it.
MODULES = {
    "build_scripts/addresses.py": ("tests/test_addresses.py",),
    "build_scripts/bibtex.py": ("tests/exports/test_bibliography.py",),
    "build_scripts/borders.py": ("tests/test_borders.py",),
    "build_scripts/checks/numbers.py": ("tests/checks/test_numbers.py", "tests/checks/test_sums.py"),
    "build_scripts/components/chapterhead/__init__.py": ("tests/components/test_checks_beside.py",),
    "build_scripts/components/citation/__init__.py": ("tests/components/test_citation.py",),
    "build_scripts/components/cite_page/__init__.py": ("tests/exports/test_bibliography.py",),
    "build_scripts/components/drawing.py": ("tests/components/test_drawing.py", "tests/components/test_map_geometry.py"),
    "build_scripts/components/map/features.py": ("tests/components/test_map_features.py",),
    "build_scripts/components/map/projection.py": ("tests/components/test_projection.py",),
    "build_scripts/components/map/shapes.py": ("tests/components/test_shapes.py", "tests/components/test_map_geometry.py"),
    "build_scripts/components/page_context.py": ("tests/components/test_page_context.py",),
    "build_scripts/components/poll/__init__.py": ("tests/components/test_poll.py",),
    "build_scripts/components/rich_text.py": ("tests/components/test_rich_text.py", "tests/test_prose.py"),
    "build_scripts/components/share_bars/drawing.py": ("tests/components/test_share_drawing.py", "tests/components/test_bar_lengths.py"),
    "build_scripts/components/share_bars/geometry.py": ("tests/components/test_share_geometry.py", "tests/components/test_bar_lengths.py"),
    "build_scripts/components/timeline/board.py": ("tests/components/test_timeline.py",),
    "build_scripts/dates.py": ("tests/test_dates.py",),
    "build_scripts/editions/paginate.py": ("tests/editions/test_paginate.py",),
    "build_scripts/exports/bibliography.py": ("tests/exports/test_bibliography.py",),
    "build_scripts/exports/csv_columns.py": ("tests/exports/test_csv_columns.py",),
    "build_scripts/exports/feed.py": ("tests/exports/test_feed.py",),
    "build_scripts/exports/json_ld.py": ("tests/exports/test_json_ld.py",),
    "build_scripts/finish/citation_tags.py": ("tests/finish/test_citation_tags.py",),
    "build_scripts/finish/csp.py": ("tests/finish/test_csp.py",),
    "build_scripts/finish/metadata.py": ("tests/finish/test_metadata.py",),
    "build_scripts/finish/not_found.py": ("tests/finish/test_not_found.py",),
    "build_scripts/finish/sitemap.py": ("tests/finish/test_sitemap.py",),
    "build_scripts/geodesy.py": ("tests/test_geodesy.py",),
    "build_scripts/locale.py": ("tests/test_locale.py",),
    "build_scripts/model/values.py": ("tests/model/test_values.py", "tests/model/test_typographic.py"),
    "build_scripts/parts.py": ("tests/test_parts.py",),
    "build_scripts/prose.py": ("tests/test_prose.py",),
    "build_scripts/readability.py": ("tests/test_readability.py",),
    "build_scripts/search/documents.py": ("tests/search/test_documents.py",),
    "build_scripts/site_address.py": ("tests/test_site_address.py",),
    "build_scripts/translation/compare.py": ("tests/translation/test_compare.py", "tests/translation/test_mixed_letters.py"),
    "build_scripts/translation/style.py": ("tests/translation/test_style.py",),
    "build_scripts/web_address.py": ("tests/test_web_address.py",),
    "build_scripts/writing/yaml_text.py": ("tests/writing/test_yaml_text.py",),
}
LEAST = 0.85  # of the mutants are to be killed
SEED = 2024
# A mutant that never ends counts as killed after so many seconds, and ten times what its tests take.
LIMIT = 60
# No browsers, and nothing of the built site: what a module does is seen without.
OPTIONS = ("-x", "-q", "-n", "0", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-k", "not chromium and not width")
# What takes longest to import of what the tests import.
LIBRARIES = (
    "pytest", "hypothesis", "hypothesis.strategies", "babel.dates", "pydantic", "markdown_it", "jinja2", "lxml.html", "yaml", "PIL.Image",
    "pybtex.database", "feedparser", "frictionless", "xdist",
)


class Quickest:
    """A plugin of pytest: runs first the tests that took least time, {name of a test: seconds}, and takes the time again."""

    def __init__(self, took):
        self.took, self.takes = took, {}

    def pytest_collection_modifyitems(self, items):
        items.sort(key=lambda item: self.took.get(item.nodeid, 0))

    def pytest_runtest_logreport(self, report):
        self.takes[report.nodeid] = self.takes.get(report.nodeid, 0) + report.duration


def run_tests(copy, tests, times, first):
    """Run tests in a copy of the project and leave the process, with status 0 where they all pass. `times` is the file of what each takes,
    which the `first` run writes. Nothing of the project that the process may have read already stays in it."""
    os.setsid()
    os.chdir(copy)
    with open("said.txt", "w") as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    for name in [name for name in sys.modules if name.partition(".")[0] in ("build_scripts", "tests")]:
        del sys.modules[name]
    sys.path[:] = [str(copy), *(path for path in sys.path if path and Path(path).resolve() != project.ROOT.resolve())]
    # The first run leaves bytecode of all that the others don't change.
    sys.dont_write_bytecode = not first
    import pytest
    from hypothesis import HealthCheck, settings

    # A machine under load may be slow, which is no mistake in the code.
    settings.register_profile("mutants", deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
    settings.load_profile("mutants")
    plugin = Quickest({} if first else json.loads(times.read_text()))

    status = pytest.main([*OPTIONS, *tests], plugins=[plugin])
    if first:
        times.write_text(json.dumps(plugin.takes))
    sys.stdout.flush()
    os._exit(status)


def passes(copy, tests, times, first=False):
    """Whether tests pass in a copy of the project as it stands."""
    limit = LIMIT if first else LIMIT + 10 * sum(json.loads(times.read_text()).values())
    process = context().Process(target=run_tests, args=(copy, tests, times, first))
    process.start()
    process.join(10 * limit if first else limit)
    if process.is_alive():
        os.killpg(process.pid, signal.SIGKILL)
        process.join()
    return process.exitcode == 0


def context():
    """Where processes come from: forked from a server that has imported the libraries, and nothing of the project."""
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(list(LIBRARIES))
    return server


def copied(folder):
    """A copy of what the tests need, in the new folder."""
    copy = project.copy_project(folder / "project")
    shutil.copytree(project.ROOT / "tests", copy / "tests", ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(project.ROOT / name, copy / name)
    return copy


def killed(copy, name, text, times):
    """Whether the tests of a module fail where its text is another; the copy of the project is as it was afterwards."""
    path = copy / name
    whole = path.read_bytes()
    for old in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        old.unlink()
    path.write_text(text, encoding="utf-8")
    try:
        return not passes(copy, MODULES[name], times)
    finally:
        path.write_bytes(whole)


def sample(names, each, seed, say):
    """Try `each` mutants of each module: {module: (how many were killed, how many were tried, how many there are)}. The survivors are
    said. Raises AssertionError where the tests of a module fail without a mutant."""
    with TemporaryDirectory() as folder:
        copies = [Path(folder) / str(number) for number in range(os.cpu_count() or 1)]
        free = Queue()
        for copy in copies:
            free.put(copied(copy))

        def with_copy(do, *given):
            copy = free.get()
            try:
                return do(copy, *given)
            finally:
                free.put(copy)

        times = {name: Path(folder) / f"{number}.json" for number, name in enumerate(names)}
        with ThreadPoolExecutor(len(copies)) as pool:
            begun = time.monotonic()
            firsts = {name: pool.submit(with_copy, passes, MODULES[name], times[name], True) for name in names}
            for name, first in firsts.items():
                if not first.result():
                    raise AssertionError(f"the tests of {name} fail without any mutant")
            say(f"the tests of {len(names)} modules pass without a mutant: {time.monotonic() - begun:.0f} s")
            tried, counts = [], {}
            for name in names:
                source = (project.ROOT / name).read_text(encoding="utf-8")
                found = places(source)
                drawn = random.Random(seed).sample(found, min(each, len(found)))
                counts[name] = [0, len(drawn), len(found)]
                for line, change, text in (mutant(source, *place) for place in drawn):
                    tried.append((name, line, change, pool.submit(with_copy, killed, name, text, times[name])))
            for name, line, change, dead in tried:
                counts[name][0] += dead.result()
                if not dead.result():
                    say(f"survived: {name}:{line}: {change}")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", help="modules, by a part of their names; all where none is named")
    parser.add_argument("--each", type=int, default=5, help="how many mutants of each module")
    parser.add_argument("--seed", type=int, default=SEED, help="what the sample is drawn by")
    given = parser.parse_args()
    names = [name for name in MODULES if not given.names or any(part in name for part in given.names)]
    begun = time.monotonic()
    counts = sample(names, given.each, given.seed, lambda words: print(words, flush=True))
    for name, (dead, tried, found) in counts.items():
        print(f"{name}: {dead} of {tried} killed, drawn from {found}")
    dead, tried = (sum(count[place] for count in counts.values()) for place in (0, 1))
    print(f"{dead} of {tried} mutants killed, {100 * dead / max(tried, 1):.0f} %, in {time.monotonic() - begun:.0f} s")
    return 0 if tried and dead / tried >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
