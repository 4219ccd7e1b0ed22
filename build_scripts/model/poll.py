"""Polls, and the figures of the base source that rest on them."""

from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from build_scripts.model.fields import (
    Answer,
    Cites,
    EdtfDate,
    Id,
    Ids,
    Item,
    Lines,
    Part,
    Percent,
    Prose,
    Standing,
    Text,
    Whole,
    YesNo,
    be_list,
    check_field,
    cites_field,
    share_or_range,
    standing_field,
    told,
)


class Fieldwork(Part):
    """When the answers were collected."""

    start: EdtfDate = told("first day, or the month or year where no more is known", "2022-03-05", ("5 March", "is not a date"))
    end: EdtfDate = told("last day", "2022-03-14", ("2022-02-30", "no day of the calendar"))


class Poll(Item):
    """One question of one poll: a base, a wording, the answers."""

    title: Text = told("the finding, as a title", "Few wanted the port closed", words=True)
    group: Id = told("the group it stands in: polls with one question and one base, which may stand beside each other; its words are in labels.yml, as poll_group_<id>", "closing-the-port", ("Closing", "is no id"))
    pollster: Text = told("who asked", "Institute of Opinion", words=True)
    client: Text | None = told("who paid for it", "Daily News", default=None, words=True)
    fieldwork: Fieldwork | None = told("when the answers were collected", {"start": "2022-03-05", "end": "2022-03-14"}, ("March", "a mapping must stand here"), default=None, starts=True)
    mode: Text = told("how people were asked: CAWI (online), CATI (telephone), CAPI (face to face), or what is known of it", "CATI (telephone)", words=True)
    sample_size: Whole | None = told("how many people were asked", "896", ("about 900", "is not a whole number"), default=None, starts=True)
    sample_note: Text | None = told("what must be said of the sample size", "the report gives 755 in one place and 767 in another", default=None, words=True)
    margin_of_error: Percent | None = told("the stated margin of error, in percentage points", "3.3", ("3,3", "is not a number"), default=None)
    population: Text = told("whom the sample stands for", "adults who use the internet", words=True)
    question: Text = told("what was asked", "Should the port close?", words=True, quoted=True)
    question_verbatim: YesNo = told("yes where that is the wording that was read out or shown, no where it is a paraphrase", "no", ("maybe", "is neither yes nor no"))
    answers: Annotated[list[Answer], BeforeValidator(be_list), Field(min_length=1)] = told("the answers, in the order asked or from most to least", [{"label": "yes", "percent": "67"}], ("67", "a list must stand here"))
    total_note: Text | None = told("why the answers add up to something other than 100", "rounding", default=None, words=True)
    cautions: Lines = told("what a reader must know before quoting the figures", ["People may not have dared to answer freely."], ("careful", "a list must stand here"), default=[], words=True)
    cites: Cites = cites_field()


class Figure(Item):
    """A number that the base source states without naming a poll's table."""

    label: Text = told("what the number counts", "for closing the port", words=True)
    percent: Percent | None = told("the share, in per cent; or else `low` and `high`", "5", ("105", "is over 100"), default=None, starts=True)
    low: Percent | None = told("the lower end, where the base source gives a range", "11", ("-1", "is under 0"), default=None)
    high: Percent | None = told("the upper end of that range", "12", ("112", "is over 100"), default=None)
    text: Prose = told("what research found about it", "The table itself was not found.", words=True)
    compare: Ids = told("published polls to compare it with", ["institute-2022-03"], ("institute", "a list must stand here"), default=[], refers=("poll",))
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()

    @model_validator(mode="after")
    def one_share(self):
        share_or_range(self)
        return self
