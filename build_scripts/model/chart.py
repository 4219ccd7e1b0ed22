"""Maps: what they show of borders, waters and places, and what they tell by lines, areas and marks."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from build_scripts.model.fields import Cites, Item, Part, check_field, cites_field, declare, declare_list, declare_part, standing_field
from build_scripts.model.values import Id, Latitude, ListOf, Longitude, Number, Prose, SomeOf, Standing, Text, content_error

Side = Literal["right", "below-right", "below", "below-left", "left", "above-left", "above", "above-right"]
SIDE = ("the side on which its words stand, if there is room", "left")


def side_field():
    """The field `side`, the same wherever words stand on a map."""
    return declare(*SIDE, ("west", "is none of"), default=None)


def latitude_field(default=None):
    """The field `latitude`, the same wherever a point may be given in degrees."""
    return declare("degrees north", "52.1", ("152", "is over 90"), default=default)


def longitude_field(default=None):
    """The field `longitude`, likewise."""
    return declare("degrees east", "29.2", ("east", "is not a number"), default=default)


class Extent(Part):
    """The edges of a map, in degrees."""

    west: Longitude = declare("the western edge", "22", ("west", "is not a number"))
    south: Latitude = declare("the southern edge", "44", ("-100", "is under -90"))
    east: Longitude = declare("the eastern edge", "41", ("200", "is over 180"))
    north: Latitude = declare("the northern edge", "57", ("100", "is over 90"))


class Country(Part):
    """A country to draw: its id in the border data and the name to print."""

    code: Text = declare("its `id` or `name` in the border data", "FRA", words=False)
    name: Text = declare("the name to print", "France", words=True)
    latitude: Latitude = declare("where the name stands, degrees north", "53.5", ("153", "is over 90"))
    longitude: Longitude = declare("where the name stands, degrees east", "28", ("east", "is not a number"))
    tint: Literal["first", "second", "third", "plain"] = declare(
        "which of the three tints a country has that the map is about; its name is always printed", "first", ("red", "is none of"), default="plain"
    )
    role: Text | None = declare("what the country did, in a few words below its name", "lent its land", default=None, words=True)


class Water(Part):
    """A river or lake whose name is printed; the others of the data are drawn without."""

    code: Text = declare("its `name` in the data of waters", "Seine", words=False)
    name: Text = declare("the name to print", "Seine", words=True)
    latitude: Latitude = declare("where the name stands, degrees north", "49.2", ("149", "is over 90"))
    longitude: Longitude = declare("where the name stands, degrees east", "1.4", ("east", "is not a number"))
    side: Side | None = side_field()


class Point(Part):
    """A point of a line: a place, or degrees where no place stands."""

    place: Id | None = declare("a place of the map, by id", "port", ("Port", "is no id"), default=None, refers=("place",))
    latitude: Latitude | None = latitude_field()
    longitude: Longitude | None = longitude_field()

    @model_validator(mode="before")
    @classmethod
    def from_text(cls, value):
        """The id of a place alone says it all."""
        return {"place": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def one_way(self):
        degrees = self.latitude is not None, self.longitude is not None
        if any(degrees) == bool(self.place) or any(degrees) != all(degrees):
            raise content_error("a point is a place, or both degrees", "write the id of a place, or {latitude: ..., longitude: ...}")
        return self


class Marked(Part):
    """A place with its dot and name."""

    place: Id = declare("the place, by id", "port", ("Port", "is no id"), refers=("place",))
    name: Text | None = declare("a shorter name for the map", "Port", default=None, words=True)
    sign: Literal["town", "capital", "region"] = declare(
        "the sign that it gets; a region has its name alone", "capital", ("star", "is none of"), default="town"
    )
    side: Side | None = side_field()

    @model_validator(mode="before")
    @classmethod
    def from_text(cls, value):
        """The id of a place alone says it all."""
        return {"place": value} if isinstance(value, str) else value


class Tag(Part):
    """A few words at a point of a line."""

    text: Text = declare("the words, with the day", "26 Feb: at the edge of the city", words=True)
    at: Point = declare_part("the point where they stand", "port", [])
    side: Side | None = side_field()


class Feature(Part):
    """What a map shows beside names: each has words with a standing, as every statement."""

    id: Id = declare("its name", "western-line", ("Western line", "is no id"))
    label: Text = declare("what it shows, as the heading of its words", "Advance on the capital, west of the river", words=True)
    text: Prose = declare("what is known of it", "The column left at dawn.", words=True)
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()


class Route(Feature):
    """A line: an advance (a broad arrow), a strike, a journey. Confirmed ones are drawn solid, others hollow or broken."""

    kind: Literal["advance", "strike", "journey"] = declare("what moved along it", "advance", ("attack", "is none of"))
    way: Annotated[ListOf[Point], Field(min_length=2)] = declare_list(
        "its points in order", ["port", {"latitude": "52.1", "longitude": "29.2"}, "capital"], "port"
    )
    tags: SomeOf[Tag] = declare_list(
        "the words beside it on the map; on small screens its number stands at the first", [{"text": "26 Feb", "at": "port"}], "26 Feb"
    )


class Area(Feature):
    """A round area, for what sources place no better."""

    tag: Text = declare("the words beside it on the map", "Launches, one side says", words=True)
    at: Point = declare_part("its middle", {"latitude": "52.1", "longitude": "29.2"}, [])
    sign: Literal["area", "meeting"] = declare(
        "whether something happened somewhere in it, or people met there in a place not told", "meeting", ("ring", "is none of"), default="area"
    )
    radius: Number = declare("from its middle to its edge, in kilometres", "20", ("far", "is not a number"))
    side: Side | None = side_field()


class Mark(Feature):
    """A sign at a place; or, as `unplaced`, words that stand in a country because nobody said where in it."""

    tag: Text = declare("the words beside it on the map", "27 Feb: missile, one side says", words=True)
    sign: Literal["airfield", "camp", "strike", "held", "unplaced"] = declare(
        "an airfield, a camp, a place struck, a city not taken, or something that no source places", "strike", ("star", "is none of")
    )
    at: Point = declare_part("where it stands", "port", [])
    side: Side | None = side_field()


class Measure(Part):
    """The shortest line from the frontier to a place; the build works its length out."""

    place: Id = declare("the place, by id", "capital", ("Capital", "is no id"), refers=("place",))
    label: Text = declare("from where to where", "border to the capital", words=True)
    side: Side | None = side_field()


class Frontier(Part):
    """The border that the map is about, drawn as its strongest line."""

    between: Annotated[ListOf[Text], Field(min_length=2, max_length=2)] = declare_list("the codes of two countries", ["FRA", "DEU"], "FRA", words=False)
    name: Text = declare("what it is called in the key", "Border between France and Germany", words=True)


class Locator(Part):
    """A small map beside the map: where it lies, and what stands outside it."""

    extent: Extent = declare_part("its edges", {"west": "22", "south": "44", "east": "41", "north": "57"}, "Europe")
    places: ListOf[Marked] = declare_list("the places marked there alone", ["far-shore"], "port", default=[])


FEATURE = {"id": "western-line", "label": "Advance", "text": "The column left at dawn.", "cites": ["base-2022:P7"], "standing": "confirmed"}


class Map(Item):
    """A map of places over borders, and of what happened there."""

    title: Text = declare("its finding, in one line", "The shortest way led along the river", words=True)
    text: Prose = declare("what to see on it, in one or two sentences", "Two lines of advance led to the capital.", words=True)
    extent: Extent = declare_part("its edges", {"west": "22", "south": "44", "east": "41", "north": "57"}, "Europe")
    borders: Text = declare("the GeoJSON file of borders beside this one", "region.geo.json", words=False)
    waters: Text | None = declare("the GeoJSON file of rivers and lakes beside this one", "waters.geo.json", default=None, words=False)
    provenance: Prose = declare("where borders and waters come from, their licence, and what was changed", "Natural Earth, public domain.", words=True)
    countries: ListOf[Country] = declare_list(
        "the countries whose names are printed", [{"code": "FRA", "name": "France", "latitude": "53.5", "longitude": "28", "tint": "first"}], "FRA"
    )
    frontier: Frontier | None = declare_part(
        "the border that the map is about", {"between": ["FRA", "DEU"], "name": "Border between France and Germany"}, "FRA", default=None
    )
    rivers: ListOf[Water] = declare_list(
        "the waters whose names are printed", [{"code": "Seine", "name": "Seine", "latitude": "49.2", "longitude": "1.4"}], "Seine", default=[]
    )
    places: ListOf[Marked] = declare_list("the places marked", ["port", {"place": "capital", "sign": "capital", "side": "left"}], "port")
    routes: ListOf[Route] = declare_list(
        "the lines drawn", [FEATURE | {"kind": "advance", "way": ["port", "capital"], "tags": [{"text": "26 Feb", "at": "port"}]}], "line", default=[]
    )
    areas: ListOf[Area] = declare_list(
        "the areas drawn", [FEATURE | {"tag": "Launches", "at": {"latitude": "52.1", "longitude": "29.2"}, "radius": "20"}], "area", default=[]
    )
    marks: ListOf[Mark] = declare_list("the signs drawn", [FEATURE | {"tag": "27 Feb", "sign": "strike", "at": "port"}], "mark", default=[])
    measures: ListOf[Measure] = declare_list("the distances drawn", [{"place": "capital", "label": "border to the capital"}], "far", default=[])
    locator: Locator | None = declare_part(
        "the small map beside it", {"extent": {"west": "22", "south": "44", "east": "41", "north": "57"}}, "Europe", default=None
    )
    cites: Cites = cites_field()

    def features(self):
        """(field, index, feature): every line, area and mark, in the order of their numbers."""
        for name in ("routes", "areas", "marks"):
            for index, one in enumerate(getattr(self, name)):
                yield name, index, one

    def every_place(self):
        """The ids of all places marked, on the map and on the locator, each once."""
        return list(dict.fromkeys(one.place for one in [*self.places, *(self.locator.places if self.locator else [])]))
