"""Dates as the content writes them: ISO 8601 of three precisions, or an interval of two (EDTF level 0)."""

import calendar
import re
from datetime import date
from functools import lru_cache

ONE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
EDTF = re.compile(rf"({ONE})(?:/({ONE}))?")


@lru_cache(maxsize=8192)
def parse(text):
    """`2022-02-24/2022-03-02` to (start, end), two `datetime.date`s: first and last day that the text can mean.

    Raises ValueError, in an editor's words, for anything else or for a day that does not exist.
    """
    match = EDTF.fullmatch(text)
    if not match:
        raise ValueError(f"`{text}` is not a date; write 2022, 2022-02, 2022-02-24 or an interval 2022-02-24/2022-03-02")
    start = first_day(match[1])
    end = last_day(match[2] or match[1])
    if end < start:
        raise ValueError(f"`{text}` ends before it starts; write the earlier date first")
    return start, end


def first_day(text):
    return make_day(text, 1, lambda year, month: 1)


def last_day(text):
    return make_day(text, 12, lambda year, month: calendar.monthrange(year, month)[1])


def make_day(text, missing_month, missing_day):
    parts = [int(part) for part in text.split("-")]
    try:
        year = parts[0]
        month = parts[1] if len(parts) > 1 else missing_month
        day = parts[2] if len(parts) > 2 else missing_day(year, month)
        return date(year, month, day)
    except (ValueError, IndexError, calendar.IllegalMonthError):
        raise ValueError(f"`{text}` is no day of the calendar; check the month and the day") from None


def spoken(text, months):
    """A date for readers: `24 February 2022`, `February 2022`, `2022`, or an interval with an en dash.

    `months` lists the twelve names of months. Parts that both ends share are said once where both are full days.
    """
    start, _, end = text.partition("/")
    if not end:
        return spoken_one(start, months)
    a, b = start.split("-"), end.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{spoken_one(end, months)}"
    if len(a) == len(b) == 3 and a[0] == b[0]:
        return f"{int(a[2])} {months[int(a[1]) - 1]} – {spoken_one(end, months)}"
    if len(a) == len(b) == 2 and a[0] == b[0]:
        return f"{months[int(a[1]) - 1]}–{spoken_one(end, months)}"
    if len(a) == len(b) == 1:
        return f"{start}–{end}"
    return f"{spoken_one(start, months)} – {spoken_one(end, months)}"


def spoken_one(text, months):
    parts = text.split("-")
    if len(parts) == 1:
        return parts[0]
    month = months[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"
