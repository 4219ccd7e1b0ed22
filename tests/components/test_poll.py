"""What is said of a poll in words: all that is known of who was asked, how many, when, how and by whom, and nothing that is not."""

import pytest
from lxml import html

from build_scripts.components import poll as component
from build_scripts.components.page_context import PageContext
from build_scripts.model.poll import Fieldwork
from tests.explainers import explainer

TINY = explainer("tiny")
CTX = PageContext(TINY, "polls")
POLL = TINY.get("poll", "harbour-2022-03")


def changed(**more):
    return POLL.model_copy(update=more)


@pytest.mark.parametrize("start, end, words", [
    ("2022-03-05", "2022-03-14", "5–14 March 2022"), ("2022-03-05", "2022-03-05", "5 March 2022"), ("2022-03", "2022-03", "March 2022"),
    ("2022", "2023", "2022–2023"),
])
def test_fieldwork_is_said_in_words(start, end, words):
    assert component.when(CTX, changed(fieldwork=Fieldwork(start=start, end=end))) == words
    assert component.when(CTX, changed(fieldwork=None)) == ""


def test_how_many_were_asked_is_a_number_or_what_is_known_of_it():
    assert "1,640" in component.size(CTX, POLL) and component.size(CTX, changed(sample_size=None, sample_note="few")) == "few"
    both = component.size(CTX, changed(sample_note="few"))
    assert "1,640" in both and "few" in both and both != component.size(CTX, POLL)
    assert component.size(CTX, changed(sample_size=None, sample_note=None)) == TINY.labels["not_stated"]
    assert (component.sample(POLL), component.sample(changed(random_sample=False)), component.sample(changed(sample_size=None))) == (1640, None, None)


def test_who_paid_is_said_where_it_is_somebody_else():
    assert POLL.pollster in component.asked_by(CTX, POLL) and POLL.client in component.asked_by(CTX, POLL)
    for client in (None, POLL.pollster, "Institute"):
        assert component.asked_by(CTX, changed(client=client)) == POLL.pollster


def test_a_paraphrase_and_a_note_on_the_way_of_asking_are_marked_as_such():
    assert component.question(CTX, POLL) == POLL.question
    said = component.question(CTX, changed(question_verbatim=False))
    assert POLL.question in said and TINY.labels["not_verbatim"] in said
    assert component.how(CTX, POLL) == TINY.labels["mode_telephone"]
    noted = component.how(CTX, changed(mode_note="as it seems"))
    assert noted.startswith(TINY.labels["mode_telephone"]) and "as it seems" in noted


def test_of_chance_is_said_what_can_be_said():
    drawn, stated, none = TINY.labels["poll_margin_drawn"], CTX.label("poll_margin_stated", points="3.3"), TINY.labels["poll_margin_none"]
    assert component.error(CTX, POLL) == drawn
    for more in ({"random_sample": False}, {"sample_size": None}):
        assert component.error(CTX, changed(**more)) == stated and component.error(CTX, changed(margin_of_error=None, **more)) == none


def test_a_line_and_a_text_to_pass_on_say_all_of_it_in_one_order():
    line = component.line(CTX, POLL).split(" · ")
    assert line == [POLL.base, CTX.label("poll_people", number=1640), component.when(CTX, POLL), TINY.labels["mode_telephone"], component.asked_by(CTX, POLL)]
    without = component.line(CTX, changed(sample_size=None, fieldwork=None)).split(" · ")
    assert without == [POLL.base, TINY.labels["poll_size_unknown"], TINY.labels["mode_telephone"], component.asked_by(CTX, POLL)]
    shares = component.shares(CTX, POLL)
    assert shares.split("; ") == [f"{answer.label}: {CTX.share(answer)}" for answer in POLL.answers]
    text = component.in_words(CTX, POLL)
    places = [text.index(part) for part in (POLL.title, POLL.question, shares, component.line(CTX, POLL), POLL.cautions[0], TINY.site.title)]
    assert places == sorted(places) and places[0] == 0
    marked = component.in_words(CTX, changed(cautions=["*One* & [two](term:quay).", "Second."]))
    assert "One & two." in marked and "*" not in marked and "Second" not in marked
    assert component.alternative(CTX, POLL) == f"{POLL.title}. {shares}. {POLL.base}."


def test_facts_stand_beside_their_names_and_what_is_not_known_is_said():
    told = dict(component.facts(CTX, changed(fieldwork=None)))
    assert told[TINY.labels["poll_who"]] == POLL.population and told[TINY.labels["poll_when"]] == TINY.labels["not_stated"]
    assert list(dict(component.facts(CTX, POLL))) == [TINY.labels[f"poll_{name}"] for name in ("who", "size", "when", "how", "source", "chance")]
    assert dict(component.facts(CTX, POLL))[TINY.labels["poll_when"]] == component.when(CTX, POLL)


@pytest.mark.parametrize("alone", [False, True])
def test_the_figure_has_a_whisker_for_each_side_its_cautions_and_its_data(alone):
    two = changed(cautions=["One & *all*.", "Two <b>."])
    made = html.fragment_fromstring(str(component.render(CTX, two, alone)), create_parent="div")
    text = " ".join(made.text_content().split())
    assert all(words in text for words in ("One & all.", "Two <b>.", POLL.population, POLL.question))
    assert (POLL.title in {one.text for one in made.iter("a")}) != alone
    links = {one.get("href"): one.text_content() for one in made.iter("a")}
    assert {form: links[f"data/polls/{POLL.id}.{form.lower()}"] for form in ("CSV", "JSON")} == {"CSV": "CSV", "JSON": "JSON"}
    assert len([one for one in made.iter("line") if one.get("class") == "whisker"]) == 3 * sum(answer.side in ("for", "against") for answer in POLL.answers)
