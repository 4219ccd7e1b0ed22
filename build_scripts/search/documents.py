"""The documents of the search, made of the explainer."""

import re
from dataclasses import dataclass

from build_scripts.addresses import anchor_of, made_pages, page_of
from build_scripts.model.items import ITEMS
from build_scripts.model.kind import words_of
from build_scripts.prose import plain

# The kinds whose items are looked up: those that a reader meets by name, as a statement or as a picture.
KINDS = tuple(kind for kind in ITEMS if kind.page and (kind.named or kind.stated or kind.block))
# The groups in which a reader sees what was found: names, chapters, statements, each other kind, pages.
GROUPS = ("name", "chapter", "statement", *(kind.name for kind in KINDS if not kind.named), "page")
NOT_FOUND = "404"
DAY = len("2022-02-24")


@dataclass(frozen=True)
class Document:
    """One thing that a search can find: its group, its title, what else it is called, its words, and its address (with anchor)."""

    group: str
    title: str
    names: list
    text: str
    address: str


def documents(ctx):
    """Every Document of the site: names first, then chapters, statements, polls and the rest, in the order of the content."""
    explainer = ctx.explainer
    found = [item_document(ctx, kind, item) for kind in KINDS if kind.named for item in explainer.all(kind.name)]
    found += [chapter_document(section) for section in explainer.chapters()]
    found += statement_documents(explainer)
    found += [item_document(ctx, kind, item) for kind in KINDS if not kind.named for item in explainer.all(kind.name)]
    return found + page_documents(explainer)


def item_document(ctx, kind, item):
    """The document of an item that stands on a page of its kind."""
    address = f"{ctx.explainer.page_of(kind.name, item.id)}.html#{anchor_of(kind.name, item.id)}"
    return Document("name" if kind.named else kind.name, kind.title_of(item), names(ctx, kind.name, item), text(ctx, kind, item), address)


def names(ctx, kind, item):
    """What an item is called besides its title, as texts: other spellings, its names in other languages, a person's last name, the speaker
    of a quotation, its date as people write dates."""
    elsewhere = [language.names.get((kind, item.id)) for language in ctx.explainer.languages if language.code != ctx.explainer.site.language]
    found = [*(spelling.text for spelling in getattr(item, "spellings", ())), *filter(None, elsewhere)]
    if kind == "person":
        found.append(item.name.split()[-1])
    if kind == "quote":
        speaker = ctx.explainer.speaker(item)
        found += [speaker.name] if speaker else []
    date = getattr(item, "date", None)
    if isinstance(date, str):
        for day in (one for one in date.split("/") if len(one) == DAY):
            # The day with its year stands in the words; docs/assets/search-engine.js makes the day in figures of the last.
            found += [re.sub(rf"\W*\b{day[:4]}\b.*", "", ctx.date(day)), day]
    return list(dict.fromkeys(found))


# The fields that hold further words of an item, in the order in which a reader should see them. What became of somebody is told by
# events and chapters, so a name is looked up by what it is alone.
WORDS = ("what", "question", "occasion", "context", "note", "pollster")


def text(ctx, kind, item):
    """The words of an item, plain, as one text: what defines it, what it states, the rest."""
    found = [ctx.date(item.date)] if isinstance(getattr(item, "date", None), str) else []
    title = kind.title_of(item)
    for name in dict.fromkeys([kind.definition or kind.title, *kind.stated, *WORDS]):
        words = words_of(item, name)
        if words != title:
            found.append(words)
    if kind.name == "quote":
        found += [one.text for one in item.renderings]
        found += [one for one in (item.original and item.original.translation, item.original and item.original.text) if one]
    if kind.name == "poll":
        found += ["; ".join(f"{answer.label} {ctx.share(answer)}" for answer in item.answers)]
    if kind.name == "figure":
        found.insert(0, ctx.share(item))
    return " · ".join(without_repeats(found))


def without_repeats(texts):
    """The texts that stand in no other of them, each once: a rendering is often a part of the original's translation."""
    kept = list(dict.fromkeys(filter(None, texts)))
    return [one for one in kept if not any(one != other and one in other for other in kept)]


def chapter_document(section):
    """A chapter by its question, its short title, what people call it, and its answer."""
    address = f"{page_of('section', section.id)}.html"
    return Document("chapter", section.question, [section.title, *section.find], plain(section.answer.text), address)


def statement_documents(explainer):
    """The statements that stand in no item of a kind of their own: those of the home page, the chapters and the pages. A reader sees
    first which chapter or page one stands in."""
    titles = {**explainer.titles} | {page_of("section", one.id): one.question for one in explainer.all("section")}
    return [
        Document("statement", titles[stated.page], [], plain(stated.text), f"{stated.page}.html#{stated.anchor}")
        for stated in explainer.statements
        if stated.kind in ("site", "section", "page")
    ]


def page_documents(explainer):
    """The pages, by their titles and by what people call them (`find` in content/pages)."""
    made = made_pages(explainer)
    home = Document("page", explainer.site.title, [explainer.site.short_title], explainer.site.question, "index.html")
    return [home] + [
        Document("page", page.title, list(page.find), page.description, f"{page.id}.html")
        for page in explainer.all("page")
        if page.id != NOT_FOUND and page.id in made
    ]
