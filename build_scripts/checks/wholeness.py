"""That nothing is left out: chapters, pages, words of the interface, paragraphs of the base source, borders."""

import re
from pathlib import Path

from build_scripts.borders import read_borders
from build_scripts.findings import did_you_mean
from build_scripts.references import references

CODE = Path(__file__).parent.parent
FIXED_PAGES = ("polls", "quotes", "timeline", "people", "places", "glossary", "expectations", "sources", "statements", "data", "download", "about", "safety", "404")
LABEL = re.compile(r"""labels?[(\[]\s*["']([a-z0-9_]+)["']\s*[],)]""")
QUOTED = re.compile(r"""["']([a-z0-9_]+)["']""")
LABEL_FAMILY = re.compile(r"""label\(\s*f?["']([a-z0-9_]+_)["'{]""")


def chapters(explainer):
    """site.yml lists each section once."""
    raw = explainer.raw["site", "site"]
    listed = explainer.site.chapters
    for index, name in enumerate(listed):
        if name in listed[:index]:
            yield raw.at(("chapters", index), f"the chapter `{name}` is listed twice", "delete one of the two")
    for name in explainer.items["section"]:
        if name not in listed:
            yield explainer.raw["section", name].at((), f"site.yml does not list the chapter `{name}`", "add it to `chapters` there")


def pages(explainer):
    """Each page that the engine makes has its words, and no words stand there for a page that is not made."""
    raw = explainer.raw["site", "site"]
    for name in FIXED_PAGES:
        if ("page", name) not in explainer.raw:
            yield raw.at((), f"there are no words for the page `{name}`", "add it under content/pages")
    for name in explainer.items["page"]:
        if name not in FIXED_PAGES:
            yield explainer.raw["page", name].at((), f"no page is called `{name}`", did_you_mean(name, FIXED_PAGES))


def corrections(explainer):
    """A correction names a page that exists."""
    known = {*explainer.items["section"], *FIXED_PAGES, "index"}
    for correction in explainer.all("correction"):
        if correction.page not in known:
            yield explainer.raw["correction", correction.id].at(("page",), f"there is no page `{correction.page}`", did_you_mean(correction.page, known))


def labels_used():
    """(keys, named, families): labels that code and templates ask for, words they name at all, and starts of names."""
    keys, named, families = set(), set(), set()
    for path in [*sorted(CODE.rglob("*.j2")), *sorted(CODE.rglob("*.py")), *sorted((CODE.parent / "overrides").rglob("*.html"))]:
        text = path.read_text(encoding="utf-8")
        keys |= set(LABEL.findall(text))
        named |= set(QUOTED.findall(text))
        families |= set(LABEL_FAMILY.findall(text))
    return keys, named, families


def labels(explainer):
    """labels.yml has every word that the engine asks for."""
    raw = explainer.raw.get(("labels", "labels"))
    if raw is None:
        return
    keys, named, families = labels_used()
    for key in sorted(keys - set(explainer.labels)):
        yield raw.at((), f"the label `{key}` is missing", "add it; what is shown where is told in the comments of that file")
    for key in sorted(explainer.labels):
        if key not in named and not any(key.startswith(family) for family in families):
            yield raw.at((key,), f"no page shows the label `{key}`", did_you_mean(key, keys) or "delete it")
    for event in explainer.all("event"):
        if f"theme_{event.theme}" not in explainer.labels:
            yield explainer.raw["event", event.id].at(("theme",), f"labels.yml has no words for the theme `{event.theme}`", f"add theme_{event.theme} there")
    for poll in explainer.all("poll"):
        if f"poll_group_{poll.group}" not in explainer.labels:
            yield explainer.raw["poll", poll.id].at(("group",), f"labels.yml has no words for the group `{poll.group}`", f"add poll_group_{poll.group} there")


def coverage(explainer):
    """paragraph id of the base source -> the addresses of the statements and items that cite it, in page order."""
    base = explainer.items["source"].get(explainer.site.base_source)
    covered = {paragraph.id: [] for paragraph in base.paragraphs} if base else {}
    for stated in explainer.statements:
        for cite in stated.cites:
            if base and cite.source == base.id:
                for locator in (cite.locator or "").replace(" ", "").split(","):
                    if locator in covered:
                        covered[locator].append(f"{stated.page}#{stated.anchor}")
    return covered


def paragraphs(explainer):
    """Every paragraph of the base source is told somewhere."""
    base = explainer.items["source"].get(explainer.site.base_source)
    if base is None:
        return
    covered = coverage(explainer)
    raw = explainer.raw["source", base.id]
    for index, paragraph in enumerate(base.paragraphs):
        if paragraph.kind in ("text", "standfirst", "byline") and not covered[paragraph.id]:
            yield raw.at(("paragraphs", index), f"no statement cites paragraph {paragraph.id} of the base source", f"tell it, and cite {base.id}:{paragraph.id}")


def borders(explainer):
    """The border data of a map can be read and has the countries it names."""
    for chart in explainer.all("map"):
        yield from read_borders(explainer, chart)[1]


def unused(explainer):
    """(kind, id) of items that nothing else refers to, by a field, a citation or a link."""
    used = {(kind, ref.id) for ref in references(explainer) for kind in ref.kinds}
    return [(kind, item_id) for kind in ("source", "term", "place", "person", "organisation", "poll", "figure", "quote", "map") for item_id in explainer.items[kind] if (kind, item_id) not in used]
