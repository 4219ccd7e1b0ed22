"""Which editions are made, in which order they are told, and what is said of one that could not be made."""

import argparse
import multiprocessing
import os

import pytest

from build_scripts import editions
from build_scripts.commands import build
from build_scripts.components.page_context import PageContext
from build_scripts.editions.page import page
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


def test_editions_are_made_at_once_and_told_in_the_order_of_the_list(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    context = multiprocessing.get_context("fork")
    first, second = context.Event(), context.Event()

    def waiting(own, other):
        def make(book):
            own.set()
            return b"at once" if other.wait(30) else b"the other waited for it"
        return make

    found, said = made(tmp_path, editions.EditionKind("first", waiting(first, second), "one"), editions.EditionKind("second", waiting(second, first), "two"))
    assert [one.name for one in found] == ["first", "second"]
    assert [(tmp_path / one.file).read_bytes() for one in found] == [b"at once", b"at once"]
    assert [line.split(",")[0] for line in said] == ["made the first edition", "made the second edition"]


def test_one_that_can_not_be_made_stops_no_other(tmp_path):
    def never(book):
        raise NotMade("no such program")

    found, said = made(tmp_path, editions.EditionKind("never", never, "one"), editions.EditionKind("folder", lambda book: {"a.html": b"A"}))
    assert (found[0].missing, found[0].bytes) == ("no such program", 0)
    assert (tmp_path / "folder" / "a.html").read_bytes() == b"A"
    assert "NOT MADE: the never edition: no such program" in said


def test_what_goes_wrong_in_one_stops_the_build(tmp_path):
    def fault(book):
        raise ValueError("no heading")

    with pytest.raises(ValueError, match="no heading"):
        made(tmp_path, editions.EditionKind("fault", fault, "one"), editions.EditionKind("other", lambda book: b"A", "two"))


def test_an_edition_that_is_too_large_is_told(tmp_path):
    _, said = made(tmp_path, editions.EditionKind("big", lambda book: b"12345", "big", largest=4))
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


def test_a_copy_names_the_page_that_it_is_a_copy_of_where_the_site_has_an_address():
    ctx = PageContext(explainer("tiny"), "copy")
    assert '<link rel="canonical" href="https://e.org/a.html">' in page(ctx, "A", "words", canonical="https://e.org/a.html")
    assert "canonical" not in page(ctx, "A", "words", canonical="")
