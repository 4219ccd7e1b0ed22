"""One step of a build in a process of its own, or a whole build: prints [seconds, peak memory in MiB] as JSON.

The seconds of a step are those of the processor, those of a whole build are by the clock.
"""

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


def stock(project):
    """Build the rendered Markdown with Material as it comes: its templates and styles; without its search, which stops at our timeline."""
    if not (project / "docs" / "index.md").is_file():
        publish.render(project)
    settings = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    plain = {name: settings[name] for name in ("site_name", "use_directory_urls", "markdown_extensions", "nav", "not_in_nav")}
    path = project / "stock.yml"
    path.write_text(yaml.safe_dump(plain | {"theme": {"name": "material"}, "plugins": []}, allow_unicode=True), encoding="utf-8")
    return lambda: command(project, "-m", "mkdocs", "build", "--quiet", "--config-file", str(path), "--site-dir", str(project / ".build" / "stock"))


def whole(project, *options, fresh=True):
    """Build everything by the command, as if never before where `fresh` is said."""
    if fresh:
        for name in (".build", "site"):
            shutil.rmtree(project / name, ignore_errors=True)
    return lambda: command(project, "-m", "build_scripts", "build", *options)


def command(project, *arguments):
    subprocess.run([sys.executable, *arguments], cwd=project, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


BUILDS = {
    "stock": stock,
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


def main():
    collect_rarely()
    if sys.argv[2] in BUILDS:
        work = BUILDS[sys.argv[2]](Path(sys.argv[1]))
        clock = time.perf_counter()
        work()
        print(json.dumps([time.perf_counter() - clock, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))
        return
    work = prepare(Path(sys.argv[1]), sys.argv[2])
    who = resource.RUSAGE_CHILDREN if sys.argv[2] == "mkdocs" else resource.RUSAGE_SELF
    before = resource.getrusage(who)
    work()
    after = resource.getrusage(who)
    print(json.dumps([after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024]))


if __name__ == "__main__":
    main()
