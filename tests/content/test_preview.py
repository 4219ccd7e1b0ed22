"""What a writer waits for: the open page after a save, on the project's own content."""

import re
from contextlib import contextmanager
from pathlib import Path

import pytest

from build_scripts.preview.builder import Builder
from tests import project
from tests.preview.settings import preview_settings

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("preview")

WORD = "brandnewword"


@pytest.fixture(scope="module")
def builder(tmp_path_factory):
    """A preview of the project's own content in the site's own language, built once. SOURCE_DATE_EPOCH, which it sets, is taken back."""
    with preview_settings():
        made = Builder(project.copy_project(tmp_path_factory.mktemp("own") / "project"), langs=[])
        made.build(whole=True)
        assert made.errors == []
        yield made


@contextmanager
def saved(builder, kind, field):
    """Add a word to the first text of that field in a file of that kind, for a while; gives the file."""
    for path in sorted((builder.root / "content" / kind).glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        found = re.search(rf"(?m)^ +(?:- )?{field}: (?:>-\n +)?([A-Z]\w+ )(?=[a-z]+ )", text)
        if found:
            path.write_text(f"{text[: found.end()]}{WORD} {text[found.end() :]}", encoding="utf-8")
            try:
                yield path
            finally:
                path.write_text(text, encoding="utf-8")
            return
    raise AssertionError(f"no {field} in {kind}")


def holding(builder, word=WORD):
    """The pages that hold the word."""
    return {path.name for path in builder.site.rglob("*.html") if word in path.read_text(encoding="utf-8")}


@pytest.mark.parametrize("kind, field, page", [("sections", "text", None), ("quotes", "context", "quotes"), ("places", "what", "places")])
def test_a_save_shows_on_the_open_page_before_anything_else_is_made(builder, kind, field, page):
    builder.build()
    with saved(builder, kind, field) as changed:
        page = page or f"chapters/{changed.stem}"
        before, version, after = {path: path.read_bytes() for path in builder.site.rglob("*.html")}, builder.version, []
        shown = lambda: after.append((builder.version, {path for path, bytes in before.items() if path.read_bytes() != bytes}))
        builder.build(opened=[page], shown=shown)
        assert builder.errors == []
        assert after == [(version + 1, {builder.site / f"{page}.html"})]
        assert builder.version == version + 1
        assert f"{Path(page).name}.html" in holding(builder)


def test_pages_that_nobody_has_open_change_too(builder):
    with saved(builder, "places", "what"):
        builder.build(opened=["index"])
        assert "places.html" in holding(builder)
    builder.build()
    assert holding(builder) == set()


def test_menus_keep_their_words_after_a_save(builder):
    menus = re.compile(r"<(?:header|footer).*?</(?:header|footer)>", re.S)
    page = builder.site / "places.html"
    builder.build(whole=True)
    before = menus.findall(page.read_text(encoding="utf-8"))
    assert len(before) == 2 and "None" not in "".join(before)
    with saved(builder, "places", "what"):
        builder.build()
        assert "places.html" in holding(builder)
        assert menus.findall(page.read_text(encoding="utf-8")) == before


def test_a_second_save_overtakes_the_first_and_nothing_is_lost(builder):
    builder.build()
    with saved(builder, "places", "what"):
        said = builder.build(opened=["places"], overtaken=lambda: True)
        assert said.startswith("the open page changed")
        builder.build(opened=["places"])
        assert "places.html" in holding(builder) and len(holding(builder)) > 1
