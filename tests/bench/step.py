"""One step of a build in a process of its own: prints [seconds of processor time, peak memory in MiB] as JSON."""

import json
import resource
import sys
from pathlib import Path

from build_scripts import atomic_swap, checks, content, docs_folder, editions, exports, finish, pages, publish
from build_scripts.__main__ import collect_rarely
from build_scripts.reading import gather
from build_scripts.incremental import Kept


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
        kept = Kept()
        save(project, kept)
        chapter = next(iter(sorted((folder / "sections").glob("*.yml"))))
        chapter.write_text(chapter.read_text(encoding="utf-8").replace(" the ", " these ", 1), encoding="utf-8")
        return lambda: save(project, kept)
    raise ValueError(step)


def save(project, kept):
    """What the preview does after a save, but for MkDocs."""
    publish.write(project, checks.checked(project / "content", kept.reads), kept)


def mkdocs(project, new, explainer):
    with atomic_swap.one_at_a_time(project / publish.WORK) as lock:
        publish.run_mkdocs(project, new, explainer, lock)


def main():
    collect_rarely()
    work = prepare(Path(sys.argv[1]), sys.argv[2])
    who = resource.RUSAGE_CHILDREN if sys.argv[2] == "mkdocs" else resource.RUSAGE_SELF
    before = resource.getrusage(who)
    work()
    after = resource.getrusage(who)
    print(json.dumps([after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024]))


if __name__ == "__main__":
    main()
