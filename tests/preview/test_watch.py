"""What is saved is noticed, however an editor saves; what is only read or made by the build is not."""

import os

import pytest

from build_scripts.preview.watch import watched

PATIENCE = 20


@pytest.fixture
def changes(tmp_path):
    (tmp_path / "content" / "places").mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A")
    (tmp_path / "content" / "places" / "a.yml").write_text("a: {}")
    with watched(tmp_path) as found:
        yield found


def taken(changes):
    """Every path that is told of until nothing more comes."""
    found = set()
    while paths := changes.take(PATIENCE if not found else 0.3):
        found |= {path.as_posix() for path in paths}
    return found


def test_each_way_of_saving_is_noticed(changes):
    root, place = changes.root, changes.root / "content" / "places" / "a.yml"
    place.write_text("a: {name: A}")
    assert taken(changes) == {"content/places/a.yml"}
    (root / "content" / "a.part").write_text("a: {name: B}")
    os.replace(root / "content" / "a.part", place)
    assert taken(changes) == {"content/places/a.yml"}
    place.rename(place.with_name("b.yml"))
    assert taken(changes) == {"content/places/a.yml", "content/places/b.yml"}
    place.with_name("b.yml").unlink()
    assert taken(changes) == {"content/places/b.yml"}
    (root / "mkdocs.yml").write_text("site_name: B")
    assert taken(changes) == {"mkdocs.yml"}


def test_a_new_folder_is_watched_too(changes):
    (changes.root / "content" / "terms").mkdir()
    (changes.root / "content" / "terms" / "t.yml").write_text("t: {}")
    assert taken(changes) == {"content/terms/t.yml"}


def test_a_catalogue_of_a_translation_is_noticed(changes):
    folder = changes.root / "content" / "translations" / "xx"
    folder.mkdir(parents=True)
    (folder / "places.po").write_text('msgid ""')
    assert taken(changes) == {"content/translations/xx/places.po"}


def test_what_is_read_or_made_is_not_told(changes):
    (changes.root / "content" / "places" / "a.yml").read_text()
    (changes.root / "docs" / "index.md").write_text("made")
    (changes.root / "docs" / "a.yml").write_text("made")
    (changes.root / "content" / "a.yml~").write_text("kept by an editor")
    (changes.root / "other.yml").write_text("not ours")
    assert changes.take(0.5) == set() and not changes.waiting()
