"""Dates as the content writes them: ISO 8601 of three precisions, or an interval of two (EDTF level 0)."""

import calendar
import re
from datetime import date
from functools import lru_cache

ONE = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
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
    """The first day of a year, month or day (`2022`, `2022-02`, `2022-02-24`). Raises ValueError."""
    return make_day(text, 1, lambda year, month: 1)


def last_day(text):
    """The last day of a year, month or day. Raises ValueError."""
    return make_day(text, 12, lambda year, month: calendar.monthrange(year, month)[1])


def make_day(text, missing_month, missing_day):
    """A date of `text`; where it names no month or day, `missing_month` and `missing_day(year, month)` are taken. Raises ValueError."""
    parts = [int(part) for part in text.split("-")]
    try:
        year = parts[0]
        month = parts[1] if len(parts) > 1 else missing_month
        day = parts[2] if len(parts) > 2 else missing_day(year, month)
        return date(year, month, day)
    except (ValueError, IndexError, calendar.IllegalMonthError):
        raise ValueError(f"`{text}` is no day of the calendar; check the month and the day") from None
