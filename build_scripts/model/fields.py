"""The kinds of values that fields hold, and the way a field tells what it means.

A field is declared once, with what it means, an example and a bad example. The format reference, the JSON
Schemas, the starters for new items and the tests are made from these declarations.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError, PydanticUndefined

from build_scripts import dates
from build_scripts.content_folder import RESERVED
from build_scripts.model.shape import Called, shape
from build_scripts.web_address import fault_of_url

BLANK = "…"
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_ID = 80
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z]{2,8})*"
STANDINGS = ("confirmed", "refined", "reported", "claimed", "contradicted", "judgement", "open")
Standing = Literal["confirmed", "refined", "reported", "claimed", "contradicted", "judgement", "open"]


def declare(meaning, example, bad=("", "nothing stands here"), default=PydanticUndefined, starts=False, refers=(), words=None, quoted=False):
    """Declare a field: what it means, an example, and `bad`, a pair of a refused value and a part of the message.

    Without `default` the field must be there. `starts` marks one that may be left out, but that most items have or that
    is one of two: a new item starts with it. `refers` names the kinds whose ids the field holds. A field of text says whether
    it holds `words` that readers read in the language of the page (a translation has others), or text that is the same in
    every language: a name of a file, a title in its own language. `quoted` marks words of somebody else.
    """
    extra = {"bad": {"value": bad[0], "message": bad[1]}, "starts": starts, "refers": refers, "words": words, "quoted": quoted}
    return Field(default=default, description=meaning, examples=[example], json_schema_extra=extra)


def content_error(message, hint=""):
    """The error that a validator raises: a message and a hint in an editor's words."""
    return PydanticCustomError("content", "{message}; {hint}" if hint else "{message}", {"message": message, "hint": hint})


def parse_text(value):
    if value is None:
        raise content_error("nothing stands here", "write a text or delete the line")
    if not isinstance(value, str):
        raise content_error("a text must stand here, not a list or a mapping", "put it on one line, or after `>-`")
    if value.strip() == BLANK:
        raise content_error("nothing has been written here yet", "write over the …, or delete the line where it may be left out")
    return "\n".join(line.rstrip(" \t") for line in value.strip().split("\n"))


def typographic(value):
    """Straight quotation marks and apostrophes as printers set them, so that editors need not hunt for keys."""
    value = re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?=[\s,.;:)])", "’", value)
    value = re.sub(r'(?<![\w”.,!?…)])"(?=\S)', "“", value)
    return value.replace('"', "”")


def not_empty(value):
    if not value:
        raise content_error("nothing stands here", "write a text or delete the line")
    return value


def one_paragraph(value):
    if re.search(r"\n\s*\n", value):
        raise content_error("a blank line stands here, and this is one paragraph", "delete it, or put the text on one line after `>-`")
    return value


def fault_of_id(value):
    """(what is wrong, what to write instead) of a text that is to be an id, or None."""
    if not re.fullmatch(ID, value):
        return f"`{value[:LONGEST_ID]}` is no id", "write small letters, digits and single hyphens, as in first-name-2022"
    if len(value) > LONGEST_ID:
        return f"`{value[:LONGEST_ID]}…` is no id, for it is too long", f"an id has at most {LONGEST_ID} letters"
    if RESERVED.fullmatch(value):
        return f"`{value}` is no id, for Windows lets no file have this name", "add a word to it"
    return None


def parse_id(value):
    fault = fault_of_id(value)
    if fault:
        raise content_error(*fault)
    return value


def parse_date(value):
    try:
        dates.parse(value)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise content_error(message, hint) from None
    return value


def parse_day(value):
    value = parse_date(value)
    if len(value) != 10:
        raise content_error(f"`{value}` is not one day", "write year, month and day: 2022-02-24")
    return value


def parse_url(value):
    fault = fault_of_url(value)
    if fault:
        raise content_error(*fault)
    return value


def parse_yes_or_no(value):
    if value in (True, False):
        return value
    words = {"yes": True, "no": False, "true": True, "false": False}
    if not isinstance(value, str) or value.lower() not in words:
        raise content_error(f"`{value}` is neither yes nor no", "write yes or no")
    return words[value.lower()]


def parse_number(value):
    if isinstance(value, (int, float)):
        return value
    if not isinstance(value, str):
        raise content_error("a number must stand here, not a list or a mapping", "write digits and, where needed, a point: 12.5")
    if not re.fullmatch(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]+)?", value.strip()):
        raise content_error(f"`{value}` is not a number", "write digits and, where needed, a point: 12.5")
    # Nobody writes or reads less than nothing where there is nothing.
    return value if float(value) else "0"


def parse_share(value):
    """A number of per cent, which is printed with two digits behind the point at most."""
    number = parse_number(value)
    if isinstance(value, str) and len(value.strip().partition(".")[2]) > 2:
        raise content_error(f"`{value}` has more digits than are shown", "write two digits behind the point at most")
    return number


