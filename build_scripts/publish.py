"""The order of the steps, from checked content to a site in its place."""

import os
import subprocess
import sys
import time
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from build_scripts import atomic_swap, docs_folder, editions, exports, finish, output_check, pages, prose, settings_of_language, site_address
from build_scripts.checks.warnings import advise
from build_scripts.components.jinja import keep_compiled
from build_scripts.finish import checksums
from build_scripts.languages import checked_all, published
from build_scripts.lock import one_at_a_time
from build_scripts.parallel import beside, together
from build_scripts.references import everything, words

WORK = ".build"


def render(root, langs=None):
    """Read, check and render the content of the project at `root`: the site's own language into docs/, others below .build/.

    Returns [(explainer, written, removed)]. Raises ContentErrors. Only one at a time may do this: see build_scripts.lock.
    """
    root = Path(root)
    explainers = [site_address.with_given(one) for one in published(checked_all(root / "content", langs=langs))]
    return [(explainer, *write(root, explainer)) for explainer in explainers]


def write(root, explainer, cache=None):
    """Render the explainer into its docs folder. Returns (written, removed); `cache`: see build_scripts.incremental."""
    return write_pages(root, docs_of(root, explainer), explainer, cache)


def write_pages(root, docs, explainer, cache=None):
    """The same, where the folder `docs` is ready for it."""
    files, _, drawn = begin_files(root, explainer, cache)
    return docs_folder.write_docs(docs, files | drawn(), cache and cache.written)


def begin_files(root, explainer, cache=None):
    """Every file that the content makes: see exports.begin."""
    keep_compiled(root / WORK / "templates")
    pictures = f"pictures-{explainer.site.language}" if explainer.language_folder else "pictures"
    # The preview keeps what was made in its own memory, and makes little at a time.
    rendered = partial(pages.render, explainer, cache) if cache else beside(partial(pages.render, explainer))
    others, names, drawn = exports.begin(explainer, root / WORK / pictures, cache)
    return rendered() | others, names, drawn


def docs_of(root, explainer):
    """The folder that the explainer is rendered into, with the hand-written files in it."""
    if not explainer.language_folder:
        return root / "docs"
    return settings_of_language.prepare(root, language_of(root, explainer), explainer)


def language_of(root, explainer):
    """The folder in which a language beside the site's own is made."""
    return root / WORK / "languages" / explainer.site.language


def build(root, say=print, names=None, langs=None):
    """Build the site of the project at `root`, with the editions that `names` names (every one where it is None) and the languages
    that `langs` names (likewise), and put it in its place; on any error the old one stays.

    `say` is called with lines on what was done. Raises ContentErrors, CalledProcessError (with its errors as
    `stderr`) from MkDocs, or OSError where the disk is full or a folder can't be written.
    """
    root = Path(root).resolve()
    work, site = root / WORK, root / "site"
    with one_at_a_time(work, say) as lock:
        atomic_swap.heal(site, work / "old")
        clock = time.perf_counter()
        found = checked_all(root / "content", langs=langs)
        explainers = [site_address.with_given(one) for one in published(found)]
        for one in found:
            if one.code not in [explainer.site.language for explainer in explainers]:
                untranslated = "its labels or the words of site.yml are not all translated"
                say(f"{one.code}: not published, since {untranslated}; make todo LANG={one.code} counts what is left")
        say(f"read {count(explainers[0])}, {took(clock)}")
        warnings = advise(explainers[0])
        if warnings:
            say(f"{len(warnings)} warnings about the content, which stop nothing; make check lists them")
        if not explainers[0].site.addresses:
            lacking = "no canonical links, no sitemap, no robots.txt, no whole links in the feed"
            say(f"NO ADDRESS in content/site.yml or SITE_URL, so no page names its own: {lacking}")
        new = work / "new"
        atomic_swap.clear(new)
        folders = [folder_of(work, explainer, new) for explainer in explainers]
        made = []
        for said, editions_made in together([partial(build_language, root, explainer, folder, lock, names) for explainer, folder in zip(explainers, folders)]):
            for line in said:
                say(line)
            made.append(editions_made)
        finish_all(new, explainers, folders, made, say, names)
        atomic_swap.put_in_place(new, site, work / "old")
    return site


