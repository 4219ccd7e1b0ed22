"""Small mistakes in what makes numbers, dates, links and escapes are seen by the tests."""

import os
import subprocess
import sys

import pytest

from tests.project import ROOT

pytestmark = pytest.mark.stress


def test_most_small_mistakes_are_seen():
    """The status says whether as many were killed as tests/mutation_run.py asks for."""
    done = subprocess.run([sys.executable, "-m", "tests.mutation_run", "--each", os.environ.get("EACH") or "5"], cwd=ROOT, capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
