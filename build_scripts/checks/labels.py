"""The words of the interface: plain, and with just the placeholders that the engine knows."""

import re
import string

from build_scripts.checks.label_families import FAMILIES
from build_scripts.checks.label_usage import asked_in, filled, read, singular, whole_keys
from build_scripts.findings import did_you_mean
from build_scripts.locale import OTHER, is_known, plural_forms
from build_scripts.prose import faults


def plain_labels(explainer):
    """No label holds HTML, a link or other Markdown, or a placeholder that the engine has nothing for; none is left out."""
    raw = explainer.raw.get(("labels", "labels"))
    for key, text in explainer.labels.items():
        for message, hint in faults(re.sub(r"[{}]", "", text)):
            yield raw.at((key,), message.replace("the text", "the label"), hint)
        if "](" in text:
            yield raw.at((key,), "a link stands in the label", "write plain words; pages and chapters may hold links")
        try:
            parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
        except ValueError:
            yield raw.at((key,), "a curly bracket stands alone in the label", "write {name}, or no bracket at all")
            continue
        if any(form or conversion for _, _, form, conversion in parts):
            yield raw.at((key,), "a placeholder holds more than a name", "write {name}")
        known, named = filled(key), {name for _, name, _, _ in parts}
        for name in sorted(known - named):
            yield raw.at((key,), f"the label does not say `{{{name}}}`", "write it where it belongs; the engine puts the words in")
        for name in sorted(named - known):
            hint = f"what is filled in here: {', '.join(f'{{{one}}}' for one in sorted(known))}" if known else "nothing is filled in here"
            yield raw.at((key,), f"nothing is known for `{{{name}}}` in the label", hint)


def wanted_labels(explainer):
    """labels.yml has every word that the engine asks for, and no word that it does not."""
    raw = explainer.raw.get(("labels", "labels"))
    if raw is None:
        return
    wanted = whole_keys().union(*(family.keys(explainer) for family in FAMILIES if not family.optional and not family.free))
    for key in sorted(wanted - set(explainer.labels)):
        yield raw.at((), f"the label `{key}` is missing", f"add it; {asked_in(key) or 'the engine'} shows it")
    known = wanted | read()[1]
    free = tuple(family.prefix for family in FAMILIES if family.free)
    for key in sorted(set(explainer.labels) - known):
        if singular(key) not in known and not key.startswith(free):
            yield raw.at((key,), f"no page shows the label `{key}`", did_you_mean(key, wanted) or "delete it")


def content_labels(explainer):
    """Every value of the content that a page names has its words: a theme of an event, a group of polls, a table of data."""
    raw = explainer.raw.get(("labels", "labels"))
    for family in FAMILIES:
        if family.free and not family.optional and raw is not None:
            for key in sorted(family.keys(explainer) - set(explainer.labels)):
                yield place_of(explainer, family, key) or raw.at((), f"the label `{key}` is missing", f"add it; {asked_in(key) or 'a page'} shows it")


def place_of(explainer, family, key):
    """The finding at the first item that has the value, where a field of a kind holds it; else None."""
    value = key.removeprefix(family.prefix)
    for kind, field in family.fields:
        item = next((one for one in explainer.all(kind) if getattr(one, field) == value), None)
        if item:
            known = {label.removeprefix(family.prefix) for label in explainer.labels if label.startswith(family.prefix) and not label.endswith("_note")}
            hints = filter(None, (did_you_mean(value, known), f"for a new one add {key} there"))
            return explainer.raw[kind, item.id].at((field,), f"labels.yml has no words for the {field} `{value}`", "; ".join(hints))
    return None


def plural_labels(explainer):
    """A label that has one plural form has all those of the site's language."""
    raw = explainer.raw.get(("labels", "labels"))
    if not is_known(explainer.site.language):
        yield explainer.raw["site", "site"].at(
            ("language",), f"nothing is known of the language {explainer.site.language}", "write the code of a language that Unicode describes"
        )
        return
    counted = {singular(key) for key in explainer.labels if singular(key) != key}
    for key in sorted(counted):
        for form in plural_forms(explainer.site.language):
            if form != OTHER and f"{key}_{form}" not in explainer.labels:
                yield raw.at((key,), f"the label `{key}_{form}` is missing", f"the language counts with {', '.join(plural_forms(explainer.site.language))}")


def languages_named(explainer):
    """Every language that a source or a quotation is in has a name: Unicode's, or one in labels.yml."""
    for raw, path, code in languages(explainer):
        if explainer.locale.language_name(code) == code.partition("-")[0]:
            yield raw.at(path, f"labels.yml has no name for the language `{code}`", f"add language_{code} there")


def languages(explainer):
    """(raw, path, language code) of each language that a source or quotation names."""
    for source in explainer.all("source"):
        yield explainer.raw["source", source.id], ("language",), source.language
    for quote in explainer.all("quote"):
        if quote.original:
            yield explainer.raw["quote", quote.id], ("original", "lang"), quote.original.lang
