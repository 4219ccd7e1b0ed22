"""`make translate` as a command: what it refuses, and that it writes every catalogue or none."""

import shutil

from build_scripts import all_or_none
from build_scripts.__main__ import main
from tests.project import TINY


def test_the_command_wants_a_language_of_the_site(tmp_path, capsys):
    shutil.copytree(TINY / "content", tmp_path / "content")
    assert main(["--project", str(tmp_path), "translate", "xx"]) == 1
    assert "content/site.yml has no language xx" in capsys.readouterr().err


def test_translating_on_a_full_disk_changes_no_catalogue(tmp_path, monkeypatch):
    shutil.copytree(TINY / "content", tmp_path / "content")
    assert main(["--project", str(tmp_path), "translate", "be"]) == 0
    labels, real = tmp_path / "content" / "labels.yml", all_or_none.write
    labels.write_text(labels.read_text(encoding="utf-8") + "page_quotes_more: More\n", encoding="utf-8")
    folder = tmp_path / "content" / "translations" / "be"
    (folder / "terms.po").unlink()
    before = {path: path.read_bytes() for path in folder.iterdir()}

    def full(path, text):
        if "terms" in path.name:
            path.write_text(text[:10])
            raise OSError(28, "No space left on device", str(path))
        real(path, text)

    monkeypatch.setattr(all_or_none, "write", full)
    assert main(["--project", str(tmp_path), "translate", "be"]) == 1
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
