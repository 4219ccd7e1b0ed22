"""The order of the steps, from checked content to a site in its place."""

import os
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

from build_scripts import atomic_swap, docs_folder, editions, exports, finish, pages, prose, second_wall, site_address
from build_scripts.checks import checked
from build_scripts.checks.warnings import advise
from build_scripts.components.jinja import keep_compiled
from build_scripts.finish import checksums
from build_scripts.lock import one_at_a_time
from build_scripts.references import everything, words

WORK = ".build"


def render(root):
    """Read, check and render the content of the project at `root` into its docs/.

    Returns (explainer, written, removed). Raises ContentErrors. Only one at a time may do this: see build_scripts.lock.
    """
    root = Path(root)
    explainer = site_address.with_given(checked(root / "content"))
    written, removed = write(root, explainer)
    return explainer, written, removed


def write(root, explainer, kept=None):
    """Render the explainer into docs/ of the project at `root`. Returns (written, removed); `kept`: see build_scripts.incremental."""
    keep_compiled(root / WORK / "templates")
    files = pages.render(explainer, kept) | exports.render(explainer, root / WORK / "pictures", kept)
    return docs_folder.write_docs(root / "docs", files, kept and kept.written)


def build(root, say=print, names=None):
    """Build the site of the project at `root`, with the editions that `names` names (every one where it is None), and put it in
    its place; on any error the old one stays.

    `say` is called with lines on what was done. Raises ContentErrors, CalledProcessError (with its complaints as
    `stderr`) from MkDocs, or OSError where the disk is full or a folder can't be written.
    """
    root = Path(root).resolve()
    work, site = root / WORK, root / "site"
    with one_at_a_time(work, say) as lock:
        atomic_swap.heal(site, work / "old")
        clock = time.perf_counter()
        explainer, written, removed = render(root)
        say(f"rendered {count(explainer)} into {len(written)} changed pages and files, {len(removed)} removed, {took(clock)}")
        warnings = advise(explainer)
        if warnings:
            say(f"{len(warnings)} warnings about the content, which stop nothing; make check lists them")
        clock = time.perf_counter()
        new = work / "new"
        atomic_swap.clear(new)
        settings = stage(root, work, say)
        run_mkdocs(root, new, explainer, lock, settings)
        say(f"MkDocs built {sum(1 for _ in new.rglob('*.html'))} pages, {took(clock)}")
        complete(root, new, explainer, say, names)
        atomic_swap.put_in_place(new, site, work / "old")
    return site


def complete(root, new, explainer, say=print, names=None):
    """Do what comes after the generator, whichever it was, with the pages that it wrote into the folder `new`.

    `say` and `names` as for `build`. Raises OSError, ValueError for pages that are not what a generator makes of docs/, or ContentErrors for pages that hold what
    the engine does not make.
    """
    clock = time.perf_counter()
    if not explainer.site.addresses:
        say("NO ADDRESS in content/site.yml or SITE_URL, so no page names its own: no canonical links, no sitemap, no robots.txt, no whole links in the feed")
    finish.finish(new, explainer, say)
    say(f"finished the pages, {took(clock)}")
    editions.make(explainer, new, say, names)
    second_wall.prove(new)
    # The last thing written: whoever finds the list finds all that it lists.
    say(f"listed {checksums.write(new)} files with their checksums")


def count(explainer):
    """How much there is, in words."""
    items = sum(len(items) for items in explainer.items.values())
    total = sum(prose.words(text) for raw, item in everything(explainer) for _, text in words(raw, item))
    return f"{items} items, {len(explainer.statements)} statements, {total:,} words"


def took(since):
    return f"{time.perf_counter() - since:.1f} s"


def stamp(explainer):
    """The build's date in seconds since 1970: that of the last change to the content, so that builds repeat."""
    return int(datetime.fromisoformat(explainer.site.dates.updated).replace(tzinfo=timezone.utc).timestamp())


def stage(root, work, say):
    """Copy what is to be published out of docs/, so that nothing else is; the settings for MkDocs that read the copy."""
    atomic_swap.clear(work / "docs")
    docs_folder.stage(root / "docs", work / "docs", say)
    settings = work / "mkdocs.yml"
    settings.write_text("INHERIT: ../mkdocs.yml\ndocs_dir: docs\ntheme:\n  custom_dir: ../overrides\n", encoding="utf-8")
    return settings


def run_mkdocs(root, new, explainer, lock, settings_file):
    """Let MkDocs build, by the settings in `settings_file`, into the folder `new`, every warning an error (said quietly, MkDocs would not count them).

    It inherits the `lock`, so that the build after one that was killed waits for what still writes into `new`.
    """
    settings = {**os.environ, "SOURCE_DATE_EPOCH": str(stamp(explainer)), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "TZ": "UTC"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(settings_file), "--site-dir", str(new)]
    subprocess.run(command, cwd=root, env=settings, check=True, stderr=subprocess.PIPE, text=True, errors="replace", pass_fds=(lock.fileno(),))
