"""Quotations: who, when, where, in which words and in which language."""


from pydantic import model_validator

from build_scripts.model.fields import Cites, Item, Part, check_field, cites_field, declare, declare_list, declare_part, standing_field
from build_scripts.model.values import EdtfDate, Id, Language, Line, ListOf, Prose, Standing, Text, content_error


class Rendering(Part):
    """The same words as somebody else published them."""

    text: Text = declare("the words, as published there", "There is no way back", words=True, quoted=True)
    by: Text = declare("who published them so", "Daily News, in English", words=True)


class Original(Part):
    """The words in the language they were said in."""

    text: Text = declare("the words as they were said", "Назад дороги нет", words=False)
    lang: Language = declare("their language", "ru", ("Russian", "is not a language code"))
    note: Text | None = declare("what a reader must know of this wording", "headline wording, not a transcript", default=None, words=True)
    translation: Text | None = declare("a translation of our own", "There is no road back", default=None, words=True, quoted=True)


class Quote(Item):
    """What somebody said, as the base source gives it and as others do."""

    title: Text = declare("what it is about, in a few words", "No way back", words=True)
    speaker: Id | None = declare(
        "who said it: a person or organisation, by id; or else `voice`",
        "jane-doe",
        ("Jane Doe", "is no id"),
        default=None,
        starts=True,
        refers=("person", "organisation"),
    )
    voice: Text | None = declare("who said it, where that is no single person or organisation", "protesters in the port", default=None, words=True)
    date: EdtfDate | None = declare("when it was said", "2022-02-24", ("24.2.2022", "is not a date"), default=None, starts=True)
    date_note: Text | None = declare("what a reader must know of the date", "the day it was published", default=None, words=True)
    occasion: Text = declare("where and to whom it was said", "press conference in the port", words=True)
    asked: Line | None = declare("what was being asked or answered", "a question about the return of the fleet", default=None, words=True)
    words: Text | None = declare(
        "the words as the base source gives them, without quotation marks; or else `paraphrase`",
        "there is no way back",
        default=None,
        starts=True,
        words=True,
        quoted=True,
    )
    paraphrase: Text | None = declare(
        "what was said, in words of our own, where the base source quotes no words", "that nobody would go back", default=None, words=True
    )
    renderings: ListOf[Rendering] = declare_list("other published wordings", [{"text": "There is no way back", "by": "Daily News"}], "words", default=[])
    original: Original | None = declare_part(
        "the words in their own language, where a source has them", {"text": "Назад дороги нет", "lang": "ru"}, "words", default=None
    )
    context: Prose = declare(
        "what it meant where it was said, and how that differs from the base source", "He spoke of the fleet, not of the port.", words=True
    )
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()

    @model_validator(mode="after")
    def someone_said_something(self):
        """A quotation has one speaker, and words or a paraphrase."""
        if (self.speaker is None) == (self.voice is None):
            raise content_error("write either `speaker` or `voice`", "speaker is the id of a person or organisation, voice a description")
        if (self.words is None) == (self.paraphrase is None):
            raise content_error("write either `words` or `paraphrase`", "words where the base source quotes, paraphrase where it tells")
        return self
