"""What a YAML parser complains of, in an editor's words: where the slip is, and what to write instead."""

import yaml

from build_scripts.characters import odd_space
from build_scripts.findings import Finding

NO_YAML = "this is not valid YAML"
AFTER_QUOTES = "words stand after a closing quotation mark"
CLOSE = "end the text with the same mark, or take this one away"
HINT = "check the indentation and the quotes here and in the line above; a text with `: ` or ` #` needs quotes"


def broken(name, error, text):
    """The MarkedYAMLError `error` that a parser raised on `text`, the file called `name`, as a Finding."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    space = odd_space(text)
    if space and space[0] <= line:
        return Finding(name, space[0], space[1], f"this is no ordinary space ({space[2]})", "delete it and press the space bar")
    lines = text.split("\n")[:line]
    tab = next((number for number, one in enumerate(lines, 1) if "\t" in one[: len(one) - len(one.lstrip())]), None)
    if tab:
        return Finding(name, tab, lines[tab - 1].index("\t") + 1, "a tab stands before the words", "indent with spaces, two for each step")
    opening, message, hint = in_words(error, lines[-1], column)
    if message == AFTER_QUOTES and (quoted := quoted_over_lines(text, mark.index)):
        start, end = quoted.start_mark, quoted.end_mark
        return Finding(name, start.line + 1, start.column + 1, f"{NO_YAML}: a quotation mark opens here and closes only in line {end.line + 1}", CLOSE)
    if opening and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    return Finding(name, line, column, f"{NO_YAML}: {message}", hint)


def in_words(error, line, column):
    """(whether to point at what was opened and not at where that showed, message, hint) for an error in `line` at `column`."""
    problem, context = error.problem or "it ends too early", error.context or ""
    here, before = line[column - 1 : column], line[: column - 1].rstrip()
    if "unexpected end of stream" in problem:
        return True, "a quotation mark opens here and none closes", CLOSE
    if "expected ',' or" in problem:
        return True, "a bracket opens here and does not close", "close it, and put a comma between its entries"
    if "mapping values are not allowed" in problem:
        return False, "a colon stands where none can", "put a text that holds `: ` in quotes, or check the indentation here and in the line above"
    if context in ("while scanning an alias", "while scanning an anchor"):
        return True, f"no text can begin with `{'*' if 'alias' in context else '&'}`", "put the text in quotes"
    if "cannot start any token" in problem:
        return False, f"no text can begin with `{here}`", "put the text in quotes"
    if "comment or line break" in problem:
        return False, "words stand behind `>-` or `|`", "begin them on the next line, indented by two more spaces"
    if "could not find expected ':'" in problem:
        return True, "this line is no `name: value`", "write a colon and a space after the name, or indent the line as words of the text above"
    if "expected key" in problem and before.endswith(('"', "'")):
        return False, AFTER_QUOTES, "put the whole text in quotes of the other sort"
    return False, problem, HINT


def quoted_over_lines(text, index):
    """The last text in quotes before the character `index` of `text`, as a token, where it runs over more than one line; else None."""
    last = None
    try:
        for token in yaml.scan(text):
            if token.start_mark.index >= index:
                break
            last = token if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') else last
    except yaml.YAMLError:
        pass
    return last if last and last.start_mark.line < last.end_mark.line else None
