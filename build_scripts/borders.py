"""The GeoJSON of borders and waters that a map names: reading it, and what is wrong with it."""

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

MAX_BYTES = 1_000_000
CORNERS = 3  # the fewest that enclose land


@dataclass(frozen=True)
class Land:
    """A country's land: the names that the data knows it by, and its polygons.

    A polygon is a tuple of rings, a ring a tuple of (longitude, latitude); the first ring is the outline, the others are holes.
    """

    names: tuple
    polygons: tuple


@dataclass(frozen=True)
class Water:
    """A river (lines) or a lake (polygons as lines that end where they begin), with its name in the data."""

    name: str
    lake: bool
    lines: tuple


def read_borders(explainer, map_item):
    """The border data of a map.

    Returns (lands, findings): every country of the file in its order, and what no drawing could be made from.
    """
    raw = explainer.raw["map", map_item.id]
    form = "must be a FeatureCollection of polygons with a name or an id each, of at least three points of the Earth"
    lands, findings = read_data(explainer, raw, "borders", map_item.borders, read_lands, form)
    if findings:
        return (), findings
    edges = [(("extent",), map_item.extent), *([(("locator", "extent"), map_item.locator.extent)] if map_item.locator else [])]
    findings = [
        raw.at(path, f"`{map_item.borders}` has no land between these edges", "take other borders or other edges")
        for path, extent in edges
        if apart(bounds(lands), extent)
    ]
    if findings:
        return (), findings
    known = {name for land in lands for name in land.names}
    named = [(("countries", index, "code"), country.code) for index, country in enumerate(map_item.countries)]
    named += [(("frontier", "between", index), code) for index, code in enumerate(map_item.frontier.between if map_item.frontier else ())]
    return lands, [unknown(raw, path, "borders", code, known) for path, code in named if code not in known]


def read_waters(explainer, map_item):
    """The waters of a map, as (waters, findings), in the same way; nothing where the map names no such file."""
    raw = explainer.raw["map", map_item.id]
    if map_item.waters is None:
        return (), [raw.at(("rivers",), "names of waters stand here, and no data of waters", "add the file as `waters`")] if map_item.rivers else []
    form = "must be a FeatureCollection of lines and polygons with a name each, of points of the Earth"
    waters, findings = read_data(explainer, raw, "waters", map_item.waters, read_lines, form)
    known = {water.name for water in waters if water.name}
    strange = [(index, river.code) for index, river in enumerate(map_item.rivers) if river.code not in known]
    return waters, findings or [unknown(raw, ("rivers", index, "code"), "waters", code, known) for index, code in strange]


def unknown(raw, path, what, code, known):
    """The Finding that the data called `what` (borders or waters) have no entry `code`; `known` are those that they have."""
    return raw.at(path, f"the {what} know no `{code}`", f"one of: {', '.join(sorted(known))}" if known else "the file names none")


def read_data(explainer, raw, field, name, read, form):
    """(what `read` makes of a file beside the map, findings)."""
    if PurePath(name).name != name or "\\" in name:
        return (), [raw.at((field,), f"`{name}` is not a plain file name", "put the file beside this one and write its name only")]
    path = explainer.folder / "maps" / name
    if path.is_symlink() or not path.is_file():
        return (), [raw.at((field,), f"there is no file `{name}` beside this one", "put the GeoJSON into the folder maps")]
    if path.stat().st_size > MAX_BYTES:
        return (), [raw.at((field,), f"`{name}` is larger than {MAX_BYTES:,} bytes", "simplify the lines, or clip them to the map")]
    try:
        return read(path.read_bytes()), []
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        return (), [raw.at((field,), f"`{name}` is no GeoJSON of {field}", f"it {form}")]


@lru_cache(maxsize=64)
def read_lands(data):
    """The bytes of a GeoJSON file as Lands; read once for all pages and saves. Raises what read_feature raises, or ValueError."""
    found = tuple(read_feature(feature) for feature in json.loads(data.decode("utf-8"))["features"])
    if not found:
        raise ValueError("no land")
    return found


def read_feature(feature):
    """One GeoJSON feature (RFC 7946) as a Land; KeyError, TypeError or ValueError for anything but a polygon."""
    shape = feature["geometry"]
    parts = {"Polygon": lambda: [shape["coordinates"]], "MultiPolygon": lambda: shape["coordinates"]}[shape["type"]]()
    names = [feature.get("id"), *(feature.get("properties") or {}).values()]
    polygons = tuple(tuple(points(ring, CORNERS) for ring in part) for part in parts)
    if not all(polygons) or not polygons:
        raise ValueError("a country without an outline")
    return Land(tuple(str(name) for name in names if isinstance(name, str | int)), polygons)


@lru_cache(maxsize=64)
def read_lines(data):
    """The bytes of a GeoJSON file as Waters, in the same way."""
    return tuple(read_water(feature) for feature in json.loads(data.decode("utf-8"))["features"])


def read_water(feature):
    """A Water of one GeoJSON feature. Raises KeyError, TypeError or ValueError for what is no line or polygon of points."""
    shape, name = feature["geometry"], (feature.get("properties") or {}).get("name") or ""
    parts = {
        "LineString": lambda: [shape["coordinates"]],
        "MultiLineString": lambda: shape["coordinates"],
        "Polygon": lambda: shape["coordinates"],
        "MultiPolygon": lambda: [ring for part in shape["coordinates"] for ring in part],
    }[shape["type"]]()
    lake = shape["type"].endswith("Polygon")
    return Water(str(name), lake, tuple(points(part, 1) for part in parts))


def points(line, fewest):
    """A line of GeoJSON as a tuple of (longitude, latitude). ValueError where it has fewer than `fewest` places, or one off the Earth."""
    found = tuple((float(point[0]), float(point[1])) for point in line)
    if len(set(found)) < fewest:
        raise ValueError("too few points")
    if not all(math.isfinite(x) and math.isfinite(y) and abs(x) <= 180 and abs(y) <= 90 for x, y in found):
        raise ValueError("a point that is nowhere on the Earth")
    return found


def bounds(lands):
    """(west, south, east, north) of all that `lands` draw."""
    points = [point for land in lands for polygon in land.polygons for ring in polygon for point in ring]
    longitudes, latitudes = zip(*points)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def apart(known, extent):
    """Whether bounds have no area in common with an extent; one whose edges are the wrong way round is told elsewhere."""
    west, south, east, north = known
    right = extent.west < extent.east and extent.south < extent.north
    return right and not (max(west, extent.west) < min(east, extent.east) and max(south, extent.south) < min(north, extent.north))
