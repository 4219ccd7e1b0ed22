"""Which words of the interface the engine asks for, read from its code and templates."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

CODE = Path(__file__).parent.parent
PLACES = ((CODE, "*.py"), (CODE, "*.j2"), (CODE.parent / "overrides", "*.html"))
# label("…", …), html_label("…" ~ …), label(f"…{…}"), labels["…"].format(…)
CALL = re.compile(r"""\b(?:(?:html_)?label\(|labels\[)\s*f?(["'])(?P<key>[a-z0-9_]+)(?P<whole>\1\s*[,)\]](?P<format>\.format\()?)?""")
QUOTED = re.compile(r"""["']([a-z0-9_]+)["']""")
TOKEN = re.compile(r"""(["'])(?:\\.|(?!\1).)*\1|(?P<open>[(\[{])|(?P<close>[)\]}])|\b(?P<name>\w+)\s*=(?!=)""", re.S)


class Asked(NamedTuple):
    """One place that asks for a label: its key, whether that is the whole key or only its beginning, the names it fills in."""

    key: str
    whole: bool
    names: frozenset


@cache
def texts():
    """The code and templates of the engine."""
    return [path.read_text(encoding="utf-8") for folder, name in PLACES for path in sorted(folder.rglob(name))]


@cache
def asked_for():
    """Every place that asks for a label."""
    return [
        Asked(call["key"], bool(call["whole"]), filled_in(text, call.end("format") if call["format"] else call.start(1)))
        for text in texts()
        for call in CALL.finditer(text)
    ]


def filled_in(text, start):
    """The names given by keyword in the list of arguments that goes on at `start`."""
    depth, names = 0, set()
    for token in TOKEN.finditer(text, start):
        if token["name"] and depth == 0:
            names.add(token["name"])
        depth += bool(token["open"]) - bool(token["close"])
        if depth < 0:
            break
    return frozenset(names)


@cache
def words_named():
    """Every word in quotes, since a key may come from a table of keys."""
    return {word for text in texts() for word in QUOTED.findall(text)}


def filled(key):
    """The names that the engine fills into the label `key`, wherever it asks for it."""
    calls = [asked.names for asked in asked_for() if (key == asked.key if asked.whole else key.startswith(asked.key))]
    return frozenset.intersection(*calls) if calls else frozenset()
