"""What a writer waits for: the open page after a save, on the project's own content."""

import re
import time

import pytest

from build_scripts.preview.builder import Builder
from tests import project

# Two seconds from the save to the page, less the wait for the next look at the files and the reload in the browser.
PATIENCE = 1.6


@pytest.fixture(scope="module")
def builder(tmp_path_factory):
    """A preview of the project's own content, built once. SOURCE_DATE_EPOCH, which it sets, is taken back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        made = Builder(project.copy_project(tmp_path_factory.mktemp("own") / "project"))
        made.build(whole=True)
        assert made.errors == []
        yield made


def saved(builder, kind, field):
    """Add a word to the first text of that field in a file of that kind; the page's Markdown name and the word."""
    for path in sorted((builder.root / "content" / kind).glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        found = re.search(rf"(?m)^ +(?:- )?{field}: (?:>-\n +)?([A-Z]\w+ )(?=[a-z]+ )", text)
        if found:
            path.write_text(text[: found.end()] + "brandnewword " + text[found.end() :], encoding="utf-8")
            return lambda: path.write_text(text, encoding="utf-8")
    raise AssertionError(f"no {field} in {kind}")


@pytest.mark.parametrize("kind, field, page", [("sections", "text", "chapters/{first}"), ("quotes", "context", "quotes"), ("places", "what", "places")])
def test_a_save_shows_on_the_open_page_within_two_seconds(builder, kind, field, page):
    undo = saved(builder, kind, field)
    if "{" in page:
        changed = next(path for path in sorted((builder.root / "content" / kind).glob("*.yml")) if "brandnewword" in path.read_text(encoding="utf-8"))
        page = page.format(first=changed.stem)
    after = []
    start, version = time.process_time(), builder.version
    builder.build(opened=[page], shown=lambda: after.append((time.process_time() - start, builder.version)))
    assert builder.errors == []
    [(seconds, shown)] = after
    print(f"{page}: {seconds:.2f} s of processor time")
    assert shown == builder.version == version + 1
    assert "brandnewword" in (builder.site / f"{page}.html").read_text(encoding="utf-8")
    assert seconds < PATIENCE
    undo()


def test_pages_that_nobody_has_open_change_too(builder):
    undo = saved(builder, "places", "what")
    builder.build(opened=["index"])
    assert "brandnewword" in (builder.site / "places.html").read_text(encoding="utf-8")
    undo()
    builder.build()
    assert "brandnewword" not in (builder.site / "places.html").read_text(encoding="utf-8")


def test_a_second_save_overtakes_the_first_and_nothing_is_lost(builder):
    builder.build()
    undo = saved(builder, "places", "what")
    said = builder.build(opened=["places"], overtaken=lambda: True)
    assert said.startswith("the open page changed")
    builder.build(opened=["places"])
    found = [path.name for path in builder.site.rglob("*.html") if "brandnewword" in path.read_text(encoding="utf-8")]
    assert "places.html" in found and len(found) > 1
    undo()
