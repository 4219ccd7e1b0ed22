"""The explainer in each of its languages: the content itself, then an edition for each entry of `languages` in site.yml."""

from dataclasses import dataclass, field, replace

from build_scripts.checks import check, faults
from build_scripts.explainer import Explainer, Language
from build_scripts.findings import ContentErrors, Finding
from build_scripts.locale import is_known
from build_scripts.model import KINDS
from build_scripts.reading import assemble
from build_scripts.translation import compare
from build_scripts.translation.merge import lay_over
from build_scripts.translation.progress import lacking

# What must be translated before a language is published: without it no page could be used.
INTERFACE = ("labels", "site")


@dataclass(frozen=True)
class InLanguage:
    """The explainer in one language, with a Pair (see translation.merge) for each of its messages; the site's own language has none.

    `whole` tells whether every catalogue could be read; of what another would hold nothing is known."""

    code: str
    explainer: Explainer
    pairs: list = field(default_factory=list, repr=False)
    whole: bool = True


def gather_all(folder, reads=None, langs=None, draft=False):
    """Read and check the content of `folder` in every language, or in the site's own and those that `langs` names.

    Returns (list of InLanguage, findings), the site's own language first; an empty list where too much is wrong in it. A language
    that is said to be complete and lacks a translation is a finding, but not in a `draft`. `reads` keeps what was read from one call
    to the next: see content.load.
    """
    reads = {} if reads is None else reads
    explainer, findings = check(folder, reads.setdefault("content", {}))
    if findings or explainer is None:
        return [], findings
    editions = explainer.site.languages
    findings = [*unknown_languages(explainer), *unknown_wishes(explainer, langs)]
    found = [InLanguage(explainer.site.language, explainer)]
    for edition in editions if not findings else ():
        if langs is None or edition.code in langs:
            other, faults_there = in_language(explainer, edition, reads)
            findings += faults_there
            if other is not None:
                found.append(other)
    if not draft:
        findings += unfinished(found)
    return found, sorted(set(findings))


def unfinished(found):
    """A Finding for each translation that is missing or stale in those InLanguage that are said to be complete."""
    site = found[0].explainer.site if found else None
    told = [(one, edition) for one in found for edition in site.languages if edition.code == one.code and edition.complete and one.whole]
    return [finding for one, edition in told for finding in lacking(one.pairs, edition)]


def published(found):
    """The explainers of those InLanguage that are published, each knowing of all of them.

    A language is published once its interface is translated: every label, and the words of the site as a whole.
    """
    return acquainted([one for one in found if all(pair.state == "done" for pair in one.pairs if pair.message.kind in INTERFACE)])


def acquainted(found):
    """The explainers of those InLanguage, each knowing of all of them."""
    if len(found) < 2:
        return [one.explainer for one in found]
    languages = tuple(language_of(one) for one in found)
    untranslated = [frozenset(pair.message.text for pair in one.pairs if pair.state != "done") for one in found]
    return [replace(one.explainer, languages=languages, untranslated=texts) for one, texts in zip(found, untranslated)]


def language_of(one):
    """What the editions in other languages must know of an InLanguage."""
    site, code = one.explainer.site, one.code
    name = next((edition.name for edition in site.languages if edition.code == code), one.explainer.locale.language_name(code))
    names = {(kind.name, item.id): kind.title_of(item) for kind in KINDS if kind.named or kind.name == "page" for item in one.explainer.all(kind.name)}
    return Language(code, name, f"{code}/" if one.pairs else "", one.explainer.labels, names)


def checked_all(folder, reads=None, langs=None, draft=False):
    """The content of `folder` in its languages, fit to build: see gather_all. Raises ContentErrors with every finding otherwise."""
    found, findings = gather_all(folder, reads, langs, draft)
    if findings or not found:
        raise ContentErrors(findings)
    return found


def in_language(explainer, edition, reads):
    """The explainer in the language of `edition` as (InLanguage or None, findings)."""
    laid = lay_over(list(explainer.raw.values()), explainer.folder, edition, reads.setdefault(edition.code, {}))
    other, findings = assemble(explainer.folder, laid.raws)
    findings = [*laid.findings, *findings]
    if other is None:
        return None, findings
    findings += faults(other)
    foreign = as_before(reads, "foreign", compare.foreign_words(explainer))
    names = as_before(reads, f"names {edition.code}", compare.names_of(explainer, other))
    # What is wrong with a text in itself is told once.
    told = {(finding.file, finding.line) for finding in findings}
    for pair in laid.pairs:
        if pair.state == "done" and (pair.catalogue.name, pair.entry.linenum) not in told:
            for rule, message, hint in compare.pair_faults(edition.code, pair, foreign, names):
                if f"ignore-{rule}" not in pair.entry.flags:
                    findings.append(pair.at(message, hint))
    return InLanguage(edition.code, other, laid.pairs, laid.whole), findings


def as_before(kept, key, value):
    """The value that `kept` holds at `key`, where `value` equals it; else `value`, from now on."""
    if kept.get(key) != value:
        kept[key] = value
    return kept[key]


def unknown_languages(explainer):
    """Each language is one that Unicode describes, is there once, and is not that of the site."""
    raw, seen = explainer.raw["site", "site"], {explainer.site.language}
    for index, edition in enumerate(explainer.site.languages):
        path = ("languages", index, "code")
        if not is_known(edition.code):
            yield raw.at(path, f"nothing is known of the language {edition.code}", "write the code of a language that Unicode describes")
        if edition.code in seen:
            yield raw.at(path, f"the language {edition.code} is there already", "delete one of the two")
        seen.add(edition.code)


def unknown_wishes(explainer, langs):
    """Each language that was asked for is one of the site's."""
    known = [explainer.site.language, *(one.code for one in explainer.site.languages)]
    for code in langs or ():
        if code not in known:
            yield Finding(f"{explainer.folder.name}/site.yml", 1, 1, f"there is no language {code}", f"one of: {', '.join(known)}")
