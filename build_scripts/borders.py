"""The GeoJSON of borders that a map names: reading it, and what is wrong with it."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class Land:
    """A country's land: the names that the data knows it by, and its polygons.

    A polygon is a tuple of rings, a ring a tuple of (longitude, latitude); the first ring is the outline, the others are holes.
    """

    names: tuple
    polygons: tuple


def read_borders(explainer, map_item):
    """The border data of a map.

    Returns (lands, findings): every country of the file in its order, and what no drawing could be made from.
    """
    raw = explainer.raw["map", map_item.id]
    name = map_item.borders
    if PurePath(name).name != name or "\\" in name:
        return (), [raw.at(("borders",), f"`{name}` is not a plain file name", "put the file beside this one and write its name only")]
    path = explainer.folder / "maps" / name
    if path.is_symlink() or not path.is_file():
        return (), [raw.at(("borders",), f"there is no file `{name}` beside this one", "put the GeoJSON of borders into the folder maps")]
    if path.stat().st_size > MAX_BYTES:
        return (), [raw.at(("borders",), f"`{name}` is larger than {MAX_BYTES:,} bytes", "simplify the borders, or clip them to the map")]
    try:
        lands = read_lands(path.read_bytes())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return (), [raw.at(("borders",), f"`{name}` is no GeoJSON of countries", "it must be a FeatureCollection of polygons with a name or an id each")]
    known = {name for land in lands for name in land.names}
    findings = [
        raw.at(("countries", index, "code"), f"the borders know no `{country.code}`", f"one of: {', '.join(sorted(known))}")
        for index, country in enumerate(map_item.countries)
        if country.code not in known
    ]
    return lands, findings


@lru_cache(maxsize=64)
def read_lands(data):
    """The bytes of a GeoJSON file as Lands; read once for all pages and saves. Raises what read_feature raises, or ValueError."""
    return tuple(read_feature(feature) for feature in json.loads(data.decode("utf-8"))["features"])


def read_feature(feature):
    """One GeoJSON feature (RFC 7946) as a Land; KeyError, TypeError or ValueError for anything but a polygon."""
    shape = feature["geometry"]
    parts = {"Polygon": lambda: [shape["coordinates"]], "MultiPolygon": lambda: shape["coordinates"]}[shape["type"]]()
    names = [feature.get("id"), *(feature.get("properties") or {}).values()]
    polygons = tuple(tuple(tuple((float(point[0]), float(point[1])) for point in ring) for ring in part) for part in parts)
    return Land(tuple(str(name) for name in names if isinstance(name, str | int)), polygons)


def bounds(lands):
    """(west, south, east, north) of all that `lands` draw."""
    points = [point for land in lands for polygon in land.polygons for ring in polygon for point in ring]
    longitudes, latitudes = zip(*points)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)
