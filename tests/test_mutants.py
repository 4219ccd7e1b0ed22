"""Mutants are a module with one small mistake, where its tests could see one."""

import ast

import pytest

from tests import mutation_run
from tests.mutants import mutant, places
from tests.project import ROOT


def changed(source):
    return [mutant(source, *place) for place in places(source)]


@pytest.mark.parametrize("line, changes", [
    ("x = not a and a < 3", ["not a or a < 3", "+a", "a <= 3", "4"]),
    ("x += -1", ["x -= -1", "+1", "2"]),
    ("x = escape(y) if y.strip() else min(y, z)", ["escape(y) if not y.strip() else min(y, z)", "y", "y", "max"]),
    ("x = 'a' in y", ["'a' not in y", "'aX'"]),
])
def test_one_thing_is_changed(line, changes):
    found = changed(f"def f(x, y, z):\n    {line}\n")
    assert sorted(change for _, change, _ in found) == sorted(changes)
    texts = [text for _, _, text in found]
    assert len({*texts, ast.unparse(ast.parse(f"def f(x, y, z):\n    {line}"))}) == len(found) + 1 and all(ast.parse(text) for text in texts)


@pytest.mark.parametrize("source", [
    'def f(a):\n    """Told."""\n    raise ValueError("no")',
    "MANY = 50\n\n\n@lru_cache(maxsize=MANY)\ndef f(a):\n    return a",
    'HINT = "write the words, not the number"',
    'HINT = f"`{name}`: the name is taken, `{other}`"',
    'if __name__ == "__main__":\n    main(1)',
    "field(repr=False)",
])
def test_what_no_test_could_see_stays(source):
    assert changed(source) == []


def test_the_modules_and_their_tests_are_there():
    for name, tests in mutation_run.MODULES.items():
        assert (ROOT / name).is_file() and tests and all((ROOT / test).is_file() for test in tests), name
