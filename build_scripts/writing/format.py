"""Content written canonically, so that a change shows only what changed: order of fields, width, quotes; comments kept."""

import re
import textwrap
from collections import Counter
from itertools import takewhile
from pathlib import Path

import yaml

from build_scripts.content_folder import content_files
from build_scripts.model import BY_FOLDER, SITE
from build_scripts.model.chart import Country, Extent, Marked, Measure, Point, Water
from build_scripts.model.fields import Answer, Cite, Spelling
from build_scripts.model.poll import Fieldwork
from build_scripts.model.quote import Rendering
from build_scripts.model.shape import shape_of
from build_scripts.model.source import Paragraph
from build_scripts.writing import schemas, starters
from build_scripts.writing.comments import comments, find_comments
from build_scripts.writing.yaml_text import quoted, scalar
from build_scripts.yaml_reader import CUT, Reader, Refused, decode, read_file

WIDTH = 110
ON_ONE_LINE = (Answer, Cite, Country, Extent, Fieldwork, Marked, Measure, Paragraph, Point, Rendering, Spelling, Water)


def format_text(text, data, marks, model, items, schema=None):
    """The canonical form of a file.

    `data` and `marks` are what the reader made of `text`; `model` is the model of its items (or, where `items` is
    false, of the file itself), or None for a file of plain labels. `schema` is the line that names the file's schema
    for editors; it comes first.
    """
    before, beside, after = find_comments(text, marks)
    if items and model:
        before, after = without_help(before, after, model)
    # A file of labels keeps each on its line, however long: nothing else stands there.
    writer = Writer(before, beside, WIDTH if model else 10_000)
    head = writer.file_head(text, data, schema)
    lines = list(writer.mapping(data, (), 0, None if items else model, model if items else None, spaced=items))
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join([*head, *lines, *after]).rstrip("\n") + "\n"


class Writer:
    """Writes values as lines, with the comments that belong to them."""

    def __init__(self, before, beside, width):
        self.before, self.beside, self.width = dict(before), beside, width

    def file_head(self, text, data, schema):
        """The lines above the first item: its schema, and the comments that a blank line parts from the item."""
        first = (next(iter(data)),)
        above = list(takewhile(lambda line: not line or line.startswith("#"), map(str.strip, text.splitlines())))
        own = list(takewhile(bool, reversed(above)))[::-1]
        head = [line for line in above[: len(above) - len(own)] if not line.startswith(schemas.MARK)]
        self.before[first] = [line for line in own if not line.startswith(schemas.MARK)]
        paragraphs = "\n".join(head).strip("\n")
        lines = [*([schema] if schema else []), *(re.sub(r"\n{3,}", "\n\n", paragraphs).split("\n") if paragraphs else [])]
        return [*lines, ""] if lines else []

    def mapping(self, data, path, indent, model, each=None, spaced=False):
        """A mapping as block lines, its fields in the model's order; `each` is the model of every value."""
        order = list(model.model_fields) if model else []
        names = sorted(data, key=lambda name: order.index(name) if name in order else len(order)) if model else data
        for name in names:
            here = (*path, name)
            if spaced or (not path and here in self.before):
                yield ""
            yield from (" " * indent + comment for comment in self.before.get(here, []))
            inner = each or field_model(model, name)
            yield from self.entry(" " * indent + scalar(name) + ":", data[name], here, indent + 2, inner, holds_words(model, name))

    def entry(self, head, value, path, indent, model, words=True):
        note = f"  {self.beside[path]}" if path in self.beside else ""
        if isinstance(value, dict) and not value:
            yield head + " {}" + note
        elif isinstance(value, dict):
            flat = self.flat(value, path, model)
            if flat and len(head) + len(flat) < WIDTH:
                yield f"{head} {flat}{note}"
            else:
                yield head + note
                yield from self.mapping(value, path, indent, model)
        elif isinstance(value, list) and value:
            flat = self.flat_list(value, path, words)
            if flat and len(head) + len(flat) < WIDTH:
                yield f"{head} {flat}{note}"
            else:
                yield head + note
                for index, one in enumerate(value):
                    yield from self.list_item(one, (*path, index), indent, model, words)
        elif isinstance(value, list):
            yield f"{head} []{note}"
        else:
            yield from self.text(head, value, indent, note, words)

    def list_item(self, value, path, indent, model, words=True):
        yield from (" " * indent + comment for comment in self.before.get(path, []))
        if not isinstance(value, dict) or not value:
            head = " " * indent + "-"
            yield from self.entry(head, value, path, indent + 2, model, words)
            return
        flat = self.flat(value, path, model)
        if flat and indent + len(flat) < WIDTH:
            note = f"  {self.beside[path]}" if path in self.beside else ""
            yield f"{' ' * indent}- {flat}{note}"
            return
        lines = list(self.mapping(value, path, indent + 2, model))
        first = next(index for index, line in enumerate(lines) if not line.strip().startswith("#"))
        lines[first] = " " * indent + "- " + lines[first][indent + 2 :]
        yield from lines

    def flat(self, data, path, model):
        """A small mapping on one line, or None where it must stand in lines of its own."""
        if model not in ON_ONE_LINE or self.commented(path) or not all(isinstance(value, str) for value in data.values()):
            return None
        order = list(model.model_fields)
        names = sorted(data, key=lambda name: order.index(name) if name in order else len(order))
        return "{" + ", ".join(f"{scalar(name)}: {flow_scalar(data[name], holds_words(model, name))}" for name in names) + "}"

    def flat_list(self, values, path, words):
        """A short list of texts on one line, or None. Citations stand in lines of their own."""
        if path[-1] in ("cites", "cautions") or self.commented(path) or not all(isinstance(value, str) for value in values):
            return None
        return "[" + ", ".join(flow_scalar(value, words) for value in values) + "]"

    def commented(self, path):
        return any(other[: len(path)] == path and other != path for other in (*self.before, *self.beside))

    def text(self, head, value, indent, note, words):
        """A text on its line, or folded below it where it is long."""
        if value is None:
            yield head + note
            return
        if "\n" in value:
            yield f"{head} |-{note}"
            yield from ((" " * indent + line).rstrip(" \t") for line in value.split("\n"))
            return
        one = scalar(value, words)
        if CUT.match(note) and not one.startswith('"'):
            one = quoted(value)  # The reader takes `room #5` for a text that was cut.
        if len(head) + 1 + len(one) <= self.width or not foldable(value):
            yield f"{head} {one}{note}"
            return
        yield f"{head} >-{note}"
        yield from textwrap.wrap(value, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)


