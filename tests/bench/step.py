"""One step of a build in a process of its own, or a whole build: prints [seconds by the clock, seconds of the processors, peak memory of
the largest process in MiB] as JSON."""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import yaml

from build_scripts import checks, content, docs_folder, editions, exports, finish, pages, publish
from build_scripts.__main__ import collect_rarely
from build_scripts.incremental import BuildCache
from build_scripts.lock import one_at_a_time
from build_scripts.reading import gather


def prepare(project, step):
    """The work of `step` as a function, with all that comes before it done already."""
    folder = project / "content"
    if step == "load":
        return lambda: content.load(folder)
    if step == "check":
        explainer, _ = gather(folder)
        return lambda: [list(rule(explainer)) for rule in checks.CHECKS]
    explainer, findings = gather(folder)
    if step == "pictures":
        return lambda: exports.pictures.render(explainer, project / publish.WORK / "pictures")
    if step == "render":
        return lambda: docs_folder.write_docs(project / "docs", pages.render(explainer) | exports.render(explainer, project / publish.WORK / "pictures"))
    new = project / ".build" / "new"
    if step == "mkdocs":
        new.parent.mkdir(exist_ok=True)
        return lambda: mkdocs(project, new, explainer)
    if step == "finish":
        return lambda: finish.finish(new, explainer)
    if step == "editions":
        return lambda: editions.make(explainer, new, lambda line: None)
    if step == "save":
        cache = BuildCache()
        save(project, cache)
        chapter = next(iter(sorted((folder / "sections").glob("*.yml"))))
        chapter.write_text(chapter.read_text(encoding="utf-8").replace(" the ", " these ", 1), encoding="utf-8")
        return lambda: save(project, cache)
    raise ValueError(step)


def stock(project, **more):
    """Build the rendered Markdown with Material as it comes: its templates, styles and search. `more` are further settings."""
    if not (project / "docs" / "index.md").is_file():
        publish.render(project, langs=[own_language(project)])
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    plain = {name: settings[name] for name in ("site_name", "use_directory_urls", "markdown_extensions", "nav", "not_in_nav")}
    path = project / "stock.yml"
    path.write_text(yaml.safe_dump(plain | {"theme": {"name": "material"}} | more, allow_unicode=True), encoding="utf-8")
    return lambda: command(project, "-m", "mkdocs", "build", "--quiet", "--config-file", str(path), "--site-dir", str(project / ".build" / "stock"))


def whole(project, *options, fresh=True):
    """Build everything in the site's own language by the command, as if never before where `fresh` is said."""
    if fresh:
        for name in (".build", "site"):
            shutil.rmtree(project / name, ignore_errors=True)
    return lambda: command(project, "-m", "build_scripts", "build", "--langs", own_language(project), *options)


def own_language(project):
    """The code of the site's own language, the only one that is built: what grew has no translations."""
    return yaml.safe_load((project / "content" / "site.yml").read_text(encoding="utf-8"))["language"]


def command(project, *arguments):
    subprocess.run([sys.executable, *arguments], cwd=project, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


BUILDS = {
    "stock": stock,
    "bare": lambda project: stock(project, plugins=[]),
    "site": lambda project: whole(project, "--editions", ""),
    "whole": whole,
    "again": lambda project: whole(project, fresh=False),
}


def save(project, cache):
    """What the preview does after a save, but for MkDocs."""
    publish.write(project, checks.checked(project / "content", cache.reads), cache)


def mkdocs(project, new, explainer):
    with one_at_a_time(project / publish.WORK) as lock:
        publish.run_mkdocs(project, new, explainer, lock, publish.stage(project, project / publish.WORK, print))


def used():
    """Seconds of the processors, by this process and those that it waited for."""
    return sum(found.ru_utime + found.ru_stime for found in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def main():
    collect_rarely()
    project, name = Path(sys.argv[1]), sys.argv[2]
    work = BUILDS[name](project) if name in BUILDS else prepare(project, name)
    clock, before = time.perf_counter(), used()
    work()
    # A build is made by commands of their own; what this process took to get ready for it does not count.
    who = (resource.RUSAGE_CHILDREN,) if name in BUILDS else (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(json.dumps([time.perf_counter() - clock, used() - before, max(resource.getrusage(one).ru_maxrss for one in who) / 1024]))


if __name__ == "__main__":
    main()
