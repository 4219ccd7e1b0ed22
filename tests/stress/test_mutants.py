"""Small mistakes in what makes numbers, dates, links and escapes are seen by the tests."""

import ast
import os

import pytest

from tests import mutants

pytestmark = pytest.mark.stress
LEAST = 0.85  # of the mutants


def test_a_mutant_differs_from_its_module_in_one_place():
    found = mutants.mutants("def f(a):\n    \"\"\"Told.\"\"\"\n    if not a and a < 3:\n        raise ValueError('no')\n    return a + 1\n")
    changed = [change for _, change, _ in found]
    assert sorted(changed) == sorted(["not a or a < 3", "a - 1", "+a", "a <= 3", "2", "4"])
    assert all(ast.parse(text) for _, _, text in found) and len({text for _, _, text in found}) == len(found)


def test_most_small_mistakes_are_seen():
    dead, total = mutants.sample(int(os.environ.get("EACH") or "5"))
    print(f"{dead} of {total} mutants killed")
    assert total and dead / total >= LEAST
