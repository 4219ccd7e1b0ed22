"""Every mistake that an editor can make is told with its place: tests/bad holds one small wrong file for each.

A file tests/bad/<folder>/<name>.yml is added to the tiny explainer as content/<folder>/bad.yml; a file
tests/bad/<single>.yml/<name>.yml takes the place of content/<single>.yml. Its first lines say what is expected,
as `# expect [file:]line:column: message; hint`, every finding and no other; `# expect first` is for a file that
brings many, and names the first.
"""

import shutil

import pytest

from build_scripts.checks import check
from tests.project import ROOT, TINY

BAD = ROOT / "tests" / "bad"
FILES = sorted(BAD.rglob("*.yml"), key=str)
FILES = [path for path in FILES if path.is_file()]
# What was read of one copy of the tiny explainer serves the next: a file with the same bytes is not parsed again.
READS = {}


def test_there_are_many():
    print(f"{len(FILES)} wrong files")
    assert len(FILES) >= 60


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(BAD).as_posix())
def test_a_wrong_file_is_told_with_its_place(path, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    folder = path.parent.relative_to(BAD).as_posix()
    target = content / folder if folder.endswith(".yml") else content / folder / "bad.yml"
    shutil.copy(path, target)
    _, findings = check(content, READS)
    here = f"content/{target.relative_to(content).as_posix()}:"
    found = [str(finding).removeprefix(here) if folder != "." and not folder.endswith(".yml") else str(finding) for finding in findings]
    lines = path.read_text(encoding="utf-8").split("\n")
    expected = [line.removeprefix("# expect ") for line in lines if line.startswith("# expect ")]
    assert expected, "a wrong file says in its first lines what is expected"
    if expected[0].startswith("first "):
        assert found[0] == expected[0].removeprefix("first ") and len(found) > 1
    else:
        assert found == expected
