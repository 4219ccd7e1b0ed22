"""The words of the interface: plain, and with just the places to fill that the engine fills."""

import re
import string

from build_scripts.checks.label_usage import asked_for, filled, words_named
from build_scripts.findings import did_you_mean
from build_scripts.prose import faults

# A kind, its field, and what the labels of the field's values begin with.
FAMILIES = (("event", "theme", "theme"), ("poll", "group", "poll_group"), ("person", "side", "side"), ("organisation", "side", "side"))


def plain_labels(explainer):
    """No label holds HTML, a link or other Markdown, or a place to fill that the engine has nothing for; none is left out."""
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
            yield raw.at((key,), "a place to fill holds more than a name", "write {name}")
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
    keys = {asked.key for asked in asked_for() if asked.whole}
    families = tuple(asked.key for asked in asked_for() if not asked.whole)
    for key in sorted(keys - set(explainer.labels)):
        yield raw.at((), f"the label `{key}` is missing", "add it; what is shown where is told in the comments of that file")
    for key in sorted(set(explainer.labels) - words_named()):
        if not key.startswith(families):
            yield raw.at((key,), f"no page shows the label `{key}`", did_you_mean(key, keys) or "delete it")


def families_named(explainer):
    """Every theme of an event, group of polls and side of a person has its words; a side may be left out."""
    for kind, field, family in FAMILIES:
        for item in explainer.all(kind):
            value = getattr(item, field)
            if value is not None and f"{family}_{value}" not in explainer.labels:
                yield explainer.raw[kind, item.id].at((field,), f"labels.yml has no words for the {field} `{value}`", f"add {family}_{value} there")


def languages_named(explainer):
    """Every language that a source, a spelling or a quotation is in has its name."""
    for raw, path, code in languages(explainer):
        if f"language_{code}" not in explainer.labels:
            yield raw.at(path, f"labels.yml has no name for the language `{code}`", f"add language_{code} there")


def languages(explainer):
    for source in explainer.all("source"):
        yield explainer.raw["source", source.id], ("language",), source.language
    for quote in explainer.all("quote"):
        if quote.original:
            yield explainer.raw["quote", quote.id], ("original", "lang"), quote.original.lang
