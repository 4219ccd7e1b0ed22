"""What an editor should look at again, though nothing is wrong with it: one small generator a rule, as with checks.

Advice never stops a build.
"""

from build_scripts import prose
from build_scripts.checks.completeness import unused
from build_scripts.checks.story import auditors_remarks, short_sentences
from build_scripts.content_folder import TRANSLATIONS, passed_over, relative
from build_scripts.findings import Finding
from build_scripts.readability import own_prose, reading_age, sentences
from build_scripts.references import everything, words

SHORTEST, LONGEST = 400, 900
HARDEST = 15
DATED = ("event", "quote", "source", "correction")
LONG_SENTENCE = 35


def advise(explainer):
    """Every piece of advice on a checked explainer, as sorted Findings."""
    return sorted({finding for rule in ADVICE for finding in rule(explainer)})


def not_used(explainer):
    """Sources that nothing cites, and terms that no text links to: one line a file. Other items stand on lists of their own."""
    found = {}
    for kind, item_id in unused(explainer):
        if kind in ("source", "term"):
            raw = explainer.raw[kind, item_id]
            found.setdefault((raw.file, kind), []).append(raw)
    for (_, kind), raws in found.items():
        more = f" and {len(raws) - 1} more" if len(raws) > 1 else ""
        yield raws[0].at((), f"nothing refers to the {kind} `{raws[0].id}`{more} in this file", "make unused lists them; use or delete them")


def dates_to_come(explainer):
    """Nothing is dated after the day on which the site was last changed."""
    updated = explainer.site.dates.updated
    for kind in DATED:
        for item in explainer.all(kind):
            if item.date and item.date.partition("/")[0] > updated:
                what, hint = f"{item.date} is after `updated` in site.yml, {updated}", "check the date, or bring `updated` up to date"
                yield explainer.raw[kind, item.id].at(("date",), what, hint)


def lengths(explainer):
    """A chapter is complete, and no longer than a reader stays."""
    for section in explainer.chapters():
        count = prose.words(own_prose(section))
        if not SHORTEST <= count <= LONGEST:
            yield explainer.raw["section", section.id].at(
                (), f"the chapter `{section.id}` has {count} words of its own", f"a chapter has {SHORTEST} to {LONGEST}"
            )


def hard_chapters(explainer):
    """A chapter can be read at about fourteen."""
    for section in explainer.chapters():
        age = reading_age(own_prose(section))
        if age > HARDEST:
            yield explainer.raw["section", section.id].at(
                (), f"the chapter `{section.id}` asks for a reading age of {age:.1f}", "shorter sentences and words; about 14 is meant"
            )


def hard_sentences(explainer):
    """A sentence that nobody has to read twice."""
    for raw, item in everything(explainer):
        for path, text in words(raw, item, quoted=False):
            for sentence in sentences(text):
                count = prose.words(sentence)
                if count > LONG_SENTENCE:
                    yield raw.at(path, f"a sentence has {count} words: “{' '.join(sentence.split()[:6])} …”", "make two of it")


def files_passed_over(explainer):
    """Files that an editor or a system left beside the content; they are not read."""
    for name in passed_over(explainer.folder):
        hint = "rename it if it is content; else close the editor that holds it, or delete it"
        yield Finding(name, 1, 1, "this file is not read, because its name begins with a point", hint)


def languages_passed_over(explainer):
    """Folders of catalogues for a language that the site does not have."""
    known = {one.code for one in explainer.site.languages}
    for path in sorted((explainer.folder / TRANSLATIONS).glob("[!.]*")):
        if path.is_dir() and path.name not in known:
            what, hint = f"the site has no language `{path.name}`, so these catalogues are not read", "add it to `languages` in site.yml, or delete the folder"
            yield Finding(relative(path, explainer.folder), 1, 1, what, hint)


ADVICE = (
    files_passed_over, languages_passed_over, not_used, dates_to_come, lengths, hard_chapters, hard_sentences, auditors_remarks, short_sentences,
)
