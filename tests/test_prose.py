import pytest

from build_scripts import prose
from build_scripts.prose import Link


def test_links_are_found_in_order():
    text = "From [Homyel](place:homyel) to [the law](term:law), see [a page](https://example.org/a_(b))."
    assert prose.links(text) == [Link("Homyel", "place", "homyel"), Link("the law", "term", "law"), Link("a page", "https", "//example.org/a_(b)")]


def test_links_are_replaced():
    assert prose.replace_links("to [a](place:x) and [b](place:y)", lambda link: f"{link.words}={link.target}") == "to a=x and b=y"


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "<script>", "a <!-- b -->", "&lt;script&gt;", "&#60;", "![alt](x.png)", "word[^1]", "# heading", "```\ncode\n```", "`code`", "| a | b |", "[a]: https://x.y", "word {: .class }", "{% if %}", "{{ x }}", "[a][b]", "[a]()", "> quoted"],
)
def test_what_prose_may_not_hold_is_a_fault(text):
    assert list(prose.faults(text))


@pytest.mark.parametrize("text", ["Plain words.", "*soft* and **loud**", "5 < 6 and 7 > 6", "- one\n- two", "R&D", "[words](place:id)", "100 % & more", "*[sic]* said"])
def test_what_prose_may_hold_is_no_fault(text):
    assert not list(prose.faults(text))


def test_plain_words():
    assert prose.plain("- *One* [two](place:x)\n- **three**") == "One two three"
    assert prose.words("It's 5 per cent, [they say](person:a).") == 6
