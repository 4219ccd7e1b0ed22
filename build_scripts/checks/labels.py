"""The words of the interface: plain, and with just the places to fill that the engine fills."""

import ast
import re
import string
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

from build_scripts.prose import faults

CODE = Path(__file__).parent.parent
ASKS = ("label", "html_label")


def plain_labels(explainer):
    """No label holds HTML, a link or other Markdown, or a place to fill that the engine has nothing for; none is left out."""
    raw = explainer.raw.get(("labels", "labels"))
    for key, text in explainer.labels.items():
        for message, hint in faults(re.sub(r"[{}]", "", text)):
            yield raw.at((key,), message.replace("the text", "the label"), hint)
        if "](" in text:
            yield raw.at((key,), "a link stands in the label", "write plain words; pages and chapters may hold links")
        try:
            parts = [part for part in string.Formatter().parse(text) if part[1] is not None]
        except ValueError:
            yield raw.at((key,), "a curly bracket stands alone in the label", "write {name}, or no bracket at all")
            continue
        if any(form or conversion for _, _, form, conversion in parts):
            yield raw.at((key,), "a place to fill holds more than a name", "write {name}")
        known, named = filled(key), {name for _, name, _, _ in parts}
        for name in sorted(known - named):
            yield raw.at((key,), f"the label does not say `{{{name}}}`", "write it where it belongs; the engine puts the words in")
        for name in sorted(named - known):
            hint = f"what is filled in here: {', '.join(f'{{{one}}}' for one in sorted(known))}" if known else "nothing is filled in here"
            yield raw.at((key,), f"nothing is known for `{{{name}}}` in the label", hint)


def filled(key):
    """The names that the engine fills into the label `key`, wherever it asks for it."""
    calls = [names for asked, whole, names in asked_for() if (key == asked if whole else key.startswith(asked))]
    return frozenset.intersection(*calls) if calls else frozenset()


@cache
def asked_for():
    """(key, whether that is the whole key or its beginning, names filled in) of every place that asks for a label."""
    found = []
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            key = asked_key(node) if isinstance(node, ast.Call) else None
            if key is not None:
                found.append((*python_key(key), frozenset(word.arg for word in node.keywords if word.arg)))
    for path in sorted(CODE.rglob("*.j2")):
        for node in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if node.args and getattr(node.node, "attr", getattr(node.node, "name", "")) in ASKS:
                found.append((*template_key(node.args[0]), frozenset(word.key for word in node.kwargs)))
    return tuple(one for one in found if one[0])


def asked_key(call):
    """The argument of a call in Python code that asks for a label, by `label(...)` or by `labels[...].format(...)`."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in ASKS and call.args:
        return call.args[0]
    if name == "format" and isinstance(call.func.value, ast.Subscript) and "labels" in ast.unparse(call.func.value.value):
        return call.func.value.slice
    return None


def python_key(node):
    """The key that an argument of Python code is, or begins with: (text, whether it is whole)."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, True
    if isinstance(node, ast.JoinedStr):
        node = node.values[0]
    elif isinstance(node, ast.BinOp):
        node = node.left
    return (node.value, False) if isinstance(node, ast.Constant) and isinstance(node.value, str) else ("", False)


def template_key(node):
    """The same for an argument in a template."""
    if isinstance(node, nodes.Const):
        return str(node.value), True
    if isinstance(node, nodes.Concat):
        node = node.nodes[0]
    return (str(node.value), False) if isinstance(node, nodes.Const) else ("", False)


def languages_named(explainer):
    """Every language that a source, a spelling or a quotation is in has its name."""
    for raw, path, code in languages(explainer):
        if f"language_{code}" not in explainer.labels:
            yield raw.at(path, f"labels.yml has no name for the language `{code}`", f"add language_{code} there")


def languages(explainer):
    for source in explainer.all("source"):
        yield explainer.raw["source", source.id], ("language",), source.language
    for quote in explainer.all("quote"):
        if quote.original:
            yield explainer.raw["quote", quote.id], ("original", "lang"), quote.original.lang
