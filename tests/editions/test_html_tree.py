"""Finished pages as trees: what is read, what is refused, and that words around what is taken out stay."""

import pytest

from build_scripts.editions import html_tree

PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>A</title></head><body><p>Menu</p>{}</body></html>'


def tree(text):
    return html_tree.article(PAGE.format(f"<article>{text}</article>"))


def test_the_article_alone_is_read_and_written_again():
    html = '<article><h1 id="a">A &amp; B &lt; C</h1><p>one<br>two <a href="x.html">three</a>, four</p></article>'
    found = html_tree.article(PAGE.format(f"<!-- said -->{html}after"))
    assert html_tree.html(found) == html
    assert html_tree.words(found) == "A & B < Conetwo three, four"


def test_drawings_keep_their_capitals():
    found = tree('<svg viewBox="0 0 1 1" preserveAspectRatio="none"><defs><linearGradient gradientUnits="userSpaceOnUse"/></defs></svg>')
    assert found.find("svg").get("viewBox") == "0 0 1 1" and "viewbox" not in found.find("svg").attrib
    assert '<linearGradient gradientUnits="userSpaceOnUse"/>' in html_tree.xml(found)


@pytest.mark.parametrize("html", ["<div>open", "<p>one</section>", "<b>one<i>two</b></i>", '<p id="a">one</p><p id="a">two</p>'])
def test_a_page_that_browsers_would_have_to_guess_at_is_refused(html):
    with pytest.raises(ValueError):
        tree(html)


def test_a_page_without_an_article_is_refused():
    with pytest.raises(ValueError, match="no <article>"):
        html_tree.article(PAGE.format("<p>nothing</p>"))


def test_words_around_what_is_taken_out_stay():
    found = tree("<p>a <b>b <i>c</i> d</b> e <i>f</i> g</p>h")
    html_tree.prune(found, lambda one: one.tag == "i")
    assert html_tree.html(found) == "<article><p>a <b>b  d</b> e  g</p>h</article>"
    html_tree.unwrap(found, lambda one: one.tag in ("b", "p"))
    assert html_tree.html(found) == "<article>a b  d e  gh</article>"


def test_a_part_ends_at_the_next_heading():
    found = tree('<h2 id="one">1</h2><p>x</p><h2 id="two">2</h2><p>y</p>')
    html_tree.drop_part(found, "one")
    assert html_tree.html(found) == '<article><h2 id="two">2</h2><p>y</p></article>'


def test_an_element_that_becomes_another_loses_its_attributes():
    found = tree('<a href="#x" title="t" class="c">one</a> two')
    html_tree.become(found[0], "g", **{"class": found[0].get("class")})
    assert html_tree.html(found) == '<article><g class="c">one</g> two</article>'
