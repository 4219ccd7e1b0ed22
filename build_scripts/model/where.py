"""Places and maps."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from build_scripts.model.fields import (
    Cites,
    Id,
    Ids,
    Item,
    Latitude,
    Line,
    Longitude,
    Part,
    Prose,
    Spellings,
    Standing,
    Text,
    be_list,
    check_field,
    cites_field,
    spellings_field,
    standing_field,
    told,
)


class Place(Item):
    """A place on the map."""

    name: Text = told("the one spelling used on this site", "Old Port", words=True)
    country: Text | None = told("the country, as internationally recognised", "France", default=None, words=True)
    what: Line = told("why it matters here, in one sentence", "The regional capital, where the talks were to be.", words=True)
    latitude: Latitude = told("degrees north, negative in the south", "52.435", ("152.4", "is over 90"))
    longitude: Longitude = told("degrees east, negative in the west", "30.975", ("thirty", "is not a number"))
    spellings: Spellings = spellings_field()
    cites: Cites = cites_field()


class Extent(Part):
    """The edges of a map, in degrees."""

    west: Longitude = told("the western edge", "22", ("west", "is not a number"))
    south: Latitude = told("the southern edge", "44", ("-100", "is under -90"))
    east: Longitude = told("the eastern edge", "41", ("200", "is over 180"))
    north: Latitude = told("the northern edge", "57", ("100", "is over 90"))


class Country(Part):
    """A country to draw: its id in the border data and the name to print."""

    code: Text = told("its `id` or `name` in the border data", "FRA", words=False)
    name: Text = told("the name to print", "France", words=True)
    latitude: Latitude = told("where the name stands, degrees north", "53.5", ("153", "is over 90"))
    longitude: Longitude = told("where the name stands, degrees east", "28", ("east", "is not a number"))
    weight: Literal["main", "plain"] = told("main for a country that the map is about", "main", ("big", "is none of"), default="plain")


class Route(Part):
    """A line from place to place: an advance, a strike, a journey."""

    id: Id = told("its name", "western-line", ("Western line", "is no id"))
    label: Text = told("what it shows", "Advance on the capital, west of the river", words=True)
    kind: Literal["advance", "strike", "journey"] = told("what moved along it", "advance", ("attack", "is none of"))
    places: Annotated[list[Id], BeforeValidator(be_list), Field(min_length=2)] = told("the places it joins, in order", ["port", "capital"], ("port", "a list must stand here"), refers=("place",))
    text: Prose = told("what is known of it", "The column left at dawn.", words=True)
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()


class Map(Item):
    """A map of places and routes over borders."""

    title: Text = told("what it shows", "The region in 2022", words=True)
    text: Prose = told("what to see on it, in one or two sentences", "Two lines of advance led to the capital.", words=True)
    extent: Extent = told("its edges", {"west": "22", "south": "44", "east": "41", "north": "57"}, ("Europe", "a mapping must stand here"))
    detail: Extent | None = told("the part where places crowd, drawn once more and larger", {"west": "28", "south": "50", "east": "32", "north": "53"}, ("the north", "a mapping must stand here"), default=None)
    borders: Text = told("the GeoJSON file of borders beside this one", "region.geo.json", words=False)
    provenance: Prose = told("where the borders come from, their licence, and what was changed", "Natural Earth, public domain.", words=True)
    countries: Annotated[list[Country], BeforeValidator(be_list)] = told("the countries whose names are printed", [{"code": "FRA", "name": "France", "latitude": "53.5", "longitude": "28", "weight": "main"}], ("FRA", "a list must stand here"))
    places: Ids = told("the places marked, by ids", ["port", "capital"], ("port", "a list must stand here"), refers=("place",))
    routes: Annotated[list[Route], BeforeValidator(be_list)] = told("the lines drawn", [{"id": "western-line", "label": "Advance", "kind": "advance", "places": ["port", "capital"], "text": "The column left at dawn.", "cites": ["base-2022:P7"], "standing": "confirmed"}], ("line", "a list must stand here"), default=[])
    cites: Cites = cites_field()
