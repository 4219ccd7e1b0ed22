"""Statements keep their place and their check, whatever their words look like."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from markdown import markdown

from build_scripts.components import check, statement
from build_scripts.components.page_context import PageContext
from build_scripts.components.rich_text import plain_markdown
from build_scripts.model.fields import Cite
from tests.explainers import explainer

CITES = [Cite.model_validate("harbour-2022:P2"), Cite.model_validate("harbour-2022:P3"), Cite.model_validate("gazette-2022-03")]


@pytest.fixture()
def ctx():
    return PageContext(explainer("tiny"), "chapters/closing")


def built(ctx, text):
    stated = SimpleNamespace(text=text, cites=CITES, standing="reported", check="We looked *everywhere*.")
    return markdown(statement.markdown(ctx, stated, "closing-x", "answer"), extensions=["attr_list", "md_in_html"])


@pytest.mark.parametrize("text, start", [
    ("One paragraph.", "<p>One paragraph.</p>"),
    ("First.\n\nSecond.", "<p>First.</p>\n<p>Second.</p>"),
    ("Three:\n\n- a\n- b", "<p>Three:</p>\n<ul>"),
    ("- a\n- b", "<ul>\n<li>a</li>"),
])
def test_the_anchor_is_around_the_words_and_the_check_follows_them(ctx, text, start):
    html = built(ctx, text)
    assert html.startswith(f'<div class="statement body-text answer" id="closing-x">\n{start}')
    assert html.count('id="closing-x"') == 1 and html.count("<details") == 1
    assert html.index(start) < html.index("<details") and html.endswith("</details>\n</div>")


def test_the_label_says_standing_and_number_of_sources(ctx):
    html = built(ctx, "Words.")
    summary = html.partition("<summary>")[2].partition("</summary>")[0]
    assert summary == '<b class="standing standing-reported">As the article reports</b> <span class="check-count">2 sources</span>'
    assert '<div class="check-text"><p>We looked <em>everywhere</em>.</p></div>' in html and "markdown=" not in html


def test_a_check_is_no_markdown(ctx):
    stated = SimpleNamespace(
        text="Words.", cites=[Cite.model_validate({"source": "gazette-2022-03", "supports": "a * b_c_ [d](e)"})], standing="confirmed", check=None
    )
    html = markdown(statement.markdown(ctx, stated), extensions=["attr_list", "md_in_html"])
    assert '<span class="supports">a * b_c_ [d](e)</span>' in html


def test_one_source_is_said_in_the_singular(ctx):
    assert ">1 source<" in check.render(ctx, CITES[:1], "confirmed")


def test_words_of_the_site_itself_carry_no_label(ctx):
    html = statement.sourced(ctx, "We keep nothing.", CITES)
    assert "standing" not in html and ">2 sources<" in html and "check-list" in html


def test_html_and_markdown_say_the_same(ctx):
    html = statement.render(ctx, "At the [quay](term:quay) & <so> on.", CITES, "reported", "Nobody *else* says so.", "closing-y")
    assert html.startswith(
        '<div class="statement body-text" id="closing-y">\n<p>At the <a href="../glossary.html#term-quay" title="A wall that ships lie at.">quay</a> '
        '&amp; &lt;so&gt; on.</p>\n<details'
    )
    assert "<em>else</em>" in html and html.endswith("</details>\n</div>")


def test_plain_words_stay_plain():
    text = "A_b *c* [d](e) <f> & `g` # h | {i}"
    assert markdown(plain_markdown(text), extensions=["attr_list"]) == "<p>A_b *c* [d](e) &lt;f&gt; &amp; `g` # h | {i}</p>"


def test_sources_are_counted_in_the_forms_of_the_language():
    tiny = explainer("tiny")
    other = replace(tiny, site=tiny.site.model_copy(update={"language": "be"}), labels=tiny.labels | {"check_sources_few": "{number} of few"})
    assert '<span class="check-count">2 of few</span>' in check.render(PageContext(other, "chapters/closing"), CITES)
