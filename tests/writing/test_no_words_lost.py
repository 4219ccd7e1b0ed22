"""Commands that write content lose no word and no comment: all files or none, and the outcome is looked at first."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from build_scripts import all_or_none
from build_scripts.__main__ import main
from build_scripts.checks import check, checked
from build_scripts.content_folder import content_files
from build_scripts.writing import redirects
from build_scripts.writing.comments import comments
from tests.project import ROOT, TINY


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_full_disk_changes_nothing(tiny, monkeypatch):
    for path in content_files(tiny / "content"):
        path.write_text(path.read_text() + "\n\n")
    before, real, written = contents(tiny), all_or_none.write, []

    def full(path, text):
        written.append(path)
        if len(written) == 3:
            path.write_text(text[:10])
            raise OSError(28, "No space left on device", str(path))
        real(path, text)

    monkeypatch.setattr(all_or_none, "write", full)
    assert main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"]) == 1
    assert contents(tiny) == before
    written.clear()
    assert main(["--project", str(tiny), "new", "term", "newer"]) in (0, 1)


def test_a_file_that_may_only_be_read_stops_the_whole_change(tiny):
    (tiny / "content" / "site.yml").chmod(0o444)
    before = contents(tiny)
    assert main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"]) == 1
    assert contents(tiny) == before


@pytest.mark.parametrize("step", range(1, 5))
def test_what_was_ended_half_way_is_finished_or_undone_by_the_next_command(tiny, monkeypatch, step):
    before = checked(tiny / "content")
    real, done = all_or_none.os.replace, []

    def killed(*names):
        done.append(names)
        if len(done) == step:
            raise KeyboardInterrupt
        real(*names)

    monkeypatch.setattr(all_or_none.os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"])
    monkeypatch.undo()
    after, findings = check(tiny / "content")
    assert findings == []
    assert ("old-harbour" in after.items["place"]) == (step > 1) == ("harbour" not in after.items["place"])
    assert len(after.items["place"]) == len(before.items["place"])


@pytest.mark.parametrize(
    "held",
    [
        "",
        "redirects:\n",
        "redirects: []\n",
        "redirects: # kept\n  - place:a harbour\n",
        "redirects:\n- place:a harbour # why\n- term:x y\n",
        "redirects: ['place:a harbour']\n",
        'redirects: [place:a harbour,\n  "term:x y"] # both\n',
        "redirects:\n    - >-\n      place:a harbour\nmore: x\n",
        '"redirects":\n  - "place:a harbour"\n',
        "redirects: # none yet\nmore: x\n",
    ],
)
def test_a_redirect_is_added_to_a_list_of_any_form(held):
    after = redirects.add(f"title: x\n{held}", "place", "harbour", "haven")
    data = yaml.safe_load(after)["redirects"]
    assert data[-1] == "place:harbour haven" and len(data) == len(set(data))
    assert ("place:a harbour" in held) == ("place:a haven" in data) and "place:a harbour" not in data
    assert all(words in after for _, words, _ in comments(held))


def test_a_rename_there_and_back_leaves_one_redirect():
    text = redirects.add(redirects.add("title: x\n", "place", "a", "b"), "place", "b", "a")
    assert yaml.safe_load(text)["redirects"] == ["place:b a"]


def test_a_rename_that_would_give_quotations_to_somebody_else_is_refused(tiny):
    before = contents(tiny)
    for arguments in (["organisation", "institute", "ada-holm"], ["place", "harbour", "x" * 81]):
        assert main(["--project", str(tiny), "rename", *arguments]) == 1
        assert contents(tiny) == before


def test_what_was_begun_and_never_put_in_place_goes_with_the_next_change(tiny, monkeypatch):
    def killed(*names):
        raise KeyboardInterrupt

    monkeypatch.setattr(all_or_none.os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"])
    monkeypatch.undo()
    assert list(tiny.rglob(".*.part"))
    assert main(["--project", str(tiny), "format"]) == 0
    assert not list(tiny.rglob(".*.part")) and "old-harbour" not in checked(tiny / "content").items["place"]


def test_two_renames_at_once_are_both_done(tiny):
    both = [
        subprocess.Popen([sys.executable, "-m", "build_scripts", "--project", str(tiny), "rename", "place", old, new], cwd=ROOT)
        for old, new in (("harbour", "old-harbour"), ("far-shore", "other-shore"))
    ]
    assert [one.wait() for one in both] == [0, 0]
    after = checked(tiny / "content")
    assert set(after.items["place"]) == {"old-harbour", "other-shore"}
    assert {"place:harbour old-harbour", "place:far-shore other-shore"} <= set(after.site.redirects)


def test_a_power_cut_finds_nothing_half_done(tiny, monkeypatch):
    """A disk keeps what was settled and may lose the rest, so the order of settling and changing is what is promised."""
    done = []
    real = {name: getattr(os, name) for name in ("fsync", "replace", "unlink")}
    monkeypatch.setattr(os, "fsync", lambda opened: (done.append(("settled", Path(os.readlink(f"/proc/self/fd/{opened}")))), real["fsync"](opened))[1])
    monkeypatch.setattr(os, "replace", lambda one, other: (done.append(("put", Path(other))), real["replace"](one, other))[1])
    monkeypatch.setattr(os, "unlink", lambda path, **more: (done.append(("gone", Path(path))), real["unlink"](path, **more))[1])
    assert main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"]) == 0
    journal = next(path for how, path in done if how == "put" and path.name == all_or_none.JOURNAL)
    listed, finished = done.index(("put", journal)), done.index(("gone", journal))
    changed = [path for how, path in done[listed + 1 : finished] if how == "put"]
    assert len(changed) > 3
    before, during = done[:listed], done[listed:finished]
    for path in changed:
        part = ("settled", all_or_none.beside(path))
        assert part in before and ("settled", path.parent) in before[before.index(part) :], path
        assert ("settled", path.parent) in during[during.index(("put", path)) :], path
    assert during[1] == ("settled", journal.parent)
