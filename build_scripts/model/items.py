"""The kinds of items that chapters and pages show, link to or cite: one plain list, in the order of the reference and the data."""

from build_scripts.model.chart import Map
from build_scripts.model.comparison import Comparison
from build_scripts.model.correction import Correction
from build_scripts.model.event import Event
from build_scripts.model.expectation import Expectation
from build_scripts.model.kind import Kind, Shown
from build_scripts.model.poll import Figure, Poll
from build_scripts.model.quote import Quote
from build_scripts.model.source import Source
from build_scripts.model.term import Term
from build_scripts.model.where import Place
from build_scripts.model.who import Organisation, Person

ITEMS = (
    Kind(
        "poll", "polls", Poll, "polls",
        definition="question",
        block=Shown("a poll, by its id", "daily-2022-03", ("title", "question", "answers", "cautions")),
        own_pages=True,
    ),
    Kind(
        "comparison", "comparisons", Comparison, "polls",
        block=Shown("polls side by side in a picture, by its id", "daily-and-weekly", ("title", "text", "cautions")),
    ),
    Kind(
        "figure", "figures", Figure, "polls",
        title="label",
        stated=("text",),
        block=Shown("a figure of the base source, by its id", "one-in-ten", ("text",)),
    ),
    Kind(
        "quote", "quotes", Quote, "quotes",
        stated=("words", "paraphrase"),
        block=Shown("a quotation, by its id", "no-way-back", ("words", "paraphrase", "occasion")),
    ),
    Kind(
        "event", "events", Event, "timeline",
        title="headline",
        stated=("summary",),
        block=Shown("events, by their ids, in the order of their dates", "trains-stop", ("headline",), many=True),
    ),
    Kind("person", "people", Person, "people", title="name", definition="role", named=True),
    Kind("organisation", "organisations", Organisation, "people", title="name", definition="role", named=True),
    Kind("place", "places", Place, "places", title="name", definition="what", named=True),
    Kind("map", "maps", Map, "places", parts=("routes", "areas", "marks"), block=Shown("a map, by its id", "region")),
    Kind("term", "terms", Term, "glossary", title="name", definition="short", named=True),
    Kind("expectation", "expectations", Expectation, "expectations", title="expected", stated=("explanation",)),
    Kind("source", "sources", Source, "sources", citable=True),
    Kind("correction", "corrections", Correction, "about", title="id"),
)
BLOCKS = {kind.block_name: kind for kind in ITEMS if kind.block}
