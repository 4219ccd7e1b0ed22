"""Which editions are made, in which order they are told, and what is said of one that could not be made."""

import argparse
import threading

import pytest

from build_scripts import editions
from build_scripts.commands import build
from build_scripts.editions.pages_from_site import NotMade
from tests import project
from tests.explainers import explainer


class Book:
    """What making needs of a book."""

    def __init__(self, site):
        self.site, self.explainer = site, explainer("tiny")


def made(tmp_path, *kinds):
    said = []
    return editions.make_all(Book(tmp_path), kinds, said.append), said


def test_an_edition_made_beside_the_others_stands_in_its_place_of_the_list(tmp_path):
    others = threading.Event()

    def other(book):
        others.set()
        return b"other"

    def beside(book):
        return lambda: b"beside" if others.wait(20) else b"the others waited for it"

    found, said = made(tmp_path, editions.Kind("first", beside, "one", beside=True), editions.Kind("second", other, "two"))
    assert [one.name for one in found] == ["first", "second"]
    assert (tmp_path / found[0].file).read_bytes() == b"beside" and (tmp_path / found[1].file).read_bytes() == b"other"
    assert len(said) == 2


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("beside", [False, True])
def test_one_that_can_not_be_made_stops_no_other(tmp_path, beside, late):
    def refuse():
        raise NotMade("no such program")

    def never(book):
        return refuse if late and beside else refuse()

    found, said = made(tmp_path, editions.Kind("never", never, "one", beside=beside), editions.Kind("folder", lambda book: {"a.html": b"A"}))
    assert (found[0].missing, found[0].bytes) == ("no such program", 0)
    assert (tmp_path / "folder" / "a.html").read_bytes() == b"A"
    assert "NOT MADE: the never edition: no such program" in said


def test_an_edition_that_is_too_large_is_told(tmp_path):
    _, said = made(tmp_path, editions.Kind("big", lambda book: b"12345", "big", largest=4))
    assert any(line.startswith("TOO LARGE: the big edition") for line in said)


def test_names_of_editions_are_read_and_others_refused():
    assert build.names("epub  pdf") == ["epub", "pdf"] and build.names("") == []
    with pytest.raises(argparse.ArgumentTypeError, match="did you mean epub"):
        build.names("epud")


@pytest.mark.parametrize("wanted, folders", [("", []), ("epub", ["editions"])])
def test_only_the_editions_that_are_asked_for_are_made(tmp_path, wanted, folders):
    where = project.copy_project(tmp_path / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    done = project.run(where, "build", "--editions", wanted)
    assert done.returncode == 0, done.stdout + done.stderr
    site = where / "site"
    assert [name for name in ("editions", "text") if (site / name).exists()] == folders
    assert [path.suffix for path in sorted(site.glob("editions/*"))] == [f".{name}" for name in wanted.split()]
    assert project.broken_links(site) == []
    html = (site / "download.html").read_text(encoding="utf-8")
    assert [kind.name for kind in editions.EDITIONS if f'id="download-{kind.name}"' in html] == wanted.split()
