"""What the pages list, in the order in which they list it. Each function returns what its template needs beside the items of the page."""

from collections import Counter

from build_scripts.components import chapterhead
from build_scripts.components import poll as poll_component
from build_scripts.components.quote import voice_anchor
from build_scripts.model import KINDS
from build_scripts.model.values import STANDINGS

# Files of data that are not a list of items of one kind: the word after `data_` in labels.yml, and the file.
OTHER_FILES = (
    ("answers", "poll-answers.csv"),
    ("package", "datapackage.json"),
    ("bibtex", "bibliography.bib"),
    ("csl", "bibliography.csl.json"),
    ("feed", "corrections.xml"),
)


def index(explainer, name, part):
    """The standings in their order, and the minutes that all chapters take to read."""
    return {"standings": STANDINGS, "minutes": sum(chapterhead.minutes(explainer, section) for section in explainer.chapters())}


def chapter(explainer, name, part):
    """The section of the chapter."""
    return {"section": explainer.items["section"][name]}


def poll(explainer, name, part):
    """When a poll was taken, and the others of its group with what to mind in comparing them."""
    one = explainer.get("poll", name)
    others = [other for other in explainer.all("poll") if other.group == one.group and other.id != name]
    when = poll_component.when(explainer.locale, one) or explainer.locale.label("not_stated")
    return {"when": when, "others": others, "note": explainer.labels.get(f"poll_group_{one.group}_note"), "all": explainer.titles["polls"]}


def quotes(explainer, name, part):
    """Quotations by voice: (anchor, name or None for several voices, quotes in the order of their dates)."""
    voices = {}
    for quote in explainer.all("quote"):
        voices.setdefault(voice_anchor(quote), []).append(quote)
    rows = []
    for anchor, found in voices.items():
        speaker = explainer.speaker(found[0])
        found = sorted(found, key=lambda quote: quote.date or "9999")
        rows.append((anchor, speaker.name if speaker else None, found))
    return {"voices": sorted(rows, key=lambda row: (row[1] is None, -len(row[2]), row[1] or ""))}


def people(explainer, name, part):
    """People and organisations side by side, in the order in which labels.yml names the sides; then those of no side."""
    persons = sorted(explainer.all("person"), key=lambda person: explainer.locale.order(person.sort))
    organisations = by_name(explainer, "organisation")
    both = [("person", one) for one in persons] + [("organisation", one) for one in organisations]
    sides = [key.removeprefix("side_") for key in explainer.labels if key.startswith("side_")]
    return {
        "sides": [(side, rows) for side in sides if (rows := [(kind, one) for kind, one in both if one.side == side])],
        "people": [one for one in persons if one.side is None],
        "organisations": [one for one in organisations if one.side is None],
        "quoted": Counter(quote.speaker for quote in explainer.all("quote")),
    }


def places(explainer, name, part):
    """The places, by name."""
    return {"places": by_name(explainer, "place")}


def glossary(explainer, name, part):
    """The terms, by name."""
    return {"terms": by_name(explainer, "term")}


def expectations(explainer, name, part):
    """How many expectations there are of each outcome."""
    return {"counts": Counter(one.outcome for one in explainer.all("expectation"))}


def sources(explainer, name, part):
    """The sources of a part; on the page itself the base source, then which parts there are."""
    listed = part.ids if part else [explainer.site.base_source]
    found = [one for path, one in explainer.parts.items() if path.startswith("sources/")]
    return {
        "sources": [explainer.items["source"][one] for one in listed],
        "parts": [("sources_parts", found)],
        "table": "sources",
        "total": sum(len(one.ids) for one in found) + 1,
    }


def statements(explainer, name, part):
    """The statements of a part; on the page itself which parts there are: by standing, then by page."""
    known = {one.id: one for one in explainer.statements}
    found = [one for path, one in explainer.parts.items() if path.startswith("statements/")]
    by_page = [one for one in found if one.path.startswith("statements/on-")]
    return {
        "statements": [known[one] for one in part.ids] if part else [],
        "parts": [("statements_by_standing", [one for one in found if one not in by_page]), ("statements_by_page", by_page)],
        "table": "statements",
        "total": len(explainer.statements),
    }


def data(explainer, name, part):
    """The files of items: (name of the files, how many items), and the files beside them."""
    kinds = [(kind.folder, len(explainer.items[kind.name])) for kind in KINDS if kind.name != "page"]
    return {"files": [(folder, count) for folder, count in [*kinds, ("statements", len(explainer.statements))] if count], "others": OTHER_FILES}


def about(explainer, name, part):
    """The standings in their order, and the base source."""
    return {"standings": STANDINGS, "base": explainer.base()}


def safety(explainer, name, part):
    """The publishers whose texts are punished somewhere: (country, names)."""
    countries = {}
    for source in explainer.all("source"):
        for code in source.restricted_in:
            countries.setdefault(code, set()).add(source.publisher)
    return {"countries": [(code, sorted(names, key=explainer.locale.order)) for code, names in sorted(countries.items())]}


def by_name(explainer, kind):
    """The items of a kind in the order of their names."""
    return sorted(explainer.all(kind), key=lambda item: explainer.locale.order(item.name))


def timeline(explainer, name, part):
    """The eras that have a page of their own."""
    return {"others": [("timeline_parts", [one for path, one in explainer.parts.items() if path.startswith("timeline/")])], "table": "events"}


LOOK_UPS = {
    "index": index,
    "chapter": chapter,
    "poll": poll,
    "quotes": quotes,
    "people": people,
    "timeline": timeline,
    "places": places,
    "glossary": glossary,
    "expectations": expectations,
    "sources": sources,
    "statements": statements,
    "data": data,
    "about": about,
    "safety": safety,
}


def look_up(explainer, template, name, part=None):
    """The values for the page or chapter called `name`: the items of each kind that stands there, by the kind's folder; on the page
    of a single item that one, by the kind's name; and what the function of its template adds. `part` is the ListPart that the page
    holds, if it holds one."""
    items = {kind.folder: explainer.all(kind.name) for kind in KINDS if kind.page == template}
    items |= {kind.name: explainer.get(kind.name, name) for kind in KINDS if kind.own_pages and kind.name == template}
    return items | (LOOK_UPS[template](explainer, name, part) if template in LOOK_UPS else {})
