"""Scripts lose what only their authors read, and nothing else."""

from build_scripts.finish import scripts
from tests.project import ROOT

SCRIPT = """// What it does.
(function () {
  "use strict"
  // Why.
  const address = "https://example.org" // stays: only whole lines go

  if (address) show(address)
})()
"""


def test_comment_lines_indents_and_blank_lines_go():
    assert scripts.small(SCRIPT) == """(function () {
"use strict"
const address = "https://example.org" // stays: only whole lines go
if (address) show(address)
})()
"""


def test_only_our_scripts_change(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "own.js").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "assets" / "theirs.js").write_text("/*! MIT */\n  // theirs\n", encoding="utf-8")
    assert scripts.trim(tmp_path) == 1
    assert (tmp_path / "assets" / "theirs.js").read_text(encoding="utf-8") == "/*! MIT */\n  // theirs\n"


def test_no_script_of_ours_has_a_text_over_several_lines():
    for path in sorted((ROOT / "docs" / "assets").glob("*.js")):
        text = path.read_text(encoding="utf-8")
        if not text.startswith(scripts.OTHERS):
            assert all(line.count("`") % 2 == 0 for line in text.splitlines() if "APOSTROPHES" not in line), path
