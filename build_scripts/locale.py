"""How a language says things: labels with plurals, dates, numbers, lists, names of languages, the order of letters.

What Unicode knows of languages (CLDR) comes from Babel; labels.yml has the words of the interface.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

import babel
from babel.core import get_global
from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

# The country whose way of writing dates a language takes here, where the first that Babel would take writes them otherwise.
COUNTRIES = {"en": "GB"}
# Alphabets whose order is not that of the letters' numbers in Unicode. An apostrophe does not count.
ALPHABETS = {
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ"))
# Cyrillic letters as they are read, for names of files.
LATIN = dict(zip("абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюя", "a b v h g d e io ie zh z i i i i k l m n o p r s t u u f kh ts ch sh shch  y  e iu ia".split(" ")))
OTHER = "other"
FORMS = ("zero", "one", "two", "few", "many")  # of counted things, beside the other
# The abbreviated word for year, which some languages write after its number on forms and leave out in running text.
WORD_FOR_YEAR = re.compile(r"(?<=y)\s*'[^']*'\.?\s*$")


@cache
def known(language):
    """Babel's locale of a language code. Raises ValueError or babel.UnknownLocaleError for one that it does not know."""
    return babel.Locale.parse(f"{language}_{COUNTRIES[language]}" if language in COUNTRIES else language.replace("-", "_"))


@cache
def territory(language):
    """The code of a language with the country in which most of its readers are, as in be_BY; the code alone where none is known."""
    country = COUNTRIES.get(language) or get_global("likely_subtags").get(language, "").rpartition("_")[2]
    return f"{language}_{country}" if country else language


def is_known(language):
    """Whether Babel knows the language, or for a code such as be-tarask the language that it belongs to."""
    try:
        return known(language) is not None
    except (ValueError, babel.UnknownLocaleError):
        return False


@cache
def plural_forms(language):
    """The forms of a language for counted things, `other` last: ("one", "other"), ("one", "few", "many", "other")."""
    return (*(form for form in FORMS if form in known(language).plural_form.tags), OTHER)


def is_latin(language):
    """Whether a language is written in Latin letters, which take one byte each."""
    return language.partition("-")[0] not in ALPHABETS


def in_latin(words):
    """Words in small letters with Latin letters for Cyrillic ones, and without accents."""
    letters = "".join(LATIN.get(letter, letter) for letter in words)
    return "".join(letter for letter in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(letter))


@dataclass(frozen=True, eq=False)
class Locale:
    """The language of a page and the labels in that language."""

    language: str
    labels: dict = field(repr=False)

    def label(self, key, **values):
        """The words that labels.yml has for `key`, with `{name}` filled in.

        Where a whole `number` is given, the label of its plural form is taken, such as `minutes_one`, if there is one, and the
        number is written as the language writes it. Raises
        KeyError where there is no label; a check asks for each one that a page needs.
        """
        number = values.get("number")
        if isinstance(number, int):
            form = f"{key}_{known(self.language).plural_form(number)}"
            key = form if form in self.labels else key
            values["number"] = self.number(number)
        words = self.labels[key]
        return words.format(**values) if values else words

    def number(self, value):
        """A number with at most two decimals: `1,640`, `3.3`, `12` in English."""
        return format_decimal(round(value, 2), "#,##0.##", known(self.language))

    def date(self, text):
        """An ISO date or an interval of two in words: `24 February 2022`, `February–March 2022`, `24–26 February 2022`.

        What both ends of an interval share is said once where the language writes the day first and the year last.
        """
        return date_words(self.language, text)

    def day(self, text):
        """An ISO date without its year: `24 February`, `February`, nothing for a whole year."""
        parts = text.split("-")
        return written(self.language, "MMMMd", day_of(parts)) if len(parts) == 3 else self.month(int(parts[1])) if len(parts) == 2 else ""

    def weekday(self, day):
        """The name of the day of the week of a `datetime.date`."""
        return format_date(day, "EEEE", known(self.language))

    def month(self, number):
        """The name of a month (1 to 12) that stands by itself."""
        return month_name(self.language, number)

    def listed(self, words):
        """Words as a list, with commas between them."""
        return format_list(list(words), "unit" if self.language in COUNTRIES else "standard", known(self.language))

    def language_name(self, code):
        """The name of a language; that of labels.yml where it has one, the code where nobody knows it."""
        code = code.partition("-")[0]
        return self.labels.get(f"language_{code}") or known(self.language).languages.get(code, code)

    def country_name(self, code):
        """The name of a country; that of labels.yml where it has one, the code where nobody knows it."""
        return self.labels.get(f"country_{code}") or known(self.language).territories.get(code, code)

    def order(self, words):
        """What to sort words by, so that they stand as in the alphabet of the language, capitals among small letters."""
        words, alphabet = words.casefold(), ALPHABETS.get(self.language.partition("-")[0])
        if alphabet is None:
            return words
        return [(alphabet.find(letter) if letter in alphabet else len(alphabet) if letter.isalpha() else -1, letter) for letter in words.translate(APOSTROPHES)]


@lru_cache(maxsize=8192)
def date_words(language, text):
    """See Locale.date."""
    start, _, end = text.partition("/")
    if not end:
        return one_date(language, start)
    a, b = start.split("-"), end.split("-")
    if len(a) == len(b) and a[0] == b[0] and day_first(language):
        if len(a) == 3 and a[1] == b[1]:
            return f"{int(a[2])}–{one_date(language, end)}"
        if len(a) == 3:
            return f"{written(language, 'MMMMd', day_of(a))} – {one_date(language, end)}"
        if len(a) == 2:
            return f"{month_name(language, int(a[1]))}–{one_date(language, end)}"
    between = "–" if len(a) == len(b) == 1 else " – "
    return f"{one_date(language, start)}{between}{one_date(language, end)}"


def one_date(language, text):
    """A year, month or day in words."""
    parts = text.split("-")
    if len(parts) == 1:
        return parts[0]
    skeleton = known(language).date_formats["long"].pattern if len(parts) == 3 else known(language).datetime_skeletons["yMMMM"].pattern
    return format_date(day_of(parts), WORD_FOR_YEAR.sub("", skeleton), known(language))


def written(language, skeleton, day):
    """A day in the language's own order of the parts that a CLDR skeleton names."""
    return format_skeleton(skeleton, day, locale=known(language))


def month_name(language, number):
    """See Locale.month."""
    return get_month_names("wide", "stand-alone", known(language))[number]


def day_of(parts):
    """The first day that year, month and day, as far as they are given, can mean."""
    return date(*map(int, [*parts, "1", "1"][:3]))


@cache
def day_first(language):
    """Whether the language writes day, month, year in that order."""
    pattern = known(language).date_formats["long"].pattern
    return pattern.index("d") < pattern.index("M") < pattern.index("y")
