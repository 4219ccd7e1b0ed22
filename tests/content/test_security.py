"""Each promise of SECURITY.md names the tests that hold it, and they are there."""

import re

from tests.project import ROOT

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)


def test_each_promise_names_tests_that_are_there():
    rows = [line.split(" | ") for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith("| promise")]
    assert len(rows) > 15 and all(len(row) == 3 for row in rows)
    for promise, _, tests in rows:
        named = re.findall(r"`(tests/[^`]+\.py)`", tests)
        assert named and all("\ndef test_" in (ROOT / name).read_text(encoding="utf-8") for name in named), promise


def test_each_file_and_command_that_is_named_is_there():
    named = re.findall(r"`([\w-]+/[^`*: ]*)`", TEXT) + re.findall(r"\]\(([A-Z]+\.(?:md|yml))\)", TEXT)
    assert [name for name in named if name != "site/" and not (ROOT / name).exists()] == []
    assert set(re.findall(r"`make ([a-z-]+)", TEXT)) <= set(TARGETS)
