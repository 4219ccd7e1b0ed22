"""Statements keep their place, their marks and their label, whatever their words look like."""

from types import SimpleNamespace

import pytest
from markdown import markdown

from build_scripts.components import statement
from build_scripts.components.page_context import PageContext, plain_markdown
from build_scripts.reading import gather
from build_scripts.model.fields import Cite
from tests.project import TINY


@pytest.fixture()
def ctx():
    return PageContext(gather(TINY / "content")[0], "chapters/closing")


def built(ctx, text):
    stated = SimpleNamespace(text=text, cites=[Cite.model_validate("harbour-2022:P2")], standing="reported")
    words = statement.markdown(ctx, stated, "closing-x", "answer")
    return markdown(f"{words}\n\n[^s1]: note", extensions=["attr_list", "footnotes"])


@pytest.mark.parametrize("text, start", [
    ("One paragraph.", '<p class="answer" id="closing-x">One paragraph.'),
    ("First.\n\nSecond.", '<p class="answer" id="closing-x">First.</p>'),
    ("Three:\n\n- a\n- b", '<p class="answer" id="closing-x">Three:</p>'),
    ("- a\n- b", '<ul>\n<li class="answer" id="closing-x">a</li>'),
])
def test_the_anchor_is_on_the_first_block(ctx, text, start):
    html = built(ctx, text)
    assert html.startswith(start)
    assert html.count('id="closing-x"') == 1 and html.count("footnote-ref") == 1 and html.count("standing-reported") == 2


def test_html_and_markdown_say_the_same(ctx):
    cites = [Cite.model_validate("harbour-2022:P2")]
    html = statement.render(ctx, "At the [quay](term:quay) & <so> on.", cites, "reported")
    assert html.startswith('<p>At the <a href="../glossary.html#term-quay" title="A wall that ships lie at.">quay</a> &amp; &lt;so&gt; on.<sup>')
    assert html.endswith("</a></p>")


def test_plain_words_stay_plain():
    text = "A_b *c* [d](e) <f> & `g` # h | {i}"
    assert markdown(plain_markdown(text), extensions=["attr_list"]) == "<p>A_b *c* [d](e) &lt;f&gt; &amp; `g` # h | {i}</p>"
