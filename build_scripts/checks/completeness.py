"""That nothing is left out: chapters, pages, paragraphs of the base source, borders and waters."""

from build_scripts.addresses import made_pages
from build_scripts.borders import read_borders, read_waters
from build_scripts.findings import Finding, did_you_mean
from build_scripts.model import KINDS, PAGES
from build_scripts.references import references


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
    for name in made_pages(explainer):
        if ("page", name) not in explainer.raw:
            yield Finding(f"content/pages/{name}.yml", 1, 1, f"there are no words for the page `{name}`", f"make new KIND=page ID={name}")
    for name in explainer.items["page"]:
        if name not in PAGES:
            yield explainer.raw["page", name].at((), f"no page is called `{name}`", did_you_mean(name, PAGES))


def corrections(explainer):
    """A correction names a page that exists."""
    known = {*(item_id for kind, item_id in explainer.raw if kind == "section"), *made_pages(explainer), "index"}
    for correction in explainer.all("correction"):
        if correction.page not in known:
            yield explainer.raw["correction", correction.id].at(("page",), f"there is no page `{correction.page}`", did_you_mean(correction.page, known))


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
            yield raw.at(
                ("paragraphs", index), f"no statement cites paragraph {paragraph.id} of the base source", f"tell it, and cite {base.id}:{paragraph.id}"
            )


def borders(explainer):
    """The data of borders and waters of a map can be read and have what it names."""
    for chart in explainer.all("map"):
        yield from read_borders(explainer, chart)[1]
        yield from read_waters(explainer, chart)[1]


def unused(explainer):
    """(kind, id) of items that nothing else refers to, by a field, a citation or a link, though something should."""
    used = {(kind, ref.id) for ref in references(explainer) for kind in ref.kinds}
    return [(kind.name, item_id) for kind in KINDS if kind.wants_use for item_id in explainer.items[kind.name] if (kind.name, item_id) not in used]
