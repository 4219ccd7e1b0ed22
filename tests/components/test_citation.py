"""Our numbers of notes are those that Markdown gives, and each note leads back to one mark."""

import re

import pytest
from markdown import markdown

from build_scripts.components import citation
from build_scripts.components.page_context import PageContext
from build_scripts.reading import gather
from build_scripts.model.fields import Cite
from build_scripts.pages import render
from tests.project import TINY

EXTENSIONS = ["attr_list", "md_in_html", "footnotes", "tables", "toc"]


@pytest.fixture(scope="module")
def explainer():
    return gather(TINY / "content")[0]


@pytest.fixture(scope="module")
def built(explainer):
    return {path: markdown(text.split("---\n", 2)[2], extensions=EXTENSIONS) for path, text in render(explainer).items() if path.endswith(".md")}


def test_numbers_agree(built):
    marks = 0
    for path, html in built.items():
        listed = re.findall(r'<li id="fn:(s\d+)"', html)
        for key, number in re.findall(r'class="footnote-ref" href="#fn:(s\d+)">(\d+)<', html):
            assert listed.index(key) + 1 == int(number), path
            marks += 1
    assert marks > 50


def test_every_note_leads_back_to_one_place(built):
    for path, html in built.items():
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (path, [one for one in ids if ids.count(one) > 1])
        for target in re.findall(r'footnote-backref" href="#([^"]+)"', html):
            assert target in ids, (path, target)


def test_no_mark_stays_literal(built):
    for path, html in built.items():
        assert "[^" not in html and "{:" not in html and ".standing" not in html, path


def test_a_note_says_what_a_reader_needs(explainer):
    ctx = PageContext(explainer, "chapters/closing")
    ctx.cite([Cite.model_validate("gazette-2022-03"), Cite.model_validate("harbour-2022:P2"), Cite.model_validate("gazette-2024-04")])
    foreign, base, unlinked = citation.footnotes(ctx).splitlines()
    assert "Harbour Gazette" in foreign and "4 March 2022" in foreign and "Swedish" in foreign and "Norland" in foreign
    assert "(<https://gazette.example.org/2022/03/gates_(shut)>)" in foreign and ".outside" in foreign
    assert "paragraph P2" in base and "../sources.md#source-harbour-2022" in base
    assert ".outside" not in unlinked


def test_the_same_place_has_one_number(explainer):
    ctx = PageContext(explainer, "index")
    cites = [Cite.model_validate(text) for text in ("harbour-2022:P2", "harbour-2022:P3", "harbour-2022:P2")]
    assert [number for number, _ in ctx.cite(cites)] == [1, 2]
    assert citation.markdown(ctx, cites[2:]) == "[^s1]"
