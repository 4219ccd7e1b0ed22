"""Comments of a YAML file, and the value that each belongs to."""

import re

import yaml

from build_scripts.yaml_reader import LOADER

MARK = re.compile(r"(?:^|(?<=\s))#.*$")
HEADER = re.compile(r"^[|>][-+0-9]*[ \t]+(#.*)$")


def find_comments(text, marks):
    """Every comment of `text` by the path of the value it belongs to.

    `marks` maps paths to (line, column) as the reader of content makes them. Returns (before, beside, after):
    path -> comment lines that stand above it, path -> the comment in its line, and the lines at the end. A comment in a line
    where no value starts stands above the next one.
    """
    highest, deepest = {}, {}
    for path, (line, _) in marks.items():
        if path:
            highest[line] = min(highest.get(line, path), path, key=len)
            deepest[line] = max(deepest.get(line, path), path, key=len)
    before, beside, waiting = {}, {}, []
    found = {number: (words, alone) for number, words, alone in comments(text)}
    for number in range(1, len(text.split("\n")) + 1):
        words, alone = found.get(number, ("", True))
        if words and alone:
            waiting.append(words)
            continue
        if number in highest and waiting:
            before[highest[number]] = before.get(highest[number], []) + waiting
            waiting = []
        if words and number in deepest:
            beside[deepest[number]] = words
        elif words:
            waiting.append(words)
    return before, beside, waiting


def comments(text):
    """(line from 1, the comment, whether it has the line for itself) of every comment of a YAML text, in order."""
    lines = text.split("\n")
    inside, ends = scalar_lines(text)
    for number, line in enumerate(lines, 1):
        if number in inside:
            continue
        start = ends.get(number, 0)
        header = HEADER.match(line[start:]) if start else None
        found = header and header[1] or (mark[0] if (mark := MARK.search(line, start)) else "")
        if found:
            yield number, found.strip(), line.lstrip().startswith("#")


def scalar_lines(text):
    """(lines that are the inside of a scalar, line -> column from which a comment may stand in it)."""
    inside, ends = set(), {}
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken):
            first, last = token.start_mark.line + 1, token.end_mark.line + 1
            if token.style in ("|", ">"):
                # Without a line end after it, its last line is one of its own.
                inside |= set(range(first + 1, last + bool(token.end_mark.column)))
                ends[first] = token.start_mark.column
            else:
                inside |= set(range(first + 1, last))
                ends[last] = token.end_mark.column
    return inside, ends