def parse_whole(value):
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"0|[1-9][0-9]{0,11}", value.strip()):
        raise content_error(f"`{value}` is not a whole number", "write digits only, without spaces or points: 1640")
    return value


def parse_language(value):
    if not re.fullmatch(LANGUAGE, value):
        raise content_error(f"`{value}` is not a language code", "write a code such as be, ru, uk, en or be-tarask")
    return value


def parse_country(value):
    if not re.fullmatch(r"[A-Z]{2}", value):
        raise content_error(f"`{value}` is not a country code", "write two capital letters, as in FR")
    return value


def parse_clock(value):
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", value):
        raise content_error(f"`{value[:80]}` is not a time of day", "write hours and minutes, as in 04:50")
    return value


def parse_list(value):
    if isinstance(value, str):
        raise content_error("a list must stand here", "write each entry on a line of its own after `- `")
    return value


def plain(check, name, pattern=None, types="string"):
    """A type of short texts: read by `parse_text`, then by `check`. `name`, `pattern` and `types` tell editors' tools what it is."""
    schema = {"type": types, "pattern": pattern} if pattern else {"type": types}
    return Annotated[str, BeforeValidator(parse_text), AfterValidator(check), Called(name), WithJsonSchema(schema)]


# YAML may read a number as such, so editors' tools allow it beside text.
NUMBER = WithJsonSchema({"type": ["number", "string"]})
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
# What holds this is Markdown; every other text is shown as it is written.
MARKDOWN = "markdown"
Text = Annotated[str, BeforeValidator(parse_text), AfterValidator(not_empty), AfterValidator(one_paragraph), AfterValidator(typographic), Called("text")]
Line = Annotated[Text, MARKDOWN]
Prose = Annotated[str, BeforeValidator(parse_text), AfterValidator(not_empty), AfterValidator(typographic), MARKDOWN, Called("text")]
Id = plain(parse_id, "id", f"^{ID}$")
EdtfDate = plain(parse_date, "date", f"^{DATE}(/{DATE})?$", ["string", "integer"])
Day = plain(parse_day, "day", r"^\d{4}-\d{2}-\d{2}$", ["string", "integer"])
Clock = plain(parse_clock, "time of day")
Url = plain(parse_url, "web address", "^https?://")
Language = plain(parse_language, "language code", f"^{LANGUAGE}$")
Country = plain(parse_country, "country code", "^[A-Z]{2}$")
YesNo = Annotated[bool, BeforeValidator(parse_yes_or_no), Called("yes or no"), WithJsonSchema({"enum": ["yes", "no", True, False]})]
Percent = Annotated[float, BeforeValidator(parse_share), Field(ge=0, le=100), Called("number from 0 to 100"), NUMBER]
Number = Annotated[float, BeforeValidator(parse_number), Called("number"), NUMBER]
Whole = Annotated[int, BeforeValidator(parse_whole), Field(ge=1), Called("whole number from 1"), NUMBER]
Latitude = Annotated[float, BeforeValidator(parse_number), Field(ge=-90, le=90), Called("number from -90 to 90"), NUMBER]
Longitude = Annotated[float, BeforeValidator(parse_number), Field(ge=-180, le=180), Called("number from -180 to 180"), NUMBER]


def is_prose(annotation, metadata=()):
    """Whether a field with this annotation holds Markdown, or a list of texts in Markdown."""
    return MARKDOWN in shape(annotation, metadata).marks


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


Cites = Annotated[list[Annotated[Cite, Called("citation")]], BeforeValidator(parse_list), Field(min_length=1)]
Spellings = Annotated[list[Spelling], BeforeValidator(parse_list)]
Ids = Annotated[list[Id], BeforeValidator(parse_list)]
Texts = Annotated[list[Text], BeforeValidator(parse_list)]
Lines = Annotated[list[Line], BeforeValidator(parse_list)]

CITES = ("the sources that the words rest on, the base source first where it says it", ["base-2022:P7", "daily-news-2022-02-24"])
CHECK = ("what the editors found when they checked it: how the base source differs, who says it, what was looked for; it opens from the label", "The newspaper gives the hour, the base source only the day.")
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
    return declare(*SPELLINGS, ("Puerto", "a list must stand here"), default=[])


class Statement(Part):
    """Words with their citations and their standing; what the site asks to be checked."""

    text: Prose = declare("the words, in Markdown of emphasis, links and lists", "Trains stopped on [1 March](event:trains-stop).", words=True)
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()


BOUND = ("how exact the share is, where the source says about, over, or up to and nearly", "about", ("roughly", "is none of"))
Bound = Literal["about", "over", "under"]


def bound_field():
    """The field `bound`, the same for answers and figures."""
    return declare(*BOUND, default=None)


class Answer(Part):
    """One answer of a poll: a label and a share, or a range of shares, in per cent of those asked."""

    label: Text = declare("what was answered", "against", words=True)
    side: Literal["for", "against", "named"] | None = declare("for or against what the question names, which keep their side and colour in every picture; `named` for another answer that the title names", "against", ("left", "is none of"), default=None)
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
