"""The style of the code, as `make check` looks at it."""

import subprocess
import sys

from tests.project import ROOT


def test_the_style_of_the_code_is_in_order():
    done = subprocess.run([sys.executable, "-m", "ruff", "check", "--no-cache", "build_scripts", "tests"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
