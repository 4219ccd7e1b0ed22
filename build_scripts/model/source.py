"""Sources, and the paragraphs of the base source."""

from typing import Literal

from build_scripts.model.fields import Item, Part, declare, declare_list
from build_scripts.model.values import Country, EdtfDate, Language, ListOf, Text, Texts, Url, YesNo


class Paragraph(Part):
    """A numbered paragraph of the base source."""

    id: Text = declare("its number, as citations give it", "P7", words=False)
    kind: Literal["heading", "standfirst", "text", "byline", "note"] = declare(
        "what it is; headings and notes need not be told anywhere", "text", ("words", "is none of")
    )


def author_name(author):
    """What an author is called in a sentence: `Doe, Jane` is Jane Doe."""
    family, comma, given = author.partition(", ")
    return f"{given} {family}" if comma else author


class Source(Item):
    """A text that statements rest on."""

    title: Text = declare("its title, in its own language", "The port closes", words=False)
    title_verified: YesNo = declare(
        "no where the title is our description, because the exact one was not seen; else yes", "no", ("perhaps", "is neither yes nor no"), default=True
    )
    authors: Texts = declare_list(
        "who wrote it: a person as `Family, Given`, so that reference managers can tell the names apart; others as they are called",
        ["Doe, Jane"],
        "Jane Doe",
        default=[],
        words=False,
    )
    publisher: Text = declare("who published it", "Daily News", words=False)
    date: EdtfDate | None = declare("when it was published; left out where that is not certain", "2022-02-24", ("yesterday", "is not a date"), default=None)
    language: Language = declare("the language it is written in", "en", ("English", "is not a language code"))
    kind: Literal["primary", "news", "analysis", "reference"] = declare(
        "what sort of text it is; primary is one by those who acted or decided", "news", ("blog", "is none of")
    )
    url: Url | None = declare("its own address; never that of a copy", "https://example.org/news/1", ("example.org", "is not a web address"), default=None)
    archive: Url | None = declare(
        "the address of an archived copy", "https://web.archive.org/web/2022/https://example.org/", ("archive", "is not a web address"), default=None
    )
    supports: Text | None = declare("what it was read for", "the date and the place", default=None, words=True)
    restricted_in: ListOf[Country] = declare("countries where reading or sharing it is punished", ["FR"], (["France"], "is not a country code"), default=[])
    paragraphs: ListOf[Paragraph] = declare_list("its numbered paragraphs; only the base source has them", [{"id": "P1", "kind": "text"}], "P1", default=[])
