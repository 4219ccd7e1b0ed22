"""Plain data as the YAML that an editor would write."""

import re

RISKY = re.compile(r"^(\s|[-?:,\[\]{}#&*!|>'\"%@`~])|: |\s#|:$|\s$")


def scalar(text):
    """A text on one line, quoted where YAML would read it as something else."""
    text = str(text)
    if not text or RISKY.search(text) or "\n" in text or "\t" in text or text.lower() in ("null", "~"):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
    return text


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
