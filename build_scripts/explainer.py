"""The content as a whole: typed items with look-ups and back-references."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from build_scripts.content import SINGLE_FILES, load, once
from build_scripts.findings import Finding, did_you_mean
from build_scripts.model import BY_FOLDER, BY_NAME, KINDS, SITE
from build_scripts.model.read import read_item

typed = once(read_item)
STATED_KINDS = ("figure", "quote", "event", "expectation")


@dataclass(frozen=True)
class Stated:
    """One statement of the site: where it stands, what it says, on what it rests.

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


@dataclass(frozen=True, eq=False)
class Explainer:
    """Everything that the content says.

    `items` maps a kind's name to id to item; `raw` maps (kind, id) to the RawItem with its marks.
    """

    folder: Path
    site: object
    labels: dict
    items: dict
    raw: dict = field(repr=False)

    def get(self, kind, item_id):
        """The item of `kind` called `item_id`; KeyError where there is none."""
        return self.items[kind][item_id]

    def all(self, kind):
        """Every item of `kind`, in the order of the files."""
        return list(self.items[kind].values())

    def chapters(self):
        """The sections in reading order."""
        return [self.items["section"][name] for name in self.site.chapters]

    def base(self):
        """The base source."""
        return self.items["source"][self.site.base_source]

    def speaker(self, quote):
        """The person or organisation that a quotation is of, or None for a voice."""
        if quote.speaker is None:
            return None
        return self.items["person"].get(quote.speaker) or self.items["organisation"][quote.speaker]

    @cached_property
    def statements(self):
        """Every statement, in the order of the pages."""
        return tuple(find_statements(self))

    @cached_property
    def statements_on(self):
        """page -> its statements, in their order."""
        found = {}
        for stated in self.statements:
            found.setdefault(stated.page, []).append(stated)
        return found

    @cached_property
    def titles(self):
        """page -> its title: of the home page, the chapters and the pages with words of their own."""
        sections = {page_of("section", item.id): item.title for item in self.items["section"].values()}
        return {"index": self.site.title, **sections, **{item.id: item.title for item in self.items["page"].values()}}

    @cached_property
    def cited_by(self):
        """source id -> the statements and items that cite it, as (page, anchor) pairs in page order."""
        return find_citations(self)


def gather(folder, reads=None):
    """Read and type the content of `folder`.

    Returns (explainer or None, findings). None means that too much is wrong to look at the whole. `reads` keeps what was
    read from one call to the next: see content.load.
    """
    folder = Path(folder)
    raws, findings = load(folder, reads)
    items = {kind.name: {} for kind in KINDS}
    raw_items, site, labels, firsts = {}, None, {}, {}
    for raw in raws:
        if raw.file.count("/") == 1:
            if raw.kind not in SINGLE_FILES:
                findings.append(raw.at((), f"no file of content is called {raw.kind}.yml", did_you_mean(raw.kind, SINGLE_FILES)))
            elif raw.kind == "site":
                site, found = typed(raw, SITE.model, False)
                findings += found
                raw_items["site", "site"] = raw
            else:
                labels, found = read_labels(raw)
                findings += found
                raw_items["labels", "labels"] = raw
            continue
        kind = BY_FOLDER.get(raw.kind)
        if kind is None:
            findings.append(raw.at((), f"there is no kind of content called {raw.kind}", did_you_mean(raw.kind, BY_FOLDER)))
            continue
        if (kind.name, raw.id) in firsts:
            first = firsts[kind.name, raw.id]
            findings.append(raw.at((), f"the {kind.name} `{raw.id}` is there already, in {first.file}:{first.at((), '').line}", "delete one of the two or rename it"))
            continue
        firsts[kind.name, raw.id] = raw
        item, found = typed(raw, kind.model)
        findings += found
        raw_items[kind.name, raw.id] = raw
        if item is not None:
            items[kind.name][raw.id] = item
    for name in SINGLE_FILES:
        if (name, name) not in raw_items and not any(f.file == f"{folder.name}/{name}.yml" for f in findings):
            findings.append(Finding(f"{folder.name}/{name}.yml", 1, 1, "this file is missing", "every explainer has one"))
    if site is None:
        return None, findings
    return Explainer(folder, site, labels, items, raw_items), findings


