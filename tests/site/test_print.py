"""What pages are on paper: sheets of A4 as Chromium prints them, drawings whole."""

import re

import pytest

from build_scripts.pages import listed
from tests import browser, project
from tests.explainers import explainer

# The most sheets that a reader should need.
MOST = {"index.html": 8, "timeline/since.html": 14, "polls.html": 14}
A_CHAPTER = 9


def sheets(page):
    """How many sheets an open page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def made(site, name):
    """Whether the explainer has the page `name`, which is then in the folder `site`: a list without items has none."""
    wanted = name.removesuffix(".html") in [path for path, _, _ in listed(explainer("own"))]
    assert (site / name).is_file() == wanted, name
    return wanted


def longest_chapter(site):
    """The chapter with the most to print."""
    return max((name for name in project.page_names(site) if name.startswith("chapters/")), key=lambda name: (site / name).stat().st_size)


@pytest.mark.parametrize("name", [*MOST, "chapter"])
def test_a_page_needs_few_sheets(chromium, site, name):
    path, most = (longest_chapter(site), A_CHAPTER) if name == "chapter" else (name, MOST[name])
    if not made(site, path):
        return
    with browser.visit(chromium, f"{site.as_uri()}/{path}", site.as_uri()) as (page, _):
        taken = sheets(page)
    print(f"{path}: {taken} sheets")
    assert 0 < taken <= most


def test_drawings_fit_on_a_sheet_and_are_kept_whole(chromium, site):
    sheet = (297 - 2 * 13) / 25.4 * 96
    tried = 0
    polls = [f"polls/{poll.id}.html" for poll in explainer("own").all("poll")[:1]]
    for name in (name for name in ("index.html", "places.html", "polls.html", *polls) if made(site, name)):
        with browser.visit(chromium, f"{site.as_uri()}/{name}", site.as_uri(), viewport={"width": 695, "height": 1000}) as (page, _):
            page.emulate_media(media="print")
            for kept, height in page.evaluate(
                "[...document.querySelectorAll('.map-drawing, .panels, .poll')].filter(one => one.checkVisibility()).map(one => [[one, "
                "one.parentElement, one.closest('figure')].some(each => each && getComputedStyle(each).breakInside != 'auto'), "
                "one.getBoundingClientRect().height])"
            ):
                assert kept and height < sheet, name
                tried += 1
    assert tried >= (3 if explainer("own").all("map") else len(explainer("own").all("poll")[:1]))
