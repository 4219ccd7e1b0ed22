"""What content may hold inside text, and that every reader of a text finds the same words in it."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import markdown

from build_scripts import prose
from build_scripts.components.rich_text import plain_markdown
from build_scripts.prose import Link

MARKS = st.sampled_from(
    [
        "#", "##", "-", "+", "*", "**", "_", "`", "~~~", ">", "<", "<b>", "&amp;", "[", "](", ")", "![", "\\", "1.", "24.", "3)", "|", "{:",
        "}", "=", "---", ":", "\n", "\n\n", "    ", "\t", " ", "place:x", "https://a.b",
    ]
)
TEXTS = (
    st.lists(st.one_of(MARKS, st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=6)), min_size=1, max_size=14)
    .map("".join)
    .filter(str.strip)
)


def shown(text):
    """The words that the HTML of a text shows."""
    blocks = prose.html(text, lambda link: "<a>")
    parted = re.sub("</(p|li|ul)>", r" </\1>", blocks)
    return lxml_html.fromstring(f"<div>{parted}</div>").text_content().split()


def test_links_are_found_in_order():
    text = "From [Homyel](place:homyel) to [*the* law](term:law), see [a page](https://example.org/a_(b))."
    assert prose.links(text) == (Link("Homyel", "place", "homyel"), Link("the law", "term", "law"), Link("a page", "https", "//example.org/a_(b)"))


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>", "<script>", "a <!-- b -->", "&lt;script&gt;", "&#60;", "![alt](x.png)", "word[^1]", "# heading", "Heading\n---",
        "Heading\n===", "***", "- # Big", "```\ncode\n```", "`code`",
    ]
    + [
        "| a | b |", "[a]: https://x.y", "word {: .class }", "{% if %}", "{{ x }}", "[a][b]", "[a]()", "[](place:x)", "> quoted",
        "<https://a.b>", '[a](place:x "title")', "[word word](two words)",
    ],
)
def test_what_prose_may_not_hold_is_a_fault_that_tells_how_to_write_it_literally(text):
    found = list(prose.faults(text))
    assert found
    assert all(re.search(r"\\|alone|character itself", hint) for _, hint in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.", "*soft* and **loud**", "5 < 6 and 7 > 6", "- one\n- two", "R&D;", "[words](place:id)", "100 % & more",
        "*[sic]* said", "Look, [TOC].", "{x} and }", "a\n    b", "[1] and [2]",
    ]
    + [
        "1986. A reactor exploded.", "24. February was the day.", "3. 4. 2022", "1) first", "#OpenTheGates was written on every wall.",
        "+ 5 degrees", "- 1986. A reactor", "One.\n\n    Four spaces further in.",
    ],
)
def test_what_prose_may_hold_is_no_fault(text):
    assert not list(prose.faults(text))


@pytest.mark.parametrize(
    "text",
    [
        "1986. A reactor exploded.", "24. February was the day.", "3. 4. 2022", "1) first", "#OpenTheGates", "+ 5 degrees",
        "One.\n\n    Four spaces in.", "[TOC]", "*[abbr]: words", "x\n: y", "2 * 3 * 4", "R&D;",
    ],
)
def test_what_only_looks_like_a_mark_is_shown_as_written(text):
    assert shown(text) == text.split() == prose.plain(text).split()


def test_marks_that_are_escaped_are_words():
    for text in ["\\# one", "\\<b>", "\\`x\\`", "\\> x", "\\[^1]", "\\{: .x }", "\\&amp;", "\\- x", "1\\*2\\*3"]:
        assert not list(prose.faults(text)), text
        assert " ".join(shown(text)) == text.replace("\\", "") == prose.plain(text)


def test_plain_words():
    assert prose.plain("- *One* [two](place:x)\n- **three**") == "One two three"
    assert prose.plain("un*believ*able") == "unbelievable"
    assert prose.words("It's 5 per cent, [they say](person:a).") == 6


def test_html_holds_paragraphs_emphasis_links_and_lists():
    html = prose.html("One *soft*.\n\n- **a**\n- [b](place:x)", lambda link: f'<a href="{link.target}">')
    assert html == '<p>One <em>soft</em>.</p>\n<ul>\n<li><strong>a</strong></li>\n<li><a href="x">b</a></li>\n</ul>'


@given(TEXTS)
@example("**a\n- *b**")
@settings(max_examples=400, deadline=None)
def test_a_text_is_refused_or_the_same_words_are_read_by_all(text):
    if list(prose.faults(text)):
        return
    assert shown(text) == prose.plain(text).split()
    assert "\n\n" not in prose.html(text, lambda link: "<a>")
    # Each letter and figure of the text is shown, in order; only addresses and marks go.
    assert re.findall(r"\w", re.sub(r"_", "", prose.plain(text))) == re.findall(r"\w", re.sub(r"\]\([^\s()]*(\([^\s()]*\)[^\s()]*)*\)|_", "", text))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_plain_words_as_prose_are_the_same_words(text):
    text = " ".join(text.split())
    assert not list(prose.faults(prose.literal(text)))
    assert prose.plain(prose.literal(text)) == text
    assert prose.links(prose.literal(text)) == ()


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_plain_words_in_a_page_are_the_same_words(text):
    text = " ".join(text.split())
    page = markdown(f"{plain_markdown(text)}\n\n## {plain_markdown(text)} {{ #x }}", extensions=["attr_list", "md_in_html", "tables"])
    paragraph, heading = lxml_html.fromstring(f"<div>{page}</div>")
    assert (paragraph.tag, heading.tag, heading.get("id")) == ("p", "h2", "x")
    assert paragraph.text_content().split() == heading.text_content().split() == text.split()


def test_an_address_in_pointed_brackets_is_one_fault_and_shown_as_it_is_written():
    for text in ("<https://x.example>", "See <x@y.example> and [a](place:harbour)."):
        assert len(list(prose.faults(text))) == 1
        shown = prose.html(text, lambda link: f'<a href="{link.target}">')
        assert "&lt;" in shown and shown.count("<a ") == text.count("](")


def test_an_entry_of_a_list_that_holds_nothing_is_told():
    assert [message for message, _ in prose.faults("- one\n-\n- two")] == ["an entry of a list holds nothing"] and not list(prose.faults("- one\n- two"))