def without_help(before, after, model):
    """The comments but those that `make new` wrote to help fill in an item: they have done their work."""
    help_lines = starters.help_lines(model)
    kept = {path: [line for line in lines if line not in help_lines] for path, lines in before.items()}
    return {path: lines for path, lines in kept.items() if lines}, [line for line in after if line not in help_lines]


def foldable(value):
    """Whether a text can be folded and read back as it was: single spaces only."""
    return value == " ".join(value.split()) and " " in value


def flow_scalar(text, words=True):
    """A text inside brackets or braces, where commas and brackets mean something too."""
    one = scalar(text, words)
    return one if one.startswith('"') or not set(one) & set(",[]{}") else quoted(one)


def field_model(model, name):
    """The model inside the field `name`, or None."""
    return shape_of(model, name).part if model and name in model.model_fields else None


def holds_words(model, name):
    """Whether a field holds texts, and no numbers or dates, which stand without quotes; everything without a model is words."""
    return model is None or name not in model.model_fields or "text" in shape_of(model, name).words


def tidy(data):
    """The data without what reading takes away: line ends and spaces around texts and at the ends of their lines."""
    if isinstance(data, dict):
        return {name: tidy(value) for name, value in data.items()}
    if isinstance(data, list):
        return [tidy(value) for value in data]
    return "\n".join(line.rstrip(" \t") for line in data.strip(" \t\n").split("\n")) if isinstance(data, str) else data


def format_folder(folder, left=None):
    """Yield (path, text as it is, text as it should be) of every content file that can be read.

    A file whose canonical form would not hold the same content and the same comments is left as it is; its path and the
    reason are added to the list `left`.
    """
    folder = Path(folder)
    for path in content_files(folder):
        data, marks, findings = read_file(path, path.name)
        if not data or findings:
            continue
        data, text = tidy(data), decode(path.read_bytes())
        items = path.parent != folder
        if not items:
            model = SITE.model if path.stem == "site" else None
        else:
            model = BY_FOLDER[path.parent.name].model if path.parent.name in BY_FOLDER else None
        schema = schemas.first_line(path.parent.name if items else path.stem, items) if model else None
        new = format_text(text, data, marks, model, items, schema)
        lost = differs(text, new, data, model if items else None)
        if lost and left is not None:
            left.append((path, lost))
        yield path, text, text if lost else new


def differs(text, new, data, model):
    """What the canonical form `new` of `text` would lose, in words, or an empty text."""
    try:
        if Reader("").document(new) != data:
            return "it would not read back as the same content"
    except (yaml.YAMLError, Refused):
        return "it would not read back as the same content"
    helped = starters.help_lines(model) if model else ()
    before, after = (Counter(words for _, words, _ in comments(one) if words not in helped and not words.startswith(schemas.MARK)) for one in (text, new))
    lost = next(iter(before - after), "")
    return f"the comment `{lost}` would be lost" if lost else "a comment would stand twice" if after - before else ""
