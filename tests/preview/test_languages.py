"""The preview of an explainer in two languages: what is saved shows first in the language that is open."""

import functools
import http.server
import re
import threading
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import polib
import pytest

from build_scripts.preview.builder import Builder
from build_scripts.preview.server import Handler, page_at
from tests import project
from tests.preview.settings import preview_settings
from tests.translation import pseudo

WORD = "brandnewword"


@pytest.fixture(scope="module")
def builder(tmp_path_factory):
    """A preview of the tiny explainer in its two languages, built once. SOURCE_DATE_EPOCH, which it sets, is taken back."""
    with preview_settings():
        where = project.copy_project(tmp_path_factory.mktemp("two") / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
        pseudo.translate_all(where)
        made = Builder(where)
        said = made.build(whole=True, overtaken=lambda: True)
        assert made.errors == [] and made.behind, said
        made.build()
        assert made.errors == [] and not made.behind
        yield made


def other(builder):
    """The Edition beside the site's own."""
    return next(edition for folder, edition in builder.editions.items() if folder)


def pages(*folders):
    """{path: text} of every page in the folders."""
    return {path: path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.html")}


def changed(before):
    return {path for path, text in before.items() if path.read_text(encoding="utf-8") != text}


def first_changed(builder, opened):
    """What has changed when the page shows, and which languages still waited then."""
    before, seen = pages(builder.site, other(builder).site), []
    builder.build(opened=opened, shown=lambda: seen.append((changed(before), list(builder.behind))))
    assert builder.errors == []
    assert len(seen) == 1
    return seen[0]


@pytest.fixture
def translated(builder):
    """Puts a word before the translation of one text of the chapter `closing`; gives the path of the catalogue."""
    found = [
        path for path in (builder.root / "content/translations").rglob("*.po") if any("sections/closing/" in entry.msgctxt for entry in polib.pofile(path))
    ][0]
    before = found.read_bytes()
    yield found
    found.write_bytes(before)
    builder.build()


def put_word(catalogue, context):
    """Begin a translation with the word."""
    po = polib.pofile(catalogue, wrapwidth=0)
    entry = next(entry for entry in po if entry.msgctxt.startswith("sections/closing/") and entry.msgctxt.endswith(context))
    entry.msgstr = f"{WORD} {entry.msgstr}"
    po.save(catalogue)


def test_each_language_has_pages_that_know_of_each_other(builder):
    own, theirs = builder.site, other(builder).site
    assert {path.relative_to(own) for path in pages(own)} == {path.relative_to(theirs) for path in pages(theirs)}
    assert not theirs.is_relative_to(own)
    folder = other(builder).folder
    assert f'href="{folder}index.html' in (own / "index.html").read_text(encoding="utf-8")


def test_a_translation_that_is_saved_shows_first_on_the_open_page_of_its_language(builder, translated):
    put_word(translated, "/text")
    page = other(builder).site / "chapters/closing.html"
    shown, _ = first_changed(builder, [f"{other(builder).folder}chapters/closing"])
    assert shown == {page}
    assert WORD in page.read_text(encoding="utf-8")
    assert WORD not in (builder.site / "chapters/closing.html").read_text(encoding="utf-8")


def test_the_language_that_is_open_is_made_whole_before_the_others(builder):
    folder = other(builder).folder
    before = pages(builder.site)
    seen = []
    builder.build(whole=True, opened=[f"{folder}index"], shown=lambda: seen.append(list(builder.behind)), overtaken=lambda: True)
    assert seen == [["en"]] and builder.behind == ["en"]
    assert pages(builder.site) == before
    builder.build()
    assert not builder.behind and pages(builder.site) == before


def test_a_spoiled_catalogue_is_told_with_its_line_and_waits_for_nothing(builder, translated):
    before = translated.read_bytes()
    translated.write_bytes(before + b'\nhello\n')
    said = builder.build()
    assert translated.name in said and builder.errors and not builder.behind
    translated.write_bytes(before)
    builder.build()
    assert builder.errors == []


def test_new_words_show_before_they_are_translated_and_are_marked(builder):
    source = builder.root / "content/sections/closing.yml"
    before = source.read_text(encoding="utf-8")
    folder = other(builder).folder
    source.write_text(before.replace("Most people who were asked", f"Most people, {WORD}, who were asked"), encoding="utf-8")
    assert WORD in source.read_text(encoding="utf-8")
    try:
        said = builder.build(opened=[f"{folder}chapters/closing"])
        assert builder.errors == [] and said.endswith("; translations to be made or mended before make site, named by make check: 1")
        assert WORD in (builder.site / "chapters/closing.html").read_text(encoding="utf-8")
        with served(builder) as address:
            theirs, own = (urllib.request.urlopen(f"{address}{path}chapters/closing.html").read().decode() for path in (folder, ""))
        assert len(re.findall(rf'<p lang="en" data-untranslated[^>]*>[^<]*{WORD}', theirs)) == 1 and "untranslated-note" in theirs
        assert WORD in own and "data-untranslated" not in own
    finally:
        source.write_text(before, encoding="utf-8")
        said = builder.build()
    assert "translations" not in said and other(builder).lacks == ()


@contextmanager
def served(builder):
    """The address of the preview, served."""
    handler = functools.partial(Handler, builder=builder, changed=threading.Condition(), opened=[])
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize(
    "path, page", [("/", "index"), ("/a.html", "a"), ("/xx/", "xx/index"), ("/xx/chapters/a.html", "xx/chapters/a"), ("/chapters/", "chapters/index")]
)
def test_the_page_at_a_path(path, page):
    assert page_at(path) == page


def test_a_language_can_be_left_out(builder):
    assert list(Builder(builder.root, []).read(set())[0][1].languages) == []
    assert Path(other(builder).site).name == f"preview-{other(builder).folder.strip('/')}"
