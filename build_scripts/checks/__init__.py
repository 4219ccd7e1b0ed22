"""What no type can say of the content: one small generator a rule, yielding located findings."""

from build_scripts.checks import completeness, engine, labels, numbers, references, settings, statements, words
from build_scripts.findings import ContentErrors
from build_scripts.reading import gather

CHECKS = (
    references.known_ids,
    references.cited_once,
    references.own_ids,
    references.known_schemes,
    references.known_locators,
    references.known_redirects,
    words.clean_text,
    labels.plain_labels,
    labels.wanted_labels,
    labels.content_labels,
    labels.plural_labels,
    labels.languages_named,
    words.stated_words,
    words.own_names,
    words.own_anchors,
    statements.checks_written,
    statements.words_for_readers,
    numbers.sums,
    numbers.notes_on_sums,
    numbers.answers,
    numbers.panels,
    numbers.fieldwork,
    numbers.editorial_dates,
    numbers.eras,
    numbers.places_on_maps,
    numbers.crowded_maps,
    completeness.chapters,
    completeness.pages,
    completeness.corrections,
    completeness.paragraphs,
    completeness.borders,
)
# What is the same in every language.
IN_ANY_LANGUAGE = (settings.own_addresses, settings.settings_agree, engine.components, engine.templates, engine.label_families)


def check(folder, reads=None):
    """Read the content of `folder` and run every check on it.

    Returns (explainer or None, findings), the findings without doubles, sorted, files that can't be read first. `reads`: see content.load.
    """
    explainer, findings = gather(folder, reads)
    if explainer is None:
        return None, findings
    findings += faults(explainer, CHECKS + IN_ANY_LANGUAGE)
    return explainer, sorted(set(findings))


def faults(explainer, rules=CHECKS):
    """What rules say of an explainer, as a list of Findings."""
    return [finding for rule in rules for finding in rule(explainer)]


def checked(folder, reads=None):
    """The content of `folder`, fit to build. Raises ContentErrors with every finding otherwise. `reads`: see content.load."""
    explainer, findings = check(folder, reads)
    if findings or explainer is None:
        raise ContentErrors(findings)
    return explainer
