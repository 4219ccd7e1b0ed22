"""Labels whose keys are put together from a value: one list of families. What is not in it, no code may put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from build_scripts.locale import plural_forms
from build_scripts.model import KINDS
from build_scripts.model.chart import Area, Mark, Route
from build_scripts.model.event import Event
from build_scripts.model.expectation import Expectation
from build_scripts.model.poll import Poll
from build_scripts.model.shape import shape_of
from build_scripts.model.source import Source
from build_scripts.model.values import STANDINGS, Bound


@dataclass(frozen=True)
class Family:
    """Labels called `prefix` + value + each of `suffixes`.

    `values(explainer)` gives the values whose labels the site asks for, or `fields` names (kind, field) pairs that hold them.
    Where the values are the content's own, labels may stand ready for others too (`free`); where the engine does without a
    label, none must be there (`optional`).
    """

    prefix: str
    values: Callable = lambda explainer: ()
    suffixes: tuple = ("",)
    free: bool = False
    optional: bool = False
    fields: tuple = ()

    def keys(self, explainer):
        """The keys of the labels that the site asks for."""
        held = {getattr(item, field) for kind, field in self.fields for item in explainer.all(kind)} - {None}
        return {f"{self.prefix}{value}{suffix}" for value in {*self.values(explainer), *held} for suffix in self.suffixes}


def listed(*values):
    """Values that the engine itself has."""
    return lambda explainer: values


def choices(model, field):
    """The values that a field may have."""
    return listed(*shape_of(model, field).choices)


def data_files(explainer):
    """The tables on the page of data: a kind with items has one, but the words of pages are no data."""
    return [kind.folder for kind in KINDS if kind.name != "page" and explainer.items[kind.name]]


def map_signs(explainer):
    """The signs that the key of a map explains: what no source places has none."""
    return {"flight", "distance", *shape_of(Area, "sign").choices, *shape_of(Route, "kind").choices, *shape_of(Mark, "sign").choices} - {"unplaced"}


EDITIONS = ("zip", "onefile", "text", "epub", "pdf", "zim")
OTHER_DATA = ("statements", "answers", "package", "bibtex", "csl", "feed")
FAMILIES = (
    Family("", listed("argument", "later", "note")),  # titles of boxes
    Family("standing_", listed(*STANDINGS), ("", "_meaning")),
    Family("bound_", listed(*get_args(Bound))),
    Family("answer_side_", listed("for", "against")),
    Family("mode_", choices(Poll, "mode")),
    Family("outcome_", choices(Expectation, "outcome")),
    Family("expectations_", choices(Expectation, "form")),
    Family("era_", choices(Event, "era")),
    Family("map_sign_", map_signs),
    Family("source_kind_", choices(Source, "kind")),
    Family("names_", listed(*(kind.name for kind in KINDS if kind.named))),
    Family("data_", data_files, free=True),
    Family("data_", listed(*OTHER_DATA)),
    Family("source_part_", listed("first-hand", "analysis", "news", "undated")),
    Family("", listed("sources_parts", "timeline_parts", "statements_by_standing", "statements_by_page")),  # headings of lists of parts
    Family("search_group_", listed("name", "chapter", "statement", "page")),
    Family("search_count_", lambda explainer: plural_forms(explainer.site.language)),
    Family("edition_", listed(*EDITIONS), ("", "_what", "_open")),
    Family("edition_get_", listed(*EDITIONS)),
    Family("theme_", fields=(("event", "theme"),), free=True),
    Family("side_", fields=(("person", "side"), ("organisation", "side")), free=True),
    Family("poll_topic_", fields=(("poll", "topic"),), free=True),
    Family("poll_group_", fields=(("poll", "group"),), free=True),
    Family("poll_group_", suffixes=("_note",), fields=(("poll", "group"),), free=True, optional=True),
    Family("quotation_", free=True, optional=True),
    Family("language_", free=True, optional=True),
    Family("country_", free=True, optional=True),
)
