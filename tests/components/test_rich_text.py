"""Plain words stay plain words inside Markdown, whatever signs stand in them and wherever."""

import string

import pytest
from lxml import html as lxml_html
from markdown import markdown
from markupsafe import Markup

from build_scripts.components import rich_text

EXTENSIONS = ["attr_list", "md_in_html", "tables"]
PLACES = [
    "{0} a", "{0}a", "  {0} a", "a {0} b", "a{0}b{0}c", "{0}{0}{0}", "a {0}{0}b{0}{0} c", "[a]{0}(b)", "a\n{0} b", "a\n{0}{0}{0}", "7{0} a",
    "a\n12{0} b", "a 7{0} b", "3{0} 4{0} 2022",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sign", string.punctuation)
def test_words_with_a_sign_are_read_back_as_they_are(sign, place):
    text = place.format(sign)
    tree = lxml_html.fromstring(f"<div>{markdown(rich_text.plain_markdown(text), extensions=EXTENSIONS)}</div>")
    assert [one.tag for one in tree.iter()] == ["div", "p"] and tree.text_content().split() == text.split()


def test_what_is_no_mark_is_left_as_it_is():
    for text in ("a - b + c", "in 1986. and 12.5", "Let's (not) say: \u201cso\u201d!", "-12 degrees"[1:]):
        assert rich_text.plain_markdown(text) == text


def test_a_paragraph_alone_loses_its_tags_and_nothing_else_does():
    assert rich_text.without_paragraph("<p>One <em>a</em>\nb</p>") == "One <em>a</em>\nb"
    for html in ("<p>One</p>\n<p>two</p>", "<ul><li>a</li></ul>", "One", "x<p>One</p>", "<p>One</p>x"):
        assert rich_text.without_paragraph(html) == html
    # It is HTML already, and no template escapes it once more.
    assert isinstance(rich_text.without_paragraph("<p>A &amp; B</p>"), Markup)


def test_prose_becomes_html_that_no_template_escapes_once_more():
    made = rich_text.to_html("See [it](place:x) & go.", lambda link: f'<a href="#{link.target}">')
    assert made == '<p>See <a href="#x">it</a> &amp; go.</p>' and isinstance(made, Markup)
