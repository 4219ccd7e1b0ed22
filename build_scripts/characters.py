"""Characters that nobody sees: which of them no text may hold, and their names."""

import re
import unicodedata

# Letters of several scripts, and pictures, are joined or kept apart by these two.
JOINERS = "\u200c\u200d"
LOST = "\ufffc\ufffd"
LINE = "\n\t"
JOINED_LETTER = re.compile(r"[a-zA-Z\u00c0-\u052f][\u200c\u200d]|[\u200c\u200d][a-zA-Z\u00c0-\u052f]|^[\u200c\u200d]|[\u200c\u200d]$")
# Letters and marks of which nothing is seen, and the signs that stand where a program lost a letter.
BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc\ufffd]")
# Spaces that an editor's eye can't tell from the ordinary one.
ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
NAMES = {
    "Cc": "a control character",
    "Cf": "an invisible character",
    "Co": "a character of private use",
    "Cs": "half a character",
    "Cn": "a number that is no character",
    "Zl": "a line separator",
    "Zp": "a paragraph separator",
}
BESIDE_A_NAME = re.compile(
    rf"^ *(?:- +)?(?P<before>{ODD_SPACE})"
    rf"|^ *(?:- +)?[\w-]+(?P<after>{ODD_SPACE}) *:"
    rf"|^ *(?:- +)?[\w-]+:(?P<behind>{ODD_SPACE})"
    rf"|^ *-(?P<item>{ODD_SPACE})"
)


def unseen(text):
    """(index, description) of the first character of `text` that no text may hold, or None."""
    if text.isascii() and text.isprintable():
        return None
    blank = BLANK.search(text)
    if blank:
        return blank.start(), f"{'a letter was lost' if blank[0] in LOST else 'a character that shows nothing stands'} here ({named(blank[0])})"
    if text.isprintable():
        return None
    joined = JOINED_LETTER.search(text)
    if joined:
        place = next(index for index in range(*joined.span()) if text[index] in JOINERS)
        return place, f"an invisible character stands between letters that need none ({named(text[place])})"
    for index, char in enumerate(text):
        kind = unicodedata.category(char)
        if kind in NAMES and char not in LINE and char not in JOINERS and (kind != "Cn" or is_none(char)):
            return index, f"{NAMES[kind]} stands here ({named(char)})"
    return None


def is_none(char):
    """Whether Unicode has declared that this number will never be a character."""
    return 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE


def named(char):
    """A character by its number and, where it has one, its name."""
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X}" + (f", {name.lower()}" if name else "")


def unseen_in_lines(text):
    """(line, column, description), from 1, of the first such character in the text of a file, or None."""
    for number, line in enumerate(text.split("\n"), 1):
        found = unseen(line)
        if found:
            return number, found[0] + 1, found[1]
    return None


def odd_space(text):
    """(line, column, name), from 1, of the first space other than the ordinary one beside a name or a mark of YAML, or None."""
    for number, line in enumerate(text.split("\n"), 1):
        found = BESIDE_A_NAME.match(line)
        if found:
            place = next(name for name, value in found.groupdict().items() if value)
            return number, found.start(place) + 1, named(found[place])
    return None


def composed(text):
    """The text with each letter and its marks as one character where there is one (NFC), as keyboards write it."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


MARKS = str.maketrans(dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("\u00a0\u202f\u2009", " "))


def to_compare(text):
    """A text for comparing: one form of letters, cases, apostrophes, quotation marks and spaces."""
    return composed(text).translate(MARKS).casefold()
