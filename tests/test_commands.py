"""No command ends in a traceback, whatever it is given: hundreds of odd arguments and odd files of content, each answered in words."""

import os
import random
import shutil
import socket
import subprocess
import sys

import pytest

from build_scripts.__main__ import main
from build_scripts.commands import unused
from build_scripts.components.jinja import fill
from build_scripts.writing.yaml_text import scalar
from tests.project import ROOT, TINY

ODD = (
    "", " ", "x", "-", "--", "-x", "..", "../../x", "/", "a/b", "a b", "A", "é", "x" * 300, "\x00", "\n", "'", '"', "$(x)", "`x`", "%s",
    "{}", "[", "*", "😀", "\u202e", "\ud800", "place", "harbour", "ada-holm", "con", "nul.yml", "1", "-1", "999999999999",
)
COMMANDS = {"find": 1, "new": 2, "rename": 3, "todo": 1, "unused": 0, "check": 0, "format": 0, "links": 0}
LINES = (
    "a:", "a: b: c", "\tb: c", "a: [", "a: {b}", "? x", "&a b", "*a", "!!x y", "---", "%YAML 1.1", "- x", "a: |", "a: >-\n  b",
    '"\\u202E": x', "a: '", "\ufeffa: b", "a: 1\na: 2", "x: {y: {z: [1, [2, [3]]]}}", "~: x", "a:\n - b\n c: d", "\x00", "=", "<<: x",
    "a: !x", "'': x", "[a]: b", "{a: b}: c", 'a: "\\x07"',
)


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path


def answered(tiny, capsys, *arguments):
    """Run a command; it must end with a status, and say something that is no programmer's business."""
    try:
        status = main(["--project", str(tiny), *arguments])
    except SystemExit as ended:
        status = ended.code
    said = "".join(capsys.readouterr())
    assert status in (0, 1, 2), arguments
    assert "Traceback" not in said and "the program made a mistake" not in said, (arguments, said)
    return said


@pytest.mark.parametrize("seed", range(4))
def test_odd_arguments(tiny, capsys, seed):
    chance = random.Random(seed)
    for _ in range(30):
        name = chance.choice(list(COMMANDS))
        answered(tiny, capsys, name, *(chance.choice(ODD) for _ in range(COMMANDS[name])))


@pytest.mark.parametrize("line", range(len(LINES)))
def test_odd_files(tiny, capsys, line):
    for name in ("terms/odd.yml", "site.yml", "labels.yml"):
        path = tiny / "content" / name
        before = path.read_bytes() if path.exists() else None
        path.write_bytes((before or b"") + LINES[line].encode("utf-8", "surrogatepass") + b"\n")
        for command in (["check"], ["format", "--check"], ["new", "term", "brand-new"], ["rename", "place", "harbour", "haven"]):
            answered(tiny, capsys, *command)
        shutil.rmtree(tiny / "content")
        shutil.copytree(TINY / "content", tiny / "content")


@pytest.mark.parametrize(
    "name, value",
    [
        ("chapters", "[]"),
        ("language", "be"),
        ("dates", "{published: 1066-10-14, updated: 1066-10-14, sources_read: then}"),
        ("addresses", "['https://[a.b']"),
        ("redirects", "['section:../../x closing']"),
    ],
)
def test_odd_settings(tiny, capsys, name, value):
    path = tiny / "content" / "site.yml"
    lines, held = path.read_text(encoding="utf-8").split("\n"), False
    kept = []
    for line in lines:
        held = line.startswith(f"{name}:") or held and (line.startswith((" ", "-")) or not line)
        kept += [] if held else [line]
    path.write_text("\n".join(kept) + f"\n{name}: {value}\n", encoding="utf-8")
    for command in (["check"], ["format", "--check"], ["find", "x"], ["unused"]):
        answered(tiny, capsys, *command)


def test_a_project_without_content(tmp_path, capsys):
    for command in (["check"], ["format"], ["find", "x"], ["new", "term", "x"], ["unused"], ["links"]):
        answered(tmp_path, capsys, *command)


def test_a_port_that_is_taken_or_none(tiny, capsys):
    with socket.create_server(("127.0.0.1", 0)) as other:
        (tiny / "docs").mkdir()
        for port in ("70000", "-1", "x"):
            assert "no port" in answered(tiny, capsys, "serve", f"--port={port}")
        taken = str(other.getsockname()[1])
        assert f"the port {taken} can't be had" in answered(tiny, capsys, "serve", "--port", taken)


def test_what_is_written_reads_back():
    assert scalar("x: y").startswith('"')


# The second is gone before the first word is said: what is short is then told to nobody when the command ends.
@pytest.mark.parametrize("word, reader, lines", [("a", "head -1", 1), ("harbour-waves", "true", 0)])
def test_a_reader_that_has_enough_is_no_mistake(tiny, word, reader, lines):
    command = f"{sys.executable} -m build_scripts --project {tiny} find {word} | {reader}"
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, env=plain)
    assert done.stdout.count("\n") == lines and done.stderr == ""


def test_the_specimen_names_the_file_that_lacks_a_label(tmp_path, capsys):
    content = tmp_path / "other" / "content"
    shutil.copytree(TINY / "content", content)
    labels = content / "labels.yml"
    labels.write_text("".join(line for line in labels.read_text(encoding="utf-8").splitlines(True) if not line.startswith("as_of:")), encoding="utf-8")
    assert main(["--project", str(tmp_path), "specimen", "--content", str(content)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{labels}:") and "the label `as_of` is missing; add it; build_scripts/components/outcome/outcome.html.j2 shows it" in said


def test_a_template_that_is_not_there_is_told_as_ours_with_the_place(tiny, capsys, monkeypatch):
    monkeypatch.setattr(unused, "run", lambda args: fill("card/none.html.j2", None))
    assert main(["--project", str(tiny), "unused"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("the program made a mistake (TemplateNotFound: 'components/card/none.html.j2'")
    assert ", at build_scripts/components/jinja.py:" in said and "disk" not in said


def test_a_copy_that_finds_no_room_is_told_in_one_line(tiny, capsys, monkeypatch):
    def full(*places, **named):
        raise shutil.Error([("a", "b", "[Errno 28] No space left on device: 'a'"), ("c", "d", "more")])

    monkeypatch.setattr("build_scripts.writing.rename.shutil.copytree", full)
    said = answered(tiny, capsys, "rename", "place", "harbour", "haven")
    assert said == "a copy could not be made: [Errno 28] No space left on device: 'a'\n"
