"""Comments of a YAML file, and the value that each belongs to."""

import yaml

from build_scripts.content import LOADER


def find_comments(text, marks):
    """Every comment of `text` by the path of the value it belongs to.

    `marks` maps paths to (line, column) as the reader of content makes them. Returns (before, beside, after):
    path -> comment lines that stand above it, path -> the comment in its line, and the lines at the end.
    """
    lines = text.splitlines()
    inside, ends = scalar_lines(text)
    starts = {}
    for path, (line, _) in marks.items():
        if path and (line not in starts or len(path) < len(starts[line])):
            starts[line] = path
    deepest = {}
    for path, (line, _) in marks.items():
        if path and (line not in deepest or len(path) > len(deepest[line])):
            deepest[line] = path
    before, beside, waiting = {}, {}, []
    for number, line in enumerate(lines, 1):
        if number in inside:
            continue
        if line.lstrip().startswith("#"):
            waiting.append(line.strip())
            continue
        if number in starts and waiting:
            before[starts[number]] = waiting
            waiting = []
        mark = line.find(" #", ends.get(number, 0))
        if mark >= 0 and number in deepest:
            beside[deepest[number]] = line[mark:].strip()
    return before, beside, waiting


def scalar_lines(text):
    """(lines that are the inside of a scalar, line -> column where the last scalar of the line ends)."""
    inside, ends = set(), {}
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken):
            first, last = token.start_mark.line + 1, token.end_mark.line + 1
            block = token.style in ("|", ">")
            inside |= set(range(first + 1, last + (0 if block else 1)))
            if not block:
                ends[last] = token.end_mark.column
    return inside, ends
