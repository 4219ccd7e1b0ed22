"""What is wrong with one text of a catalogue is told once; files that editors leave beside catalogues are passed over."""

import shutil

import polib
import pytest

from build_scripts.languages import gather_all
from build_scripts.translation.catalogue import catalogues
from tests.project import TINY
from tests.translation.pseudo import fill


@pytest.fixture
def content(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    fill(tmp_path / "content")
    return tmp_path / "content"


@pytest.mark.parametrize("text", ["<b>а 5</b>", "[а](javascript:hostile(1))", "&nbsp;а 7", "# а 9", "{{ а }}"])
def test_a_text_that_may_not_stand_there_has_one_finding(content, text):
    path = content / "translations" / "be" / "terms.po"
    po = polib.pofile(str(path))
    po.find("terms/quay/short", by="msgctxt").msgstr = text
    po.save(str(path))
    _, (finding,) = gather_all(content)
    assert finding.file == "content/translations/be/terms.po"


def test_what_editors_and_systems_leave_is_no_catalogue(content):
    folder = content / "translations" / "be"
    count = len(catalogues(content, "be"))
    (folder / ".#terms.po").symlink_to("somebody@somewhere:1")
    (folder / "._terms.po").write_bytes(b"\0\5\x16\7")
    (folder / "terms.po~").write_text("x")
    assert len(catalogues(content, "be")) == count and gather_all(content)[1] == []


def test_a_catalogue_with_a_large_ending_is_told_before_another_takes_its_place(content):
    folder = content / "translations" / "be"
    (folder / "terms.po").rename(folder / "terms.PO")
    (finding,) = gather_all(content)[1]
    assert finding.file == "content/translations/be/terms.PO" and "rename it to end in .po" in finding.hint
