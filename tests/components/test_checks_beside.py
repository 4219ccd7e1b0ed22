"""What stands beside words: each standing, every source, titles as they are, and how long a chapter takes to read."""

import re
from dataclasses import replace

import pytest
from lxml import html

from build_scripts.components import box, chapterhead, statement
from build_scripts.components.page_context import PageContext
from build_scripts.explainer import shown_items
from build_scripts.model.fields import Cite
from build_scripts.model.source import Source
from build_scripts.model.values import STANDINGS
from tests.explainers import explainer

ODD = "A & B < C"


def tree(markup):
    return html.fragment_fromstring(str(markup))


def with_sources(number, title=ODD):
    """The tiny explainer with `number` more sources of that title: (explainer, citations of them all)."""
    found = explainer("tiny")
    made = {
        name: Source.model_validate({"id": name, "title": title, "publisher": title, "language": "en", "kind": "news"})
        for name in (f"more-{place}" for place in range(number))
    }
    changed = replace(found, items={**found.items, "source": {**found.items["source"], **made}})
    return changed, [Cite.model_validate({"source": name, "supports": ODD}) for name in made]


@pytest.mark.parametrize("how", STANDINGS)
@pytest.mark.parametrize("kind", ["argument", "later", "note"])
def test_a_box_carries_the_standing_that_it_is_given(kind, how):
    found, cites = with_sources(1)
    ctx = PageContext(found, "chapters/closing")
    made = tree(box.render(ctx, kind, "Words.", cites, how, "Checked.", "anchor"))
    links = {link.get("href").partition("#standing-")[2] for link in made.iter("a") if "#standing-" in link.get("href")}
    assert links == {how}
    labels = [(one.get("class"), one.text_content()) for one in made.iter("b") if "standing" in one.get("class", "")]
    assert labels == [(f"standing standing-{how}", ctx.label(f"standing_{how}"))] and ctx.label(kind) in made.text_content()


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("number", [1, 2, 13, 40])
def test_every_source_stands_in_the_check_with_its_words_as_they_are(number, brief):
    found, cites = with_sources(number)
    markup = statement.render(PageContext(found, "polls"), "Words.", cites, "confirmed", brief=brief)
    made = tree(markup)
    # Parsers forgive what is not escaped.
    assert "A & B" not in markup and "B < C" not in markup
    rows = [row for one in made.iter("ul") if one.get("class") == "check-list" for row in one]
    assert len(rows) == number
    assert all(row.text_content().count(ODD) == (2 if brief else 3) for row in rows)


@pytest.mark.parametrize("number, minutes", [(20, 1), (440, 2), (880, 4), (2200, 10)])
def test_the_minutes_of_a_chapter_are_its_words_by_220_to_the_nearest_upper_quarter(number, minutes):
    found = explainer("tiny")
    section = found.get("section", "after")
    text = section.body[0].model_copy(update={"text": "word " * (number - len((section.question + " " + section.answer.text).split()))})
    assert chapterhead.minutes(found, section.model_copy(update={"body": [text]})) == minutes


def test_a_chapter_says_which_of_how_many_it_is():
    found = explainer("tiny")
    ctx = PageContext(found, "chapters/closing")
    chapters = found.chapters()
    for number, section in enumerate(chapters, 1):
        said = " ".join(tree(chapterhead.render(ctx, section)).text_content().split())
        assert re.findall(r"\d+", said) == [str(number), str(len(chapters)), str(chapterhead.minutes(found, section))]


def test_the_words_of_what_a_chapter_shows_are_read_too():
    """Of a poll its question, its answers and its cautions are read; a heading and what a block says count as they stand."""
    found = explainer("tiny")
    texts = [text for section in found.chapters() for block in section.body for text in chapterhead.block_texts(found, block)]
    assert all(isinstance(text, str) and text for text in texts)
    for section in found.chapters():
        for block in section.body:
            told = chapterhead.block_texts(found, block)
            if block.words:
                assert told == [block.words]
            elif block.heading:
                assert told == [block.heading.text]
            elif block.kind == "poll":
                poll = shown_items(found, block)[0]
                assert {poll.question, *poll.cautions, *(answer.label for answer in poll.answers)} <= set(told)
    assert {"poll", "heading", "text"} <= {block.kind for section in found.chapters() for block in section.body}
    assert chapterhead.texts_in(None) == chapterhead.texts_in("") == chapterhead.texts_in([]) == []
