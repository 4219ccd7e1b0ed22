"""Check the content without building anything.

Mistakes stop: they are printed, all at once, and the exit status is 1. Without any, each chapter is listed with
its own words, the minutes it takes to read it with its figures, the age at which its prose reads easily (about 14 is
meant), and how many of an auditor's remarks stand in its story; then come warnings, which stop nothing: items that nothing
refers to, chapters outside 400 to 900 words or over a reading age of 15, long sentences, runs of short ones, an auditor's
remarks, translations that are older than their originals, files that are not written canonically.
"""

from build_scripts import pages, publish
from build_scripts.checks.story import chapter_stories, remarks
from build_scripts.checks.warnings import advise
from build_scripts.components import chapterhead
from build_scripts.findings import Finding
from build_scripts.languages import checked_all
from build_scripts.prose import words
from build_scripts.readability import own_prose, reading_age
from build_scripts.translation.progress import stale
from build_scripts.writing.format import format_folder

HELP = "read the content and say what is wrong with it, and where; then how long and how hard the chapters are"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Check; raises ContentErrors where something is wrong."""
    content = args.project / "content"
    languages = checked_all(content)
    explainer = languages[0].explainer
    for line in chapters(explainer):
        print(line)
    for line in translations(languages[1:]):
        print(line)
    old = [finding for one in languages for finding in stale(one.pairs)]
    warnings = sorted([*advise(explainer), *old, *unformatted(args.project, content)])
    for finding in warnings:
        print(f"warning: {finding}")
    count = len(pages.listed(explainer))
    print(f"nothing is wrong: {count} pages, {publish.count(explainer)}, {len(warnings)} warnings")
    return 0


def chapters(explainer):
    """A table of the chapters, as lines."""
    width = max(len(name) for name in explainer.site.chapters)
    yield f"{'chapter':{width}}  words  minutes  reading age  remarks"
    for section in explainer.chapters():
        prose = own_prose(section)
        count = sum(len(remarks(explainer, text)) for _, _, text in chapter_stories(explainer, section))
        yield f"{section.id:{width}}  {words(prose):5}  {chapterhead.minutes(explainer, section):7}  {reading_age(prose):11.1f}  {count:7}"


def translations(languages):
    """How far each language is, as lines."""
    for one in languages:
        states = [pair.state for pair in one.pairs]
        yield f"{one.code}: {states.count('done')} of {len(states)} messages are translated, {states.count('stale')} of older originals"


def unformatted(project, content):
    """A Finding for each file that `make format` would change."""
    for path, old, new in format_folder(content):
        if old != new:
            yield Finding(path.relative_to(project).as_posix(), 1, 1, "this file is not written canonically", "run make format")
