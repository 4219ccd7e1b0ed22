"""How a field is declared, and the parts that several kinds share.

A field is declared once, with what it means, an example and a bad example. The format reference, the JSON
Schemas, the starters for new items and the tests are made from these declarations.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticUndefined

from build_scripts.model.shape import Called
from build_scripts.model.values import Bound, Id, Language, ListOf, Percent, Prose, SomeOf, Standing, Text, content_error


def declare(meaning, example, bad=("", "nothing stands here"), default=PydanticUndefined, starts=False, refers=(), words=None, quoted=False):
    """Declare a field: what it means, an example, and `bad`, a pair of a refused value and a part of the message.

    Without `default` the field must be there. `starts` marks one that may be left out, but that most items have or that
    is one of two: a new item starts with it. `refers` names the kinds whose ids the field holds. A field of text says whether
    it holds `words` that readers read in the language of the page (a translation has others), or text that is the same in
    every language: a name of a file, a title in its own language. `quoted` marks words of somebody else.
    """
    extra = {"bad": {"value": bad[0], "message": bad[1]}, "starts": starts, "refers": refers, "words": words, "quoted": quoted}
    return Field(default=default, description=meaning, examples=[example], json_schema_extra=extra)


def declare_list(meaning, example, bad, **more):
    """Declare a field that holds a list, as `declare` does; `bad` is a value that is no list, such as the text of one entry."""
    return declare(meaning, example, (bad, "a list must stand here"), **more)


def declare_part(meaning, example, bad, **more):
    """Declare a field that holds a mapping, as `declare` does; `bad` is a value that is none."""
    return declare(meaning, example, (bad, "a mapping must stand here"), **more)


class Part(BaseModel):
    """What every mapping of the content has in common: unknown names are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(Part):
    """An item of a kind; its id is the name it stands under."""

    id: Id = declare("the name that the item stands under; permanent, unique in its kind", "first-call-2022", ("First call", "is no id"))


class Spelling(Part):
    """A name as others spell it."""

    text: Text = declare("the name as others write it", "Порт", words=False)
    lang: Language = declare("the language or spelling tradition it belongs to", "ru", ("Russian", "is not a language code"))


class Cite(Part):
    """One citation: a source, the place in it, and what it supports there."""

    source: Id = declare("the id of a source", "daily-news-2022-02-24", ("Daily News", "is no id"))
    locator: Text | None = declare("paragraph, page or minute in the source", "P7", default=None, words=False)
    supports: Text | None = declare("what the source supports at this place", "the date", default=None, words=True)

    @model_validator(mode="before")
    @classmethod
    def from_text(cls, value):
        """`source-id:locator` to its parts."""
        if isinstance(value, str):
            source, colon, locator = value.strip().partition(":")
            return {"source": source.strip()} | ({"locator": locator.strip()} if colon else {})
        if not isinstance(value, dict | Cite):
            raise content_error("a citation must stand here", "write source-id, source-id:locator or {source: ..., locator: ...}")
        return value


Cites = SomeOf[Annotated[Cite, Called("citation")]]
Spellings = ListOf[Spelling]
CITES = ("the sources that the words rest on, the base source first where it says it", ["base-2022:P7", "daily-news-2022-02-24"])
CHECK = (
    "what the editors found when they checked it: how the base source differs, who says it, what was looked for; it opens from the label",
    "The newspaper gives the hour, the base source only the day.",
)
STANDING = ("how well the sources bear it out", "confirmed")
SPELLINGS = ("other spellings, each with its language, so that a search finds them", [{"text": "Порт", "lang": "ru"}])


def cites_field():
    """The field `cites`, the same in every kind."""
    return declare(*CITES, ([], "at least 1 must stand here"))


def standing_field():
    """The field `standing`, the same in every kind."""
    return declare(*STANDING, ("true", "is none of"))


def check_field():
    """The field `check`, the same in every kind."""
    return declare(*CHECK, default=None, words=True)


def spellings_field():
    """The field `spellings`, the same in every kind."""
    return declare_list(*SPELLINGS, "Puerto", default=[])


class Statement(Part):
    """Words with their citations and their standing; what the site asks to be checked."""

    text: Prose = declare("the words, in Markdown of emphasis, links and lists", "Trains stopped on [1 March](event:trains-stop).", words=True)
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()


BOUND = ("how exact the share is, where the source says about, over, or up to and nearly", "about", ("roughly", "is none of"))


def bound_field():
    """The field `bound`, the same for answers and figures."""
    return declare(*BOUND, default=None)


class Answer(Part):
    """One answer of a poll: a label and a share, or a range of shares, in per cent of those asked."""

    label: Text = declare("what was answered", "against", words=True)
    side: Literal["for", "against", "named"] | None = declare(
        "for or against what the question names, which keep their side and colour in every picture; `named` for another answer that the title names",
        "against",
        ("left", "is none of"),
        default=None,
    )
    percent: Percent | None = declare("the share, in per cent; or else `low` and `high`", "67", ("167", "is over 100"), default=None)
    low: Percent | None = declare("the lower end, where the source gives a range", "11", ("-1", "is under 0"), default=None)
    high: Percent | None = declare("the upper end of that range", "12", ("112", "is over 100"), default=None)
    bound: Bound | None = bound_field()

    @model_validator(mode="after")
    def one_share(self):
        share_or_range(self)
        return self


def share_or_range(value):
    """Refuse anything but `percent`, or `low` and `high` in order."""
    if (value.percent is None) == (value.low is None and value.high is None):
        raise content_error("write either `percent` or `low` and `high`", "a single share is `percent`; a range is `low` and `high`")
    if value.percent is None and (value.low is None or value.high is None):
        raise content_error("a range needs `low` and `high`", "add the missing end")
    if value.percent is None and value.low > value.high:
        raise content_error("`low` is over `high`", "swap the two")