def read_labels(raw):
    """The labels as texts, and a finding for each that is none."""
    labels, findings = {}, []
    for key, value in raw.data.items():
        if isinstance(value, str) and value.strip() and "\n" not in value.strip():
            labels[key] = value.strip()
        else:
            findings.append(raw.at((key,), f"the label `{key}` is not a text of one line", "write one line of words"))
    return labels, findings


def page_of(kind, item_id):
    """The page (address without ending) that an item lives on."""
    if kind == "section":
        return f"chapters/{item_id}"
    if kind == "page":
        return item_id
    return BY_NAME[kind].page


def anchor_of(kind, item_id):
    """The anchor of an item, the same on its page and in the one-file edition; none for pages and chapters."""
    return "" if kind == "page" else f"{kind}-{item_id}"


def find_statements(explainer):
    site = explainer.site
    yield Stated("answer", "site", "site", ("answer",), "index", "answer", site.answer.text, site.answer.standing, tuple(site.answer.cites))
    for index, takeaway in enumerate(site.takeaways):
        anchor = f"takeaway-{takeaway.id}"
        yield Stated(anchor, "site", "site", ("takeaways", index), "index", anchor, takeaway.text, takeaway.standing, tuple(takeaway.cites))
    ordered = [explainer.items["section"][name] for name in dict.fromkeys(site.chapters) if name in explainer.items["section"]]
    for section in ordered:
        anchor, answer = f"{section.id}-answer", section.answer
        yield Stated(anchor, "section", section.id, ("answer",), page_of("section", section.id), anchor, answer.text, answer.standing, tuple(answer.cites))
        yield from body_statements("section", section)
    for page in explainer.all("page"):
        yield from body_statements("page", page)
    for kind in STATED_KINDS:
        for item in explainer.all(kind):
            anchor = anchor_of(kind, item.id)
            yield Stated(anchor, kind, item.id, (), page_of(kind, item.id), anchor, statement_text(kind, item), item.standing, tuple(item.cites))
    for chart in explainer.all("map"):
        for index, route in enumerate(chart.routes):
            anchor = f"map-{chart.id}-{route.id}"
            yield Stated(anchor, "map", chart.id, ("routes", index), page_of("map", chart.id), anchor, route.text, route.standing, tuple(route.cites))


def body_statements(kind, item):
    """The statements of a chapter's or page's body."""
    for index, block in enumerate(item.body):
        if block.words is not None:
            anchor = f"{item.id}-{block.id}"
            yield Stated(anchor, kind, item.id, ("body", index), page_of(kind, item.id), anchor, block.words, block.standing, tuple(block.cites))


def statement_text(kind, item):
    """What an item says, as the text of a statement."""
    if kind == "quote":
        return f"“{item.words}”" if item.words else item.paraphrase
    return {"figure": lambda: item.text, "event": lambda: item.summary, "expectation": lambda: item.explanation}[kind]()


def item_title(kind, item):
    """What an item is called in lists and links."""
    for name in ("name", "headline", "title", "label", "expected"):
        value = getattr(item, name, None)
        if value:
            return value
    return item.id


def find_citations(explainer):
    found = defaultdict(list)

    def note(cites, page, anchor):
        for source in dict.fromkeys(cite.source for cite in cites):
            found[source].append((page, anchor))

    for stated in explainer.statements:
        note(stated.cites, stated.page, stated.anchor)
    for kind in ("poll", "person", "organisation", "place", "map", "term"):
        for item in explainer.all(kind):
            note(item.cites or (), page_of(kind, item.id), anchor_of(kind, item.id))
    return dict(found)
