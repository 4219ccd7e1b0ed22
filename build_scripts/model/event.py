"""Dated events, for the timeline and the chapters."""

from typing import Literal

from pydantic import field_validator, model_validator

from build_scripts.model.fields import Cites, Item, check_field, cites_field, declare, declare_list, standing_field
from build_scripts.model.values import Clock, EdtfDate, Id, Ids, Prose, Standing, Text, Whole, YesNo, content_error

# What the board of the timeline has room for.
MOST_ON_BOARD = 45


class Event(Item):
    """Something that happened on a date."""

    date: EdtfDate = declare("when it happened", "2022-02-24/2022-03-02", ("spring 2022", "is not a date"))
    headline: Text = declare("what happened, as a headline in the present tense", "The port closes", words=True)
    summary: Prose = declare("what happened, in a few sentences", "At noon the last ship left.", words=True)
    short: Text | None = declare(
        f"the headline again in at most {MOST_ON_BOARD} characters, for the board of the timeline", "Port closes", default=None, words=True
    )
    time: Clock | None = declare(
        "the hour, where a source gives it, as the clocks of the place showed", "04:50", ("5 am", "is not a time of day"), default=None
    )
    rank: Whole | None = declare(
        "where it stands within its day, the lowest first; without it the hour decides", "1", ("first", "is not a whole number"), default=None
    )
    major: YesNo = declare("yes for one of the few that a reader must not miss", "yes", ("maybe", "is neither yes nor no"), default=False)
    era: Literal["before", "days", "since"] = declare(
        "which part of the story it belongs to: before, the days that the base source tells of, or since", "days", ("later", "is none of")
    )
    theme: Id = declare("what it is about; the words of a theme stand in labels.yml, as theme_<id>", "diplomacy", ("Home affairs", "is no id"))
    places: Ids = declare_list("where it happened, by ids of places", ["port"], "port", default=[], refers=("place",))
    people: Ids = declare_list("who took part, by ids of people", ["jane-doe"], "jane-doe", default=[], refers=("person",))
    organisations: Ids = declare_list("which organisations took part, by ids", ["institute"], "institute", default=[], refers=("organisation",))
    section: Id | None = declare("the chapter that tells more of it, by id", "the-port", ("The port", "is no id"), default=None, refers=("section",))
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()

    @field_validator("short")
    @classmethod
    def fits_the_board(cls, value):
        if value is not None and len(value) > MOST_ON_BOARD:
            raise content_error(f"this has {len(value)} characters", f"the board of the timeline has room for {MOST_ON_BOARD}")
        return value

    @model_validator(mode="after")
    def one_day(self):
        if self.time is not None and len(self.date.partition("/")[0]) != len("2022-02-24"):
            raise content_error("an hour stands beside a date that names no day", "write the day as the date, or delete `time`")
        return self
