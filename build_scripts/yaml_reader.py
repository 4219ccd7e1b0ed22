"""YAML files to plain data whose every value knows its line and column.

Only a plain subset of YAML is read: mappings, lists and text. Every scalar stays the text that the editor
wrote (`2022-02-24`, `no` and `23:00` surprise nobody); the model converts it. Tags, anchors, aliases and
duplicate keys are refused with a located finding.
"""

import re
import stat
from pathlib import Path

import yaml

from build_scripts.characters import composed, unseen, unseen_in_lines
from build_scripts.findings import Finding
from build_scripts.yaml_faults import broken

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
DELETE = "delete it; text must not hold control, direction or invisible characters"
# A comment that nobody meant as one: `room #5`.
CUT = re.compile(r"\s+#[^\s#]")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_file(path, name):
    """One file to (data, marks, findings); data is None where the file as a whole is unusable."""
    data, refused = read_bytes(path, name)
    return (None, {}, [refused]) if data is None else read_text(data, name)


def read_bytes(path, name):
    """The bytes of a file as (bytes, None), or (None, Finding) where it can't be read."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return None, Finding(name, 1, 1, "this is no file that holds text", f"delete it, or rename it so that it does not end in {Path(name).suffix}")
        if about.st_size > MAX_BYTES:
            return None, Finding(name, 1, 1, f"this file is larger than {MAX_BYTES:,} bytes", "split it in two")
        return path.read_bytes(), None
    except OSError as error:
        return None, Finding(name, 1, 1, f"this file can't be read ({error.strerror})", "check that it is a file and that you may read it")


def read_text(data, name):
    """The bytes of one file to (data, marks, findings); data is None where they are no usable YAML."""
    try:
        text = decode(data)
    except UnicodeDecodeError as error:
        return None, {}, [Finding(name, 1, 1, f"this file is not UTF-8 text (byte {error.start})", "save it as UTF-8")]
    if "\0" in text[:4]:
        return None, {}, [Finding(name, 1, 1, "this file is not UTF-8 text", "save it as UTF-8")]
    if "\r" in text:
        line = text.partition("\r")[0].count("\n") + 1
        return None, {}, [Finding(name, line, 1, "the lines of this file end as on computers of old (CR)", "save it with the line ends LF or CRLF")]
    hidden = unseen_character(text, name)
    if hidden:
        return None, {}, [hidden]
    reader = Reader(name)
    try:
        data = reader.document(text)
    except Refused as refused:
        return None, {}, [refused.finding]
    except yaml.MarkedYAMLError as error:
        return None, {}, [broken(name, error, text)]
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return None, {}, [Finding(name, 1, 1, f"this file can't be read as YAML ({error.__class__.__name__})", "see the content format for examples")]
    if not isinstance(data, dict):
        return None, {}, reader.findings + [Finding(name, 1, 1, "this file must hold entries of the form `name: value`", "see the content format for examples")]
    return data, reader.marks, reader.findings


def unseen_character(text, name):
    """The Finding at the first character of `text` that a reader can't see and no text needs, or None."""
    found = unseen_in_lines(text)
    return found and Finding(name, *found, DELETE)


def decode(data):
    """The bytes of a file as text: without the mark that some editors put first, each line ended by one character.

    Raises UnicodeDecodeError.
    """
    return data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")


class Refused(Exception):
    """Stops the reading of one file; carries the located finding."""

    def __init__(self, finding):
        self.finding = finding
        super().__init__(str(finding))


def parted(before, after):
    """(message, hint) for words between braces that a comma has parted into two entries."""
    if str(before).isdecimal() and after.isdecimal():
        return f"a comma stands in the number `{before},{after}`", f"write a point: {before}.{after}"
    if not before:
        return f"`{after}` stands alone between braces", "put a text that begins with a brace in quotes; an entry is `name: value`"
    return f"`{after}` stands alone between braces, after a comma", "put a text with a comma in quotes; an entry is `name: value`"


