"""The kinds of content: one plain list."""

from dataclasses import dataclass

from build_scripts.model.correction import Correction
from build_scripts.model.event import Event
from build_scripts.model.expectation import Expectation
from build_scripts.model.page import Page
from build_scripts.model.poll import Figure, Poll
from build_scripts.model.quote import Quote
from build_scripts.model.section import Section
from build_scripts.model.site import Site
from build_scripts.model.source import Source
from build_scripts.model.term import Term
from build_scripts.model.where import Map, Place
from build_scripts.model.who import Organisation, Person


@dataclass(frozen=True)
class Kind:
    """A kind of content: its name in links and ids, its folder, its model, the page its items stand on."""

    name: str
    folder: str
    model: type
    page: str | None = None


KINDS = (
    Kind("section", "sections", Section),
    Kind("poll", "polls", Poll, "polls"),
    Kind("figure", "figures", Figure, "polls"),
    Kind("quote", "quotes", Quote, "quotes"),
    Kind("event", "events", Event, "timeline"),
    Kind("person", "people", Person, "people"),
    Kind("organisation", "organisations", Organisation, "people"),
    Kind("place", "places", Place, "places"),
    Kind("map", "maps", Map, "places"),
    Kind("term", "terms", Term, "glossary"),
    Kind("expectation", "expectations", Expectation, "expectations"),
    Kind("source", "sources", Source, "sources"),
    Kind("correction", "corrections", Correction, "about"),
    Kind("page", "pages", Page),
)
SITE = Kind("site", "site", Site)
BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}
