"""An item with another id keeps its translations: `make rename` changes the catalogues with the content."""

import shutil

import polib
import pytest

from build_scripts.__main__ import main
from build_scripts.references import change_links
from build_scripts.translation.catalogue import catalogues
from build_scripts.translation.renamed import states
from tests.mutate import read
from tests.project import TINY
from tests.translation.pseudo import fill

OLD = {
    "place": "harbour", "section": "closing", "source": "statute-1987", "person": "ada-holm", "poll": "harbour-2022-03",
    "quote": "mayor-promise", "event": "last-ship", "map": "bay", "term": "quay", "organisation": "institute",
}


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    shutil.copy(TINY / "mkdocs.yml", tmp_path)
    fill(tmp_path / "content")
    return tmp_path


def entries(project):
    return [entry for one in catalogues(project / "content", "be") for entry in one.po]


def words(project):
    return [text for entry in entries(project) for text in (entry.msgstr, *entry.msgstr_plural.values())]


@pytest.mark.parametrize("kind", OLD)
def test_every_message_stays_translated_and_translate_has_nothing_to_do(tiny, kind, capsys):
    before = sorted(change_links(text, kind, OLD[kind], "brand-new") for text in words(tiny))
    assert main(["--project", str(tiny), "rename", kind, OLD[kind], "brand-new"]) == 0, capsys.readouterr()
    assert {state for one in states(tiny / "content") for state in one} == {"done"}
    assert sorted(words(tiny)) == before
    capsys.readouterr()
    # What labels are told by their group is new to catalogues that a test has filled.
    assert main(["--project", str(tiny), "translate", "be"]) == 0
    changed = [line for line in capsys.readouterr().out.split("\n") if line.endswith("up to date")]
    assert [line for line in changed if "labels.po" not in line] == []
    assert not any(f"/{OLD[kind]}/" in entry.msgctxt or f"({kind}:{OLD[kind]})" in entry.msgid + entry.msgstr for entry in entries(tiny))


def test_a_stale_and_a_retired_translation_move_too(tiny):
    path = tiny / "content" / "translations" / "be" / "places.po"
    po = polib.pofile(str(path))
    stale = po.find("places/harbour/what", by="msgctxt")
    stale.flags, stale.previous_msgid = ["fuzzy"], "The harbour, once [open](place:harbour)."
    po.append(polib.POEntry(msgctxt="places/harbour/note", msgid="See [it](place:harbour).", msgstr="Гл. [яе](place:harbour).", obsolete=True))
    po.save(str(path))
    assert main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"]) == 0
    found = {entry.msgctxt: entry for entry in polib.pofile(str(path))}
    assert found["places/old-harbour/what"].fuzzy and found["places/old-harbour/what"].previous_msgid == "The harbour, once [open](place:old-harbour)."
    assert found["places/old-harbour/note"].obsolete and found["places/old-harbour/note"].msgstr == "Гл. [яе](place:old-harbour)."


def test_the_catalogue_of_a_chapter_is_called_by_its_new_id(tiny):
    folder = tiny / "content" / "translations" / "be"
    (folder / "sections-after.po").rename(folder / "anna.po")
    for old, new in (("closing", "why-closed"), ("after", "later")):
        assert main(["--project", str(tiny), "rename", "section", old, new]) == 0
    names = {path.name for path in folder.glob("*.po")}
    assert {"sections-why-closed.po", "anna.po"} <= names and not {"sections-closing.po", "sections-after.po", "sections-later.po"} & names


def test_a_catalogue_that_cannot_be_read_stops_the_rename(tiny, capsys):
    (tiny / "content" / "translations" / "be" / "terms.po").write_text('msgid "x\n')
    before = read(tiny / "content")
    assert main(["--project", str(tiny), "rename", "place", "harbour", "old-harbour"]) == 1
    assert "terms.po:1:1" in capsys.readouterr().err and read(tiny / "content") == before
