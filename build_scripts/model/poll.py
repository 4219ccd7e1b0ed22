"""Polls, and the figures of the base source that rest on them."""

from typing import Literal

from pydantic import model_validator

from build_scripts.model.fields import (
    Answer,
    Cites,
    Item,
    Part,
    bound_field,
    check_field,
    cites_field,
    declare,
    declare_list,
    declare_part,
    share_or_range,
    standing_field,
)
from build_scripts.model.values import Bound, Country, EdtfDate, Id, Ids, Lines, Percent, Prose, SomeOf, Standing, Text, Whole, YesNo


class Fieldwork(Part):
    """When the answers were collected."""

    start: EdtfDate = declare("first day, or the month or year where no more is known", "2022-03-05", ("5 March", "is not a date"))
    end: EdtfDate = declare("last day", "2022-03-14", ("2022-02-30", "no day of the calendar"))


class Poll(Item):
    """One question of one poll: a base, a wording, the answers."""

    title: Text = declare("the finding, as a title", "Few townspeople wanted the port closed", words=True)
    topic: Id = declare(
        "the part of the list of polls that it stands in; its words are in labels.yml, as poll_topic_<id>", "the-port", ("The port", "is no id")
    )
    country: Country = declare("where people were asked", "FR", ("France", "is not a country code"))
    group: Id = declare(
        "the group it stands in: polls with one question and one base, which may be compared; "
        "labels.yml has the question in short as poll_group_<id>, and what to mind in comparing as poll_group_<id>_note",
        "closing-the-port",
        ("Closing", "is no id"),
    )
    pollster: Text = declare("who asked", "Institute of Opinion", words=True)
    client: Text | None = declare("who paid for it", "Daily News", default=None, words=True)
    fieldwork: Fieldwork | None = declare_part(
        "when the answers were collected", {"start": "2022-03-05", "end": "2022-03-14"}, "March", default=None, starts=True
    )
    mode: Literal["online", "telephone", "face-to-face"] = declare("how people were asked", "telephone", ("by letter", "is none of"))
    mode_note: Text | None = declare("what must be said of that", "probably, as in the later waves", default=None, words=True)
    random_sample: YesNo = declare(
        "yes where a source says that the people were drawn at random; only then has a share a margin of error",
        "no",
        ("maybe", "is neither yes nor no"),
        default=False,
    )
    sample_size: Whole | None = declare("how many people were asked", "896", ("about 900", "is not a whole number"), default=None, starts=True)
    sample_note: Text | None = declare("what must be said of the sample size", "the report gives 755 in one place and 767 in another", default=None, words=True)
    margin_of_error: Percent | None = declare(
        "the margin of error that the pollster states, in percentage points; it is that of a share of half, the largest",
        "3.3",
        ("3,3", "is not a number"),
        default=None,
    )
    base: Text = declare("who was asked, in a few words", "townspeople online", words=True)
    population: Text = declare("whom the sample stands for, with how it was weighted", "adults who use the internet", words=True)
    question: Text = declare("what was asked", "Should the port close?", words=True, quoted=True)
    question_verbatim: YesNo = declare(
        "yes where that is the wording that was read out or shown, no where it is a paraphrase", "no", ("maybe", "is neither yes nor no")
    )
    answers: SomeOf[Answer] = declare_list("the answers, in the order asked or from most to least", [{"label": "yes", "percent": "67"}], "67")
    parts_of_whole: YesNo = declare("no where the answers are not parts of one whole", "yes", ("maybe", "is neither yes nor no"), default=True)
    rest: Text | None = declare("what those said whom the answers leave out, where a source tells it", "took no side", default=None, words=True)
    total_note: Text | None = declare("why the answers add up to something other than 100, as a sentence", "Each share was rounded.", default=None, words=True)
    change: Prose | None = declare("what the pollster reads in the change since an earlier wave", "The institute saw a slow decline.", default=None, words=True)
    cautions: Lines = declare_list(
        "what a reader must know before quoting the figures", ["People may not have dared to answer freely."], "careful", default=[], words=True
    )
    cites: Cites = cites_field()


class Figure(Item):
    """A number that the base source states without naming a poll's table."""

    label: Text = declare("what the number counts", "for closing the port", words=True)
    percent: Percent | None = declare("the share, in per cent; or else `low` and `high`", "5", ("105", "is over 100"), default=None, starts=True)
    low: Percent | None = declare("the lower end, where the base source gives a range", "11", ("-1", "is under 0"), default=None)
    high: Percent | None = declare("the upper end of that range", "12", ("112", "is over 100"), default=None)
    bound: Bound | None = bound_field()
    text: Prose = declare("what research found about it", "The table itself was not found.", words=True)
    compare: Ids = declare_list("published polls to compare it with", ["institute-2022-03"], "institute", default=[], refers=("poll",))
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()

    @model_validator(mode="after")
    def one_share(self):
        share_or_range(self)
        return self
