"""What is wrong with one text of a catalogue is told once; files that editors leave beside catalogues are passed over."""

import shutil

import polib
import pytest

from build_scripts.checks.warnings import advise
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


def complete(content):
    path = content / "site.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("complete: no", "complete: yes"), encoding="utf-8")


@pytest.mark.parametrize("bad", [b"\xff\xfe#\0", b"<<<<<<< HEAD\n", "# \u202e\n".encode(), b"msgstr \"\0\"\n", b"#" * 1_000_001])
def test_nothing_is_said_of_what_a_catalogue_that_cannot_be_read_would_hold(content, bad):
    complete(content)
    path = content / "translations" / "be" / "site.po"
    path.write_bytes(path.read_bytes()[:300] + bad if len(bad) < 100 else bad)
    (finding,) = gather_all(content)[1]
    assert finding.file == "content/translations/be/site.po"


@pytest.mark.parametrize("name", ["be", ""])
def test_a_language_without_any_catalogue_has_one_finding(content, name):
    complete(content)
    shutil.rmtree(content / "translations" / name)
    (finding,) = gather_all(content)[1]
    assert finding.file == "content/site.yml" and "nothing is translated" in finding.message and "make translate" in finding.hint


def test_a_catalogue_that_is_gone_has_one_finding_for_each_file_of_content(content):
    complete(content)
    (content / "translations" / "be" / "labels.po").unlink()
    (finding,) = gather_all(content)[1]
    assert finding.file == "content/labels.yml" and " and 3" in finding.message


@pytest.mark.parametrize("name", ["be.po", "be/more/site.po", "../site.po", "../places/be.po"])
def test_a_catalogue_that_no_language_reads_is_told(content, name):
    path = content / "translations" / name
    path.parent.mkdir(exist_ok=True)
    shutil.copy(content / "translations" / "be" / "site.po", path)
    (finding,) = gather_all(content)[1]
    assert finding.file == path.resolve().relative_to(content.parent.resolve()).as_posix() and "no language reads this file" in finding.message


def test_catalogues_of_a_language_that_the_site_has_not_are_told_as_advice(content):
    assert [one for one in advise(gather_all(content)[0][0].explainer) if "translations" in one.file] == []
    (content / "translations" / "be").rename(content / "translations" / "zz")
    (advice,) = [one for one in advise(gather_all(content)[0][0].explainer) if "translations" in one.file]
    assert advice.file == "content/translations/zz" and "`zz`" in advice.message
