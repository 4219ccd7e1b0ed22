"""Plain data as the YAML that an editor would write."""

import re

RISKY = re.compile(r"^(\s|[-?:,\[\]{}#&*!|>'\"%@`~])|: |\s#|:$|\s$")


# What readers of YAML 1.1 or 1.2 take for a number, a date, a truth or nothing.
NUMBER = r"[-+]?(\.?[0-9][0-9_,.:]*(e[-+]?[0-9]+)?|0[xob][0-9a-f_]+|\.inf)|\.nan"
DATE = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ t].*)?"
NO_TEXT = re.compile(f"{NUMBER}|{DATE}|true|false|yes|no|on|off|y|n|null|~|<<|=", re.I)


def scalar(text, words=False):
    """A text on one line, quoted where YAML would read it as something else; with `words`, where any reader of YAML might."""
    text = str(text)
    misread = not text or RISKY.search(text) or re.search(r"[\n\t]", text) or text != text.strip() or text.lower() in ("null", "~")
    return quoted(text) if misread or words and NO_TEXT.fullmatch(text) else text


def quoted(text):
    """A text within quotation marks, on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def lines(value, indent=0):
    """`value` (dicts, lists, texts) as indented lines of block YAML."""
    pad = " " * indent
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from entry(f"{pad}{scalar(key)}:", inner, indent + 2)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict | list) and inner:
                first, *rest = list(lines(inner, indent + 2))
                yield f"{pad}- {first.strip()}"
                yield from rest
            else:
                yield f"{pad}- {simple(inner)}"
    else:
        yield f"{pad}{scalar(value)}"


def simple(value):
    """A text, or an empty list or mapping, on one line."""
    return "[]" if value == [] else "{}" if value == {} else scalar(value)


def entry(head, value, indent):
    """One `key: value` as lines."""
    if isinstance(value, dict | list) and value:
        yield head
        yield from lines(value, indent)
    else:
        yield f"{head} {simple(value)}"
