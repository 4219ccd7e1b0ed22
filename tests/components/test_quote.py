"""A quotation has words for readers first, then the words as they were spoken; a paraphrase is none."""

from dataclasses import replace

import pytest

from build_scripts.components import quote
from build_scripts.components.page_context import PageContext
from build_scripts.model.quote import Quote
from tests.explainers import explainer

ORIGINAL = {"text": "Det finns ingen återvändo", "lang": "sv", "translation": "There is no return"}
BASE = {
    "id": "some-quote", "title": "No return", "speaker": "ada-holm", "occasion": "at the gates", "context": "She spoke of coal.",
    "check": "The paper has it too.", "cites": ["gazette-2022-03"], "standing": "confirmed",
}


@pytest.fixture
def ctx():
    return PageContext(explainer("tiny"), "chapters/closing")


def shown(ctx, full=False, **fields):
    return quote.render(ctx, Quote.model_validate({**BASE, **fields}), full)


def large(html):
    return html.partition("<blockquote><p>")[2].partition("</p>")[0]


def test_words_of_the_base_source_are_large_and_say_whose_they_are(ctx):
    html = shown(ctx, words="There is no way back", original=ORIGINAL)
    assert large(html) == "“There is no way back”" and "in the article’s words" in html
    assert html.index("There is no way back") < html.index('<i lang="sv">') and "Det finns ingen återvändo" in html


def test_where_the_base_source_only_tells_our_translation_is_large(ctx):
    html = shown(ctx, paraphrase="that nobody would go back", original=ORIGINAL)
    assert large(html) == "“There is no return”" and "our translation" in html and "nobody would go back" not in html


def test_a_published_wording_says_who_published_it(ctx):
    html = shown(ctx, paraphrase="that nobody would go back", renderings=[{"text": "No ship returns", "by": "Harbour Gazette"}])
    assert large(html) == "“No ship returns”" and "as published by Harbour Gazette" in html
    renderings = [{"text": "No ship returns", "by": "Harbour Gazette"}]
    assert shown(ctx, True, paraphrase="that nobody would go back", renderings=renderings).count("No ship returns") == 1


def test_a_paraphrase_is_no_quotation(ctx):
    html = shown(ctx, paraphrase="that nobody would go back")
    assert "<blockquote" not in html and "The article reports that nobody would go back." in html and "“that" not in html


def test_original_words_stand_in_the_marks_of_their_language(ctx):
    assert quote.marked(ctx, "Назад", "ru") == "«Назад»"
    assert quote.marked(ctx, "Zurück", "de-AT") == "„Zurück“"
    assert quote.marked(ctx, "Tillbaka", "sv") == "“Tillbaka”"


def test_words_of_the_sites_language_stand_once_and_need_no_word_on_whose_they_are(ctx):
    html = shown(ctx, words="Shut the gates", original={"text": "Shut the gates", "lang": "en"})
    assert html.count("Shut the gates") == 1 and "article’s words" not in html


def test_words_spoken_in_the_language_of_the_page_are_large_and_no_translation_stands_beside_them():
    swedish = explainer("tiny")
    page = PageContext(replace(swedish, site=swedish.site.model_copy(update={"language": "sv"})), "chapters/closing")
    html = shown(page, True, words="There is no way back", original=ORIGINAL, renderings=[{"text": "No ship returns", "by": "Harbour Gazette"}])
    assert "Det finns ingen återvändo" in large(html)
    assert not any(words in html for words in ("There is no way back", "There is no return", "No ship returns"))


def test_the_check_of_a_card_falls_back_on_the_context(ctx):
    assert "She spoke of coal." in shown(ctx, words="No", check=None)
    html = shown(ctx, True, words="No")
    assert html.count("She spoke of coal.") == 1 and "The paper has it too." in html
