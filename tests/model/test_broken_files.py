"""Each field of each kind broken once in a file of content: `check` tells the file, the line and the promised message.

The tiny explainer is whole, and one file more holds the bad example that the reference shows.
"""

import shutil

import pytest

from build_scripts.checks import check
from build_scripts.model import KINDS, SITE
from build_scripts.model.describe import describe
from build_scripts.writing.yaml_text import lines
from build_scripts.yaml_reader import read_file
from tests.model.test_examples import whole, with_field
from tests.project import TINY, run

ITEM = "broken"
# What was read of one copy of the tiny explainer serves the next: a file with the same bytes is not parsed again.
READS = {}


def breaks(model):
    """(path, data, message) for each field of `model`, and of each part inside it: an example with that one value bad."""
    for declare in describe(model):
        yield (declare.name,), with_field(model, declare.name, declare.bad), declare.message
        if declare.part:
            example = declare.example
            for path, data, message in breaks(declare.part):
                inner = [data] if isinstance(example, list) else data
                within = (0,) if isinstance(example, list) else ()
                yield (declare.name, *within, *path), with_field(model, declare.name, inner), message


CASES = [(kind, path, data, message) for kind in (*KINDS, SITE) for path, data, message in breaks(kind.model)]


def name_of(value):
    return value.name if hasattr(value, "folder") else ".".join(map(str, value)) if isinstance(value, tuple) else ""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """A copy of the tiny explainer's content, to break and to mend."""
    content = tmp_path_factory.mktemp("tiny") / "content"
    shutil.copytree(TINY / "content", content)
    return content


def spoiled(content, kind, data):
    """Write `data` as a file of the kind; (path of the file, path of the item in it, how to undo it)."""
    single = kind is SITE
    path = content / ("site.yml" if single else f"{kind.folder}/{ITEM}.yml")
    before = path.read_bytes() if single else None
    item = {name: value for name, value in data.items() if single or name != "id"}
    path.parent.mkdir(exist_ok=True)  # the tiny explainer need not have items of every kind
    path.write_text("\n".join(lines(item if single else {ITEM: item})) + "\n", encoding="utf-8")
    return path, () if single else (ITEM,), lambda: path.write_bytes(before) if single else path.unlink()


@pytest.mark.parametrize("kind, path, data, message", CASES, ids=name_of)
def test_a_broken_field_is_told_with_file_line_and_the_promised_message(tiny, kind, path, data, message):
    file, item, undo = spoiled(tiny, kind, data)
    try:
        _, marks, _ = read_file(file, file.name)
        _, findings = check(tiny, READS)
    finally:
        undo()
    name = f"content/{file.relative_to(tiny).as_posix()}"
    declare = [finding for finding in findings if finding.file == name and message in finding.message]
    assert declare, findings
    # At the value or inside it; what is wrong with values that stand together, at what holds them.
    whole_path = item + path
    around = [whole_path[:end] for end in range(len(item) + 1, len(whole_path))]
    places = {mark for at, mark in marks.items() if at[: len(whole_path)] == whole_path or at in around}
    assert (declare[0].line, declare[0].column) in places


def test_the_examples_alone_bring_no_such_message(tiny):
    """The same files with good values: what is told of them is of ids that are not there, nothing else."""
    for kind in KINDS:
        _, _, undo = spoiled(tiny, kind, whole(kind.model))
        try:
            _, findings = check(tiny, READS)
        finally:
            undo()
        mine = [str(finding) for finding in findings if ITEM in finding.file]
        assert not [one for one in mine if "missing" in one or "must stand" in one or "is no id" in one or "is not a" in one], mine


def test_the_command_prints_what_check_finds(tmp_path):
    shutil.copytree(TINY, tmp_path / "tiny")
    kind, path, data, message = next(case for case in CASES if case[1] == ("latitude",))
    spoiled(tmp_path / "tiny" / "content", kind, data)
    done = run(TINY.parent.parent, "--project", str(tmp_path / "tiny"), "check")
    assert done.returncode == 1 and done.stdout == ""
    assert f"content/{kind.folder}/{ITEM}.yml:4:13: " in done.stderr and message in done.stderr and "nothing was built" in done.stderr
