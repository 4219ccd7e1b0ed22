import json

import pytest

from build_scripts.finish.prune_assets import language_files, trim


@pytest.fixture
def site(tmp_path):
    """A function: a built site whose search knows the languages given."""

    def make(*languages):
        for name in ["search", "assets/javascripts/lunr/min", "assets/stylesheets"]:
            (tmp_path / name).mkdir(parents=True)
        (tmp_path / "search" / "search_index.json").write_text(json.dumps({"config": {"lang": languages}}))
        for name in ["tinyseg.js", "wordcut.js", *(f"min/lunr.{name}.min.js" for name in ["ar", "ja", "hi", "ru", "multi", "stemmer.support"])]:
            (tmp_path / "assets" / "javascripts" / "lunr" / name).write_text("code()")
        return tmp_path

    return make


def test_maps_and_the_comments_that_name_them_go(site):
    folder = site("en")
    (folder / "a.js").write_text("code()\n//# sourceMappingURL=a.js.map\n")
    (folder / "a.js.map").write_text("{}")
    (folder / "b.css").write_text("a{}\n/*# sourceMappingURL=b.css.map */")
    (folder / "c.js").write_text("plain()\n")
    trim(folder)
    assert sorted(path.name for path in folder.rglob("*")) == ["a.js", "b.css", "c.js", "search", "search_index.json"]
    assert (folder / "a.js").read_text() == "code()\n" and (folder / "b.css").read_text() == "a{}\n"
    assert (folder / "c.js").read_text() == "plain()\n"


def test_style_sheets_that_no_page_links_to_go(site):
    folder = site("en")
    for name in ("main.1a.min.css", "palette.2b.min.css"):
        (folder / "assets" / "stylesheets" / name).write_text("a{}")
    (folder / "page.html").write_text('<link rel="stylesheet" href="assets/stylesheets/main.1a.min.css"><link href="https://elsewhere.example/palette.2b.min.css.html">')
    trim(folder)
    assert [path.name for path in (folder / "assets" / "stylesheets").iterdir()] == ["main.1a.min.css"]


@pytest.mark.parametrize("languages, left", [
    (["en"], []),
    (["ru"], ["min/lunr.ru.min.js", "min/lunr.stemmer.support.min.js"]),
    (["en", "ja"], ["min/lunr.ja.min.js", "min/lunr.multi.min.js", "min/lunr.stemmer.support.min.js", "tinyseg.js"]),
    (["hi"], ["min/lunr.hi.min.js", "min/lunr.stemmer.support.min.js", "wordcut.js"]),
])
def test_only_the_languages_that_the_search_loads_stay(site, languages, left):
    folder = site(*languages)
    trim(folder)
    lunr = folder / "assets" / "javascripts" / "lunr"
    assert sorted(path.relative_to(lunr).as_posix() for path in lunr.rglob("*.js")) == left
    assert language_files(folder) == {f"assets/javascripts/lunr/{name}" for name in left}
