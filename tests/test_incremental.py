"""What is cached from one build to the next saves work and changes nothing."""

import shutil

import pytest

from build_scripts import exports, pages
from build_scripts.checks import checked
from build_scripts.incremental import BuildCache
from build_scripts.model import KINDS
from tests import mutate
from tests.project import TINY


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(TINY / "content", tmp_path / "content")


def made(folder, cache=None):
    """Every file that the content makes."""
    explainer = checked(folder, cache.reads if cache else None)
    return pages.render(explainer, cache) | exports.render(explainer, cache=cache)


def change(folder, kind):
    """Add a word to the first text of the first item of a kind."""
    for name, data in mutate.read(folder).items():
        if name.startswith(kind.folder + "/"):
            item = next(iter(data.values()))
            field = next(name for name, value in item.items() if isinstance(value, str) and " " in value)
            item[field] += " brandnewword"
            mutate.write(folder, name, data)
            return
    raise AssertionError(f"the tiny explainer has no {kind.name}")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_was_kept_makes_no_difference(folder, kind):
    cache = BuildCache()
    before = made(folder, cache)
    change(folder, kind)
    after = made(folder, cache)
    assert after == made(folder)
    assert after != before and any("brandnewword" in text for text in after.values() if isinstance(text, str))


def test_only_what_shows_a_change_is_made_again(folder):
    cache = BuildCache()
    made(folder, cache)
    before = dict(cache.files)
    change(folder, next(kind for kind in KINDS if kind.name == "term"))
    made(folder, cache)
    rebuilt = {path for path in cache.files if cache.files[path] is not before[path]}
    assert {"glossary.md", "data/terms.csv", "data/terms.json"} <= rebuilt
    assert not rebuilt & {"polls.md", "timeline.md", "sources.md", "statements.md", "data/polls.csv", "styles/site.css"}


def test_nothing_is_made_again_where_nothing_changed(folder):
    cache = BuildCache()
    made(folder, cache)
    before = dict(cache.files)
    made(folder, cache)
    assert all(cache.files[path] is one for path, one in before.items())


@pytest.mark.parametrize("file", ["site.yml", "labels.yml"])
def test_words_that_stand_everywhere_change_everywhere(folder, file):
    cache = BuildCache()
    made(folder, cache)
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace("Statements", "Sayings").replace("short_title: ", "short_title: New "), encoding="utf-8")
    assert made(folder, cache) == made(folder)


def test_an_item_that_is_gone_is_gone_and_one_that_comes_back_is_back(folder):
    cache = BuildCache()
    first = made(folder, cache)
    path = next(iter(sorted((folder / "corrections").glob("*.yml"))))
    text = path.read_text(encoding="utf-8")
    path.unlink()
    assert made(folder, cache) == made(folder) != first
    path.write_text(text, encoding="utf-8")
    assert made(folder, cache) == first
