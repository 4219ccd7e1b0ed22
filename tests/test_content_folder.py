"""Names of files that not every system can hold are told, with what to do."""

import shutil

import pytest

from build_scripts.__main__ import main
from build_scripts.checks import check
from build_scripts.model.values import ID, fault_of_id
from tests.project import TINY

DEVICES = ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.mark.parametrize(
    "name, words",
    [
        ("con.yml", "Windows lets no file"),
        ("Aux.more.yml", "Windows lets no file"),
        ("a" * 130 + ".yml", "longer than 120 bytes"),
        ("PLACES.yml", "for that of"),
    ],
)
def test_a_file_that_not_every_system_can_hold_is_told(tiny, name, words):
    (tiny / "content" / "places" / name).write_text("", encoding="utf-8")
    found = [finding for finding in check(tiny / "content")[1] if words in finding.message]
    assert [finding.file.lower() for finding in found] in ([f"content/places/{name}".lower()], ["content/places/places.yml"])


@pytest.mark.parametrize("name", ["new\nline.yml", "tab\t.yml", "\u202egnp.yml", "a:b.yml", "what?.yml", "a\\b.yml", "bad\udcff.yml"])
def test_a_name_with_characters_that_not_every_system_has_is_told_on_one_line(tiny, name, capsys):
    (tiny / "content" / "terms" / name).write_text("pier:\n  name: Pier\n  short: A thing.\n", encoding="utf-8")
    (finding,) = check(tiny / "content")[1]
    assert "a character stands in this name" in finding.message and str(finding).isprintable()
    assert main(["--project", str(tiny), "format"]) == 0
    assert not list(tiny.rglob(".*.part")) and "yaml-language-server" in (tiny / "content" / "terms" / name).read_text(encoding="utf-8")


def test_a_folder_too(tiny):
    (tiny / "content" / "places" / "nul").mkdir()
    assert [finding.file for finding in check(tiny / "content")[1]] == ["content/places/nul"]


@pytest.mark.parametrize("name", DEVICES)
def test_the_name_of_a_device_is_no_id_and_a_word_with_it_is(name):
    assert "Windows" in fault_of_id(name)[0]
    assert fault_of_id(f"{name}-town") is None and fault_of_id(f"{name}s") is None


def test_ids_that_fold_together_cannot_be_written():
    """An id is of small Latin letters, digits and hyphens, so no two of them differ in case or in a form of Unicode alone."""
    assert all(fault_of_id(value) for value in ("Harbour", "HARBOUR", "harbo\u0075\u0308r", "straße", "ﬁre", "harbour.", "harbour ", "")) and ID.isascii()


@pytest.mark.parametrize("line", [["new", "place", "aux"], ["new", "place", "a-quay", "--file", "con"], ["rename", "place", "harbour", "nul"]])
def test_new_and_rename_refuse_it_and_change_nothing(tiny, line, monkeypatch, capsys):
    before = {path: path.read_bytes() for path in (tiny / "content").rglob("*") if path.is_file()}
    monkeypatch.chdir(tiny)
    assert main(line) == 1
    assert {path: path.read_bytes() for path in (tiny / "content").rglob("*") if path.is_file()} == before
