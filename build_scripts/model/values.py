"""The kinds of values that fields hold: each is read from what an editor wrote, or refused in words that say what to do."""

import re
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

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


def content_error(message, hint=""):
    """The error that a validator raises: a message and a hint in an editor's words."""
    return PydanticCustomError("content", "{message}; {hint}" if hint else "{message}", {"message": message, "hint": hint})


def parse_text(value):
    """A text without white space around it and at the ends of its lines."""
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
    """The text, unless it is empty."""
    if not value:
        raise content_error("nothing stands here", "write a text or delete the line")
    return value


def one_paragraph(value):
    """A text of several lines as one line; blank lines are refused."""
    if re.search(r"\n\s*\n", value):
        raise content_error("a blank line stands here, and this is one paragraph", "delete it, or put the text on one line after `>-`")
    # Titles and names stand in headings and attributes, where a line that begins anew would begin something else.
    return re.sub(r"\s*\n\s*", " ", value)


def fault_of_id(value):
    """(what is wrong, what to write instead) of a text that is to be an id, or None."""
    if not re.fullmatch(ID, value):
        return f"`{value[:LONGEST_ID]}` is no id", "write small letters, digits and single hyphens, as in first-name-2022"
    if len(value) > LONGEST_ID:
        return f"`{value[:LONGEST_ID]}…` is no id, for it is too long", f"an id has at most {LONGEST_ID} letters"
    if RESERVED.fullmatch(value):
        return f"`{value}` is no id, for Windows lets no file have this name", "add a word to it"
    return None


def without_fault(fault_of):
    """A parser of what has no fault: `fault_of(value)` gives (what is wrong, what to write instead), or None."""
    def parse(value):
        fault = fault_of(value)
        if fault:
            raise content_error(*fault)
        return value

    return parse


parse_id = without_fault(fault_of_id)


def parse_date(value):
    """A date, or an interval of two: a year, month or day of EDTF (ISO 8601-2, level 0), as it was written."""
    try:
        dates.parse(value)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        raise content_error(message, hint) from None
    return value


def parse_day(value):
    """A whole date: year, month and day."""
    value = parse_date(value)
    if len(value) != 10:
        raise content_error(f"`{value}` is not one day", "write year, month and day: 2022-02-24")
    return value


parse_url = without_fault(fault_of_url)


def parse_yes_or_no(value):
    """yes or no, in small letters or capitals, as a bool."""
    if value in (True, False):
        return value
    words = {"yes": True, "no": False, "true": True, "false": False}
    if not isinstance(value, str) or value.lower() not in words:
        raise content_error(f"`{value}` is neither yes nor no", "write yes or no")
    return words[value.lower()]


def parse_number(value):
    """A number with a decimal point, as it was written; minus nothing is 0."""
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
    """A whole number of at most twelve digits, as it was written."""
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"0|[1-9][0-9]{0,11}", value.strip()):
        raise content_error(f"`{value}` is not a whole number", "write digits only, without spaces or points: 1640")
    return value


def matching(pattern, what, hint):
    """A parser of texts that match `pattern` whole, such as `what`; an error has `hint`."""
    return without_fault(lambda value: None if re.fullmatch(pattern, value) else (f"`{value[:80]}` is not {what}", hint))


parse_language = matching(LANGUAGE, "a language code", "write a code such as be, ru, uk, en or be-tarask")
parse_country = matching(r"[A-Z]{2}", "a country code", "write two capital letters, as in FR")
parse_clock = matching(r"([01][0-9]|2[0-3]):[0-5][0-9]", "a time of day", "write hours and minutes, as in 04:50")


def parse_list(value):
    """A list, not one text; what else is no list pydantic refuses."""
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
Entry = TypeVar("Entry")
ListOf = Annotated[list[Entry], BeforeValidator(parse_list)]
SomeOf = Annotated[ListOf[Entry], Field(min_length=1)]
Ids = ListOf[Id]
Texts = ListOf[Text]
Lines = ListOf[Line]
Bound = Literal["about", "over", "under"]


def is_prose(annotation, metadata=()):
    """Whether a field with this annotation holds Markdown, or a list of texts in Markdown."""
    return MARKDOWN in shape(annotation, metadata).marks
