"""Mutation testing: is a small mistake in the code seen by the tests? `make mutants` prints how many of a sample are.

A mutant is a module with one thing changed: a comparison, a sum, a number, a text, an `and`, a `not`. It is killed where the tests of its
module fail. Each runs in a copy of the project, so that nothing here is ever spoiled. The sample is drawn by a seed and so is the same each time.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import project

# What makes numbers, dates, links and escapes, and the tests that look at it.
MODULES = {
    "build_scripts/locale.py": ("tests/test_locale.py",),
    "build_scripts/dates.py": ("tests/test_dates.py",),
    "build_scripts/addresses.py": ("tests/test_addresses.py",),
    "build_scripts/prose.py": ("tests/test_prose.py",),
    "build_scripts/components/rich_text.py": ("tests/components/test_statement.py", "tests/components/test_quote.py"),
    "build_scripts/components/share_bars/geometry.py": ("tests/components/test_bar_lengths.py",),
    "build_scripts/bibtex.py": ("tests/exports/test_bibliography.py",),
    "build_scripts/exports/bibliography.py": ("tests/exports/test_bibliography.py",),
    "build_scripts/exports/feed.py": ("tests/exports/test_feed.py",),
    "build_scripts/exports/csv_columns.py": ("tests/exports/test_tables.py",),
}
SEED = 2024
LIMIT = 120  # seconds after which a mutant that never ends counts as killed
COMPARISONS = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is}
SUMS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Mod: ast.Mult, ast.FloorDiv: ast.Div}


def changes(node):
    """The ways of changing a node of a syntax tree: functions that change it in its place."""

    def put(name, value):
        return lambda: setattr(node, name, value)

    if isinstance(node, ast.Compare) and type(node.ops[0]) in COMPARISONS:
        yield put("ops", [COMPARISONS[type(node.ops[0])](), *node.ops[1:]])
    if isinstance(node, ast.BinOp) and type(node.op) in SUMS:
        yield put("op", SUMS[type(node.op)]())
    if isinstance(node, ast.BoolOp):
        yield put("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield put("op", ast.UAdd())
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield put("value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield put("value", node.value + 1)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield put("value", f"{node.value}X")


def nodes(tree):
    """The nodes of a module that may be changed, in a fixed order: no docstrings and decorators, which do nothing or save work, and no
    words of errors."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    told |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in ast.walk(node)}
    told |= {id(part) for node in ast.walk(tree) for decorator in getattr(node, "decorator_list", ()) for part in ast.walk(decorator)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values if isinstance(part, ast.FormattedValue) and part.format_spec for part in ast.walk(part.format_spec)}
    return [node for node in ast.walk(tree) if id(node) not in told | inside]


def mutants(source):
    """Every mutant of a module: [(line, what the line becomes, the whole text)]."""
    found = []
    for place, node in enumerate(nodes(ast.parse(source))):
        for number, _ in enumerate(changes(node)):
            tree = ast.parse(source)
            other = nodes(tree)[place]
            list(changes(other))[number]()
            text = ast.unparse(ast.fix_missing_locations(tree))
            found.append((other.lineno, ast.unparse(other), text))
    return found


def killed(copy, name, text, tests):
    """Whether the tests fail for the module `name` with the `text`, in the copy of the project, which is as it was afterwards."""
    path = copy / name
    whole = path.read_bytes()
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-k", "not chromium and not width", *tests]
    try:
        done = subprocess.run(command, cwd=copy, capture_output=True, timeout=LIMIT, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_bytes(whole)


def copied(folder):
    """A copy of what the tests need, in the new folder."""
    copy = project.copy_project(Path(folder) / "project")
    shutil.copytree(project.ROOT / "tests", copy / "tests", ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(project.ROOT / name, copy / name)
    return copy


def sample(each, say=print):
    """Try `each` mutants of each module: (how many were killed, how many there were). The survivors are said."""
    dead = total = 0
    with TemporaryDirectory() as folder:
        copy = copied(folder)
        for name, tests in MODULES.items():
            source = (project.ROOT / name).read_text(encoding="utf-8")
            # Once more where it fails: a machine under load may be too slow for a test of many examples.
            if killed(copy, name, source, tests) and killed(copy, name, source, tests):
                raise AssertionError(f"the tests of {name} fail without any mutant")
            found = mutants(source)
            drawn = random.Random(SEED).sample(found, min(each, len(found)))
            for line, change, text in drawn:
                total += 1
                if killed(copy, name, text, tests):
                    dead += 1
                else:
                    say(f"survived: {name}:{line}: {change}")
            say(f"{name}: {len(drawn)} of {len(found)} mutants tried")
    return dead, total


if __name__ == "__main__":
    print("{} of {} mutants killed".format(*sample(int(sys.argv[1]) if len(sys.argv) > 1 else 5)))
