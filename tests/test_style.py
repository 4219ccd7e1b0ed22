"""The style of the code, as `make check` looks at it."""

import subprocess
import sys

from tests.project import ROOT


def test_the_style_of_the_code_is_in_order():
    done = subprocess.run([sys.executable, "-m", "ruff", "check", "--no-cache", "build_scripts", "tests"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_modules_are_short():
    """A module has one job; where it grows beyond this many lines it has two."""
    paths = [path for folder in ("build_scripts", "tests") for path in (ROOT / folder).rglob("*.py")]
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    assert len(lines) > 200 and {name: count for name, count in lines.items() if count > 250} == {}
