"""Which words of the interface the engine asks for by their whole keys, read from its parsed code and templates."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

CODE = Path(__file__).parent.parent
LABEL_FUNCTIONS = ("label", "html_label")
ASKS = re.compile(r"label\(")
QUOTED = re.compile(r"""["']([\w-]+)(?=["'])""")
FORMS = ("zero", "one", "two", "few", "many")


class LabelUse(NamedTuple):
    """One place that asks for a label: its key, whether that is the whole key or only its beginning, the names it fills in, its file."""

    key: str
    whole: bool
    names: frozenset
    file: str = ""


@cache
def read():
    """(every LabelUse, every word in quotes) of the engine's code and templates."""
    uses, words = [], set()
    for path in sorted(path for ending in ("py", "j2") for path in CODE.rglob(f"*.{ending}")):
        text = path.read_text(encoding="utf-8")
        words.update(QUOTED.findall(text))
        # Most files ask for none, and parsing takes long.
        if ASKS.search(text):
            uses += [found._replace(file=named(path)) for found in uses_in(text, path.suffix == ".py")]
    return uses, words


def uses_in(text, is_code):
    """The LabelUses in the text of a file, which they don't name: of code, or else of a template."""
    if is_code:
        return [found for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) for found in uses_in_code(node)]
    return [found for node in Environment().parse(text).find_all(nodes.Call) for found in uses_in_template(node)]


def named(path):
    """A file of the engine by its path below the project."""
    return path.relative_to(CODE.parent).as_posix()


def uses_in_code(call):
    """The label that a call in Python asks for, as a list of one or none."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    names = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
    if name not in LABEL_FUNCTIONS or not call.args:
        return
    key = call.args[0]
    if isinstance(key, ast.JoinedStr) or isinstance(key, ast.BinOp):
        yield LabelUse(beginning(key), False, names)
    elif isinstance(key, ast.Constant):
        yield LabelUse(key.value, True, names)


def beginning(key):
    """The text that a key which is put together begins with."""
    first = key.values[0] if isinstance(key, ast.JoinedStr) else key.left
    return first.value if isinstance(first, ast.Constant) else ""


def uses_in_template(call):
    """The label that a call in a template asks for, as a list of one or none."""
    name = getattr(call.node, "attr", getattr(call.node, "name", ""))
    names = frozenset(keyword.key for keyword in call.kwargs)
    if name not in LABEL_FUNCTIONS or not call.args:
        return
    key = call.args[0]
    if isinstance(key, nodes.Const):
        yield LabelUse(key.value, True, names)
    elif isinstance(key, nodes.Concat):
        yield LabelUse(key.nodes[0].value, False, names)


def asked_in(key):
    """The first file that asks for the label `key`, by its whole key or by its beginning; an empty text where none is found."""
    of_whole = [use.file for use in read()[0] if use.whole and use.key == key]
    return next(iter(of_whole or [use.file for use in read()[0] if not use.whole and use.key and key.startswith(use.key)]), "")


@cache
def whole_keys():
    """The keys that are asked for as a whole."""
    return frozenset(use.key for use in read()[0] if use.whole)


def singular(key):
    """The key that a label of a plural form belongs to: `minutes` for `minutes_one`; any other key as it is."""
    base, _, form = key.rpartition("_")
    return base if form in FORMS and base in whole_keys() and "number" in filled(base) else key


@cache
def filled(key):
    """The names that the engine fills into the label `key`, wherever it asks for it."""
    key = key if key in whole_keys() else singular(key)
    calls = [use.names for use in read()[0] if (key == use.key if use.whole else key.startswith(use.key))]
    if key in whole_keys():
        calls = [use.names for use in read()[0] if use.whole and use.key == key]
    return frozenset.intersection(*calls) if calls else frozenset()
