"""A step that finds nothing to do says so; a page without a place for what must go in is refused."""

import pytest

from build_scripts import finish
from build_scripts.editions import Edition, download_page
from tests.explainers import explainer

PAGE = '<html><head><meta charset="utf-8"><title>A</title>{}</head><body>{}</body></html>'
PLACE = '<div class="files" data-list="editions"></div>'
TEXT = Edition("text", "text/index.html", 1)


def finished(folder, html):
    said = []
    (folder / "index.html").write_text(html, encoding="utf-8")
    finish.finish(folder, explainer("tiny"), said.append)
    return said


def test_pages_of_an_unknown_theme_are_told(tmp_path):
    said = finished(tmp_path, PAGE.format('<script src="theme.js"></script>', ""))
    assert len(said) == 1 and all(line.startswith("NOTHING TO DO") for line in said)


def test_pages_of_the_known_theme_are_not(tmp_path):
    (tmp_path / "assets" / "stylesheets" / "modern").mkdir(parents=True)
    (tmp_path / "assets" / "stylesheets" / "modern" / "main.1a.min.css").write_text("a{}")
    (tmp_path / "search.json").write_text("{}")
    assert finished(tmp_path, PAGE.format("", "")) == []
    assert not (tmp_path / "assets").exists() and not (tmp_path / "search.json").exists()


def test_a_page_without_a_head_is_refused(tmp_path):
    with pytest.raises(ValueError, match="index.html has no </head>"):
        finished(tmp_path, '<meta charset="utf-8">')


def test_a_foot_without_a_way_to_the_copies_is_told(tmp_path):
    said = []
    (tmp_path / "download.html").write_text(PAGE.format("", PLACE), encoding="utf-8")
    download_page.list_editions(explainer("tiny"), tmp_path, [TEXT], said.append)
    assert len(said) == 1 and said[0].startswith("NOTHING TO DO")


@pytest.mark.parametrize("link", ["download.html", "./download.html"])
def test_a_foot_leads_to_the_plain_text_where_there_is_one(tmp_path, link):
    said = []
    (tmp_path / "download.html").write_text(PAGE.format("", f'{PLACE}<li><a href="{link}">All</a></li>'), encoding="utf-8")
    download_page.list_editions(explainer("tiny"), tmp_path, [TEXT], said.append)
    assert said == [] and f'href="{link.removesuffix("download.html")}text/index.html"' in (tmp_path / "download.html").read_text(encoding="utf-8")


def test_a_download_page_without_a_place_for_its_script_is_refused(tmp_path):
    (tmp_path / "download.html").write_text(PLACE, encoding="utf-8")
    with pytest.raises(ValueError, match="no </body>"):
        download_page.list_editions(explainer("tiny"), tmp_path, [], print)
