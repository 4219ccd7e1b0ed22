"""What a search can find: every item that a reader meets, by every name that people call it, at the place where it stands."""

from dataclasses import replace

import pytest

from build_scripts.addresses import made_pages
from build_scripts.components.page_context import PageContext
from build_scripts.explainer import Language
from build_scripts.model import KINDS
from build_scripts.model.values import STANDINGS
from build_scripts.prose import plain
from build_scripts.search.documents import GROUPS, chapter_document, documents, names, text, without_repeats
from build_scripts.search.documents import KINDS as LOOKED_UP
from tests.explainers import explainer


def context(found=None):
    return PageContext(found or explainer("tiny"), "index")


@pytest.fixture(scope="module")
def made():
    return documents(context())


def of(made, group):
    return [one for one in made if one.group == group]


def test_what_is_found_leads_to_the_item_on_its_page(made):
    tiny = explainer("tiny")
    assert len({one.address for one in made}) == len(made)
    for group, kinds in {"name": ("person", "place", "term"), "quote": ("quote",), "poll": ("poll",), "event": ("event",), "figure": ("figure",)}.items():
        wanted = [f"{tiny.page_of(kind, item.id)}.html#{kind}-{item.id}" for kind in kinds for item in tiny.all(kind)]
        assert sorted(wanted) == sorted(one.address for one in of(made, group) if one.address.rpartition("#")[2].partition("-")[0] in kinds)
    assert [one.address for one in of(made, "chapter")] == [f"chapters/{section.id}.html" for section in tiny.chapters()]
    assert [one.address for one in of(made, "page")] == [
        "index.html",
        *(f"{page.id}.html" for page in tiny.all("page") if page.id in made_pages(tiny) and page.id != "404"),
    ]
    stated = [f"{one.page}.html#{one.anchor}" for one in tiny.statements if one.kind in ("site", "section", "page")]
    assert [one.address for one in of(made, "statement")] == stated


def test_names_come_first_then_chapters_statements_the_other_kinds_and_pages(made):
    order = [one.group for one in made]
    groups = list(dict.fromkeys(order))
    assert order == [group for group in groups for _ in of(made, group)]
    assert groups[:3] == ["name", "chapter", "statement"] and groups[-1] == "page" and set(groups) <= set(GROUPS)


def test_sources_and_corrections_are_no_names_that_a_reader_looks_up(made):
    looked_up = {kind.name for kind in LOOKED_UP}
    assert {"person", "place", "term", "quote", "poll", "event", "figure"} <= looked_up
    assert all(kind.page for kind in KINDS if kind.name in looked_up) and "section" not in looked_up and "page" not in looked_up


def test_titles_names_and_texts_are_plain_words_without_doubles(made):
    for one in made:
        assert one.title and plain(one.title) == one.title and "](" not in one.text and "**" not in one.text
        assert len(set(one.names)) == len(one.names) and all(one.names)
        parts = one.text.split(" · ")
        assert all(parts) or parts == [""]
        assert not any(part != other and part in other for part in parts for other in parts)


def test_a_person_is_found_by_every_spelling_by_the_last_name_and_by_the_name_in_other_languages():
    tiny = explainer("tiny")
    person = tiny.all("person")[0]
    there = replace(
        tiny,
        languages=(
            Language("en", "English", names={("person", person.id): "Not this"}),
            Language("be", "Беларуская", "be/", names={("person", person.id): "Ада Холм"}),
        ),
    )
    found = names(context(there), "person", person)
    assert found[-1] == person.name.split()[-1] and "Ада Холм" in found and "Not this" not in found
    assert {spelling.text for spelling in person.spellings} <= set(found)
    assert names(context(), "person", person.model_copy(update={"spellings": [], "name": "One Two Three"})) == ["Three"]


def test_what_is_dated_is_found_by_its_days_as_people_write_them_and_in_figures():
    tiny = explainer("tiny")
    event = tiny.all("event")[0]
    dated = lambda date: names(context(), "event", event.model_copy(update={"date": date}))
    assert dated("2022-02-24") == ["24 February", "2022-02-24"]
    assert dated("2022-02-24/2022-03-02") == ["24 February", "2022-02-24", "2 March", "2022-03-02"]
    assert dated("2022-02") == dated("2022") == []
    assert dated("2021/2022-03-02") == ["2 March", "2022-03-02"]


def test_a_quotation_is_found_by_its_speaker_and_by_every_wording():
    tiny = explainer("tiny")
    for quote in tiny.all("quote"):
        speaker = tiny.speaker(quote)
        assert (speaker is not None and speaker.name in names(context(), "quote", quote)) or speaker is None
        words = text(context(), next(kind for kind in KINDS if kind.name == "quote"), quote)
        wordings = [
            *(one.text for one in quote.renderings),
            *((quote.original.text, quote.original.translation) if quote.original else ()),
            quote.words or quote.paraphrase,
        ]
        assert all(plain(one) in words for one in wordings if one)


def test_polls_and_figures_say_their_shares(made):
    tiny, ctx = explainer("tiny"), context()
    for poll in tiny.all("poll"):
        said = next(one.text for one in made if one.address.endswith(f"#poll-{poll.id}"))
        assert all(f"{plain(answer.label)} {ctx.share(answer)}" in said for answer in poll.answers) and poll.pollster in said
    for figure in tiny.all("figure"):
        assert next(one.text for one in made if one.address.endswith(f"#figure-{figure.id}")).startswith(f"{ctx.share(figure)} · ")


def test_a_text_that_stands_in_another_is_left_out_and_the_order_stays():
    assert without_repeats(["b", "a", "", None, "b", "xbx"]) == ["a", "xbx"]
    assert without_repeats(["one", "two", "one"]) == ["one", "two"]


def test_a_title_is_not_repeated_in_the_text(made):
    for one in made:
        if one.group not in ("statement", "page", "chapter"):
            assert one.title not in one.text.split(" · ")


def test_chapters_and_pages_are_found_by_what_people_call_them(made):
    tiny = explainer("tiny")
    section = tiny.chapters()[0].model_copy(update={"question": "A * B?", "title": "Short & _b_", "find": ["blockade"]})
    one = chapter_document(section)
    # What is no Markdown is taken as it is written.
    assert (one.title, one.names, one.text) == ("A * B?", ["Short & _b_", "blockade"], plain(section.answer.text))
    home = next(one for one in made if one.address == "index.html")
    assert (home.title, home.names, home.text) == (plain(tiny.site.title), [plain(tiny.site.short_title)], plain(tiny.site.question))
    for page in tiny.all("page"):
        there = [one for one in of(made, "page") if one.address == f"{page.id}.html"]
        assert [(one.title, one.names, one.text) for one in there] == (
            [(plain(page.title), page.find, plain(page.description))] if page.id not in ("404", "index") else []
        )


def test_a_statement_is_called_by_the_question_of_its_chapter(made):
    tiny = explainer("tiny")
    questions = {f"chapters/{section.id}.html": plain(section.question) for section in tiny.chapters()}
    for one in of(made, "statement"):
        page = one.address.partition("#")[0]
        assert one.title == questions.get(page, plain(tiny.titles[page.removesuffix(".html")])) and one.names == []
    assert {one.standing for one in tiny.statements} <= set(STANDINGS)
