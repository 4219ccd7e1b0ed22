"""The content as a whole: typed items with look-ups and back-references."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from build_scripts import parts
from build_scripts.addresses import page_of
from build_scripts.locale import Locale
from build_scripts.model.items import BLOCKS, ITEMS
from build_scripts.statements import find_citations, find_statements


@dataclass(frozen=True)
class Language:
    """A language in which the site is published: its code, its name in itself, the folder below the site in which it stands (with
    a slash at its end; empty for the site's own), its labels, and what its items are called, by (kind, id)."""

    code: str
    name: str
    folder: str = ""
    labels: dict = field(default_factory=dict, repr=False)
    names: dict = field(default_factory=dict, repr=False)


@dataclass(frozen=True, eq=False)
class Explainer:
    """Everything that the content says, in one language.

    `items` maps a kind's name to id to item; `raw` maps (kind, id) to the RawItem with its marks. `languages` are those in which
    the site is published, its own first; there are none where it is published in one. `untranslated` holds
    the texts that stand in the site's own language, since they are not translated.
    """

    folder: Path
    site: object
    labels: dict
    items: dict
    raw: dict = field(repr=False)
    languages: tuple = field(default=(), repr=False)
    untranslated: frozenset = field(default=frozenset(), repr=False)

    @property
    def language_folder(self):
        """The folder below the site in which this language stands, with a slash at its end, or an empty text."""
        return next((one.folder for one in self.languages if one.code == self.site.language), "")

    @cached_property
    def locale(self):
        """The language of the site, with its labels."""
        return Locale(self.site.language, self.labels)

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
        """Every Stated, in the order of the pages."""
        return tuple(find_statements(self))

    @cached_property
    def statements_on(self):
        """page -> its statements, in their order."""
        found = {}
        for stated in self.statements:
            found.setdefault(stated.page, []).append(stated)
        return found

    @cached_property
    def parts(self):
        """page -> ListPart, of each page that holds a part of a long list."""
        return {one.path: one for one in (*self.event_parts, *self.source_parts, *parts.statement_parts(self))}

    @cached_property
    def event_parts(self):
        """The ListParts of the timeline. Statements stand in them, so they can't ask for those."""
        return tuple(parts.event_parts(self))

    @cached_property
    def source_parts(self):
        """The ListParts of the list of sources, which lists what statements cite."""
        return tuple(parts.source_parts(self))

    @cached_property
    def event_page(self):
        """event id -> the page of its part; events of the page of the timeline itself are left out."""
        return {name: part.path for part in self.event_parts for name in part.ids}

    @cached_property
    def source_page(self):
        """source id -> the page of its part; the base source is left out."""
        return {name: part.path for part in self.source_parts for name in part.ids}

    def page_of(self, kind, item_id):
        """The page (address without ending) that an item lives on."""
        pages = {"event": lambda: self.event_page, "source": lambda: self.source_page}
        part = pages[kind]().get(item_id) if kind in pages else None
        return part or page_of(kind, item_id)

    @cached_property
    def titles(self):
        """page -> its title: of the home page, the chapters (their questions), the pages with words of their own and those of single items."""
        sections = {page_of("section", item.id): item.question for item in self.items["section"].values()}
        pages = {item.id: item.title for item in self.items["page"].values()}
        single = {page_of(kind.name, item.id): kind.title_of(item) for kind in ITEMS if kind.own_pages for item in self.items[kind.name].values()}
        return {"index": self.site.title, **sections, **pages, **single, **{one.path: one.title for one in (*self.event_parts, *self.source_parts)}}

    def title_of(self, page):
        """The title of the page at an address without ending."""
        return self.titles[page] if page in self.titles else self.parts[page].title

    @cached_property
    def cited_by(self):
        """source id -> the statements and items that cite it, as (page, anchor) pairs in page order."""
        return find_citations(self)


def shown_items(explainer, block):
    """The items that a block of a chapter or page shows; none where it is words of its own."""
    kind = BLOCKS.get(block.kind)
    if kind is None:
        return []
    value = getattr(block, block.kind)
    return [explainer.items[kind.name][name] for name in (value if kind.block.many else [value])]