def folder_of(work, explainer, new):
    """The folder in which a language is finished, empty: that of the new site, or one of its own that is joined to it last."""
    if not explainer.language_folder:
        return new
    folder = work / f"new-{explainer.site.language}"
    atomic_swap.clear(folder)
    return folder


def build_language(root, explainer, folder, lock, names):
    """Build one language into `folder`, with its editions. Returns (lines that say what was done, the Editions)."""
    said, clock = [], time.perf_counter()
    start = f"{explainer.site.language}: " if explainer.languages else ""

    def say(line):
        said.append(start + line)

    docs = docs_of(root, explainer)
    files, later, drawn = begin_files(root, explainer)
    written, removed = docs_folder.write_docs(docs, files, later=later)
    say(f"rendered {len(written)} changed pages and files, {len(removed)} removed, {took(clock)}")
    clock = time.perf_counter()
    settings = language_of(root, explainer) / settings_of_language.NAME if explainer.language_folder else stage(root, root / WORK, say)
    # MkDocs asks only whether a picture is there, so pictures are drawn beside it, and put in their place when it has ended.
    for name, picture in run_mkdocs(root, folder, explainer, lock, settings, drawn).items():
        docs_folder.write_if_changed(docs / name, picture)
        docs_folder.write_if_changed(folder / name, picture)
    say(f"MkDocs built {sum(1 for _ in folder.rglob('*.html'))} pages, {took(clock)}")
    return said, complete_language(folder, explainer, say, names)


def complete_language(folder, explainer, say=print, names=None):
    """Do what comes after the generator for one language, with the pages that it wrote into `folder`. Returns its Editions.

    Raises OSError, or ValueError for pages that are not what a generator makes of docs/.
    """
    clock = time.perf_counter()
    finish.finish(folder, explainer, say)
    say(f"finished the pages, {took(clock)}")
    return editions.make(explainer, folder, say, names)


def finish_all(new, explainers, folders, made, say=print, names=None):
    """Make of the finished languages one site in the folder `new`: their zip, the lists of their editions, the checksums.

    Raises OSError, or ContentErrors for pages that hold what the engine does not make.
    """
    if len(explainers) > 1 and (names is None or editions.ZIP in names):
        zips = editions.make_zip(list(zip(explainers, folders)), say)
        made = [[one, *others] for one, others in zip(zips, made)]
    for explainer, folder, theirs in zip(explainers, folders, made):
        editions.list_all(explainer, folder, theirs, say)
    for explainer, folder in zip(explainers[1:], folders[1:]):
        folder.rename(new / explainer.language_folder)
    output_check.check_output(new)
    # The last thing written: whoever finds the list finds all that it lists.
    say(f"listed {checksums.write(new)} files with their checksums")


def complete(root, new, explainer, say=print, names=None):
    """Do what comes after the generator, whichever it was, for a site in one language: see complete_language and finish_all."""
    finish_all(new, [explainer], [new], [complete_language(new, explainer, say, names)], say, names)


def count(explainer):
    """How much there is, in words."""
    items = sum(len(items) for items in explainer.items.values())
    total = sum(prose.words(text) for raw, item in everything(explainer) for _, text in words(raw, item))
    return f"{items} items, {len(explainer.statements)} statements, {total:,} words"


def took(since):
    """How long it took since a reading of time.perf_counter, in seconds: `1.2 s`."""
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


def run_mkdocs(root, new, explainer, lock, settings_file, meanwhile=lambda: None):
    """Let MkDocs build, by the settings in `settings_file`, into the folder `new`, every warning an error (said quietly, MkDocs would not count them).
    Returns what the function `meanwhile` gives, which is called beside it.

    It inherits the `lock`, so that the build after one that was killed waits for what still writes into `new`.
    """
    settings = {**os.environ, "SOURCE_DATE_EPOCH": str(stamp(explainer)), "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0", "TZ": "UTC"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(settings_file), "--site-dir", str(new)]
    with subprocess.Popen(command, cwd=root, env=settings, stderr=subprocess.PIPE, text=True, errors="replace", pass_fds=(lock.fileno(),)) as process:
        try:
            found = meanwhile()
            _, said = process.communicate()
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=said)
    return found
