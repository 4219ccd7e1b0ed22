"""The statements of the site: every sentence or item that asks to be checked; and what cites which source."""

from collections import defaultdict
from dataclasses import dataclass

from build_scripts.addresses import anchor_of, page_of
from build_scripts.model import KINDS
from build_scripts.model.values import is_prose
from build_scripts.prose import literal


@dataclass(frozen=True)
class Stated:
    """One statement of the site: where it stands, what it says, on what it rests, what its check says.

    `kind` and `owner` name the item that holds it (raw content path in `path`); `page` is an address without
    ending such as `chapters/the-port`, `anchor` its place on it.
    """

    id: str
    kind: str
    owner: str
    path: tuple
    page: str
    anchor: str
    text: str
    standing: str
    cites: tuple
    check: str | None


def find_statements(explainer):
    """Every statement of the explainer, in the order of the pages."""
    yield from site_statements(explainer.site)
    ordered = [explainer.items["section"][name] for name in dict.fromkeys(explainer.site.chapters) if name in explainer.items["section"]]
    for section in ordered:
        page = page_of("section", section.id)
        yield stated(section.answer, f"{section.id}-answer", "section", section.id, ("answer",), page)
        yield from body_statements("section", section)
    for page in explainer.all("page"):
        yield from body_statements("page", page)
    for kind in KINDS:
        if kind.stated:
            yield from item_statements(explainer, kind)
    for kind in KINDS:
        if kind.parts:
            yield from part_statements(explainer, kind)


def stated(part, name, kind, owner, path, page, text=None):
    """The statement that `part` (anything with cites, standing and check) makes; its text is that of `part` unless given."""
    return Stated(name, kind, owner, path, page, name, part.text if text is None else text, part.standing, tuple(part.cites), part.check)


def site_statements(site):
    """The answer and the takeaways of the home page."""
    yield stated(site.answer, "answer", "site", "site", ("answer",), "index")
    for index, takeaway in enumerate(site.takeaways):
        yield stated(takeaway, f"takeaway-{takeaway.id}", "site", "site", ("takeaways", index), "index")


def body_statements(kind, item):
    """The statements of a chapter's or page's body."""
    for index, block in enumerate(item.body):
        if block.words is not None:
            yield stated(block, f"{item.id}-{block.id}", kind, item.id, ("body", index), page_of(kind, item.id), block.words)


def item_statements(explainer, kind):
    """The statements that items of a kind are."""
    for item in explainer.all(kind.name):
        text = statement_text(kind, item, explainer.labels.get("quotation", ""))
        yield stated(item, anchor_of(kind.name, item.id), kind.name, item.id, (), explainer.page_of(kind.name, item.id), text)


def part_statements(explainer, kind):
    """The statements that stand in lists inside items of a kind."""
    for item in explainer.all(kind.name):
        for field in kind.parts:
            for index, part in enumerate(getattr(item, field)):
                name = f"{anchor_of(kind.name, item.id)}-{part.id}"
                yield stated(part, name, kind.name, item.id, (field, index), page_of(kind.name, item.id))


def statement_text(kind, item, quotation):
    """What an item says, as the text of a statement, in Markdown. `quotation` holds the quotation marks around `{words}`."""
    name = next(name for name in kind.stated if getattr(item, name))
    text, declared = getattr(item, name), kind.model.model_fields[name]
    if not is_prose(declared.annotation, declared.metadata):
        text = literal(text)
    return quotation.replace("{words}", text) if declared.json_schema_extra["quoted"] else text


def find_citations(explainer):
    """source id -> the statements and items that cite it, as (page, anchor) pairs in page order."""
    found = defaultdict(list)

    def note(cites, page, anchor):
        for source in dict.fromkeys(cite.source for cite in cites):
            found[source].append((page, anchor))

    for one in explainer.statements:
        note(one.cites, one.page, one.anchor)
    for item in explainer.all("page"):
        for block in item.body:
            if block.plain is not None:
                note(block.cites or (), page_of("page", item.id), "")
    for kind in KINDS:
        if kind.cited:
            for item in explainer.all(kind.name):
                note(item.cites or (), page_of(kind.name, item.id), anchor_of(kind.name, item.id))
    return dict(found)
