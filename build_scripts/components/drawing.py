"""What every picture needs: numbers as SVG writes them, how wide words are, style sheets without variables."""

import re
from functools import lru_cache
from pathlib import Path

from build_scripts.components.colours import palette

NARROW = frozenset("iljtfrI.,:;'’‘|!()[] ·-")
WIDE = frozenset("mwMW@%—ЖШЩЮМФшщжюмф")


def number(value):
    """A number for SVG, to one decimal and without a trailing zero."""
    return f"{round(value + 0.0, 1) + 0.0:g}" if abs(value) < 100000 else str(round(value))


def text_width(words, size):
    """About how wide `words` are at a type size, in the same unit.

    A careful guess (a little too wide) for any sans-serif that a reader's system may have, since the picture can't know which.
    """
    return size * sum(map(character_width, words))


@lru_cache(maxsize=1024)
def character_width(character):
    """About how wide a character is, as a share of the type size."""
    return 0.36 if character in NARROW else 0.92 if character in WIDE else 0.75 if character.isupper() else 0.63


def wrap(words, size, width):
    """`words` as lines that fit `width` at a type size; a single word that is too long stands alone."""
    lines, line = [], ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def name_part(text):
    """`text` as a part of an id: letters, digits and hyphens."""
    return "".join(character if character.isalnum() else "-" for character in text)


def style_of(component):
    """The style sheet of a component as `alone` makes it, a rule a line."""
    return alone((Path(__file__).parent / component / "style.css").read_text(encoding="utf-8"))


def alone(style):
    """A component's style sheet for a picture that stands alone: without media queries and comments, every variable replaced
    by what it is or falls back to in the light scheme. Readers of SVG outside browsers know neither."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.S)
    style = re.sub(r"@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", style)
    known = {name: value.strip() for name, value in re.findall(r"(--[\w-]+):([^;}]+)", palette() + style)}
    style = re.sub(r"\s*--[\w-]+:[^;}]+;?", "", style)
    for _ in range(3):
        style = re.sub(r"var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)", lambda found: known.get(found[1]) or found[2] or "inherit", style)
    rules = re.findall(r"[^{}]+\{[^{}]*\}", style)
    return "\n".join(" ".join(rule.split()) for rule in rules if ":" not in rule.partition("{")[0])