class Reader:
    """Builds plain data from the events of the YAML parser, noting where each value stands, in one pass."""

    def __init__(self, name):
        self.name = name
        self.marks = {}
        self.findings = []

    def document(self, text):
        """The data of `text`, an empty mapping where it holds nothing. Raises Refused or a YAMLError."""
        self.cut_lines = {number: line for number, line in enumerate(text.split("\n")) if CUT.search(line)}
        self.events = yaml.parse(text, Loader=LOADER)
        data = {}
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.marks:
                    self.refuse(event, "a second YAML document starts here", "keep one document a file; delete the line `---`")
                if event.version or event.tags:
                    self.refuse(event, "a YAML directive (`%`) stands here", "delete the line")
            elif isinstance(event, yaml.NodeEvent):
                data = self.read(event, (), 0)
        return {} if data is None else data

    def refuse(self, event, message, hint):
        mark = event.start_mark
        raise Refused(Finding(self.name, mark.line + 1, mark.column + 1, message, hint))

    def read(self, event, path, depth):
        """The data that starts with `event`: a dict, a list, a text, or None for an empty value."""
        mark = event.start_mark
        self.marks[path] = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            self.refuse(event, "a YAML anchor or alias (`&`, `*`) stands here", "write the value out, or put the text in quotes")
        if event.tag is not None:
            self.refuse(event, "a YAML tag (`!`) stands here", "put the text in quotes")
        if isinstance(event, yaml.ScalarEvent):
            end = event.end_mark
            if not event.style and CUT.match(self.cut_lines.get(end.line, ""), end.column):
                hint = "put the text in quotes, or a space after the `#` where it is meant as a comment"
                self.refuse(event, "a ` #` cuts this text: what follows it is a comment", hint)
            return None if not event.style and event.value in ("", "null", "~") else self.clean(event)
        if depth == MAX_DEPTH:
            self.refuse(event, f"values are nested more than {MAX_DEPTH} deep here", "no kind of content needs that")
        if isinstance(event, yaml.SequenceStartEvent):
            return self.read_sequence(path, depth + 1)
        return self.read_mapping(path, depth + 1)

    def clean(self, event):
        """The text of a scalar. What no text may hold is looked for once more, because a quoted text can spell it out."""
        hidden = unseen(event.value)
        if hidden:
            self.refuse(event, hidden[1], DELETE)
        return composed(event.value)

    def read_sequence(self, path, depth):
        found = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.read(event, (*path, len(found)), depth))
        return found

    def read_mapping(self, path, depth):
        data = {}
        while not isinstance(key_event := next(self.events), yaml.MappingEndEvent):
            line, column = key_event.start_mark.line + 1, key_event.start_mark.column + 1
            key = self.clean(key_event) if isinstance(key_event, yaml.ScalarEvent) else None
            if key == "<<":
                self.refuse(key_event, "the mark `<<` of YAML for values from elsewhere stands here", "write the values out")
            if key and key.strip() != key:
                self.refuse(key_event, "a space that is not an ordinary one stands beside this name", "delete it and press the space bar")
            if not key or key in data:
                kept = dict(self.marks)
                if key:
                    first = self.marks[(*path, key)][0]
                    message = f"`{key}` stands here a second time (first in line {first})"
                    self.findings.append(Finding(self.name, line, column, message, "delete one of the two or rename it"))
                else:
                    self.findings.append(Finding(self.name, line, column, "a name must be a plain word", "write `name: value`"))
                    self.read(key_event, path, depth)
                self.read(next(self.events), path, depth)
                self.marks = kept
                continue
            value_event = next(self.events)
            if isinstance(value_event, yaml.ScalarEvent) and value_event.end_mark.index == key_event.end_mark.index:
                self.refuse(key_event, *parted(list(data.values())[-1] if data else "", key))
            value = self.read(value_event, (*path, key), depth)
            if value is None or isinstance(value, (dict, list)):
                self.marks[(*path, key)] = (line, column)
            data[key] = value
        return data
