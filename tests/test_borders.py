"""Borders and waters that no map can be drawn from are told with their place; whatever is not told is drawn."""

import json
import shutil
from types import SimpleNamespace

import pytest

from build_scripts import borders
from build_scripts.borders import read_borders
from build_scripts.checks import check
from build_scripts.components import map as chart
from build_scripts.components.page_context import PageContext
from build_scripts.findings import ContentErrors
from build_scripts.reading import gather
from tests.project import TINY

FILES = {"borders": "bay.geo.json", "waters": "bay-waters.geo.json"}
GOOD = [[10.2, 57.1], [12.8, 57.1], [11, 58.9], [10.2, 57.1]]
BROKEN = {
    "no geometry": None,
    "a type in a list": {"type": ["Polygon"], "coordinates": [GOOD]},
    "no coordinates": {"type": "Polygon", "coordinates": None},
    "words": {"type": "Polygon", "coordinates": "abc"},
    "half a point": {"type": "Polygon", "coordinates": [[[1]]]},
    "an empty ring": {"type": "Polygon", "coordinates": [[]]},
    "not a number": {"type": "Polygon", "coordinates": [[[float("nan"), 57], *GOOD]]},
    "endless": {"type": "Polygon", "coordinates": [[[float("inf"), 57], *GOOD]]},
    "too large for a float": {"type": "Polygon", "coordinates": [[[10**400, 57], *GOOD]]},
    "off the Earth": {"type": "Polygon", "coordinates": [[[1100, 57000], *GOOD]]},
}
OF_LAND = {
    "one point": {"type": "Polygon", "coordinates": [[[11, 57]]]},
    "one point four times": {"type": "Polygon", "coordinates": [[[11, 57]] * 4]},
    "a line and back": {"type": "Polygon", "coordinates": [[[11, 57], [12, 58], [11, 57]]]},
    "three points on a meridian": {"type": "Polygon", "coordinates": [[[11, 57], [11, 58], [11, 58.5], [11, 57]]]},
    "nothing": {"type": "MultiPolygon", "coordinates": []},
    "an empty part": {"type": "MultiPolygon", "coordinates": [[]]},
    "elsewhere": {"type": "Polygon", "coordinates": [[[-60, -20], [-50, -20], [-55, -10], [-60, -20]]]},
    "a line": {"type": "LineString", "coordinates": GOOD},
}
CASES = [(field, name) for field in FILES for name in BROKEN] + [("borders", name) for name in OF_LAND]


LINE = [[10, 57], [12, 58]]
RING, OTHER = GOOD, [[20, 57], [22, 57], [21, 58], [20, 57]]


def tuples(rings):
    return tuple(tuple(map(tuple, ring)) for ring in rings)


@pytest.mark.parametrize("geometry, polygons", [
    ({"type": "Polygon", "coordinates": [RING, OTHER]}, (tuples([RING, OTHER]),)),
    ({"type": "MultiPolygon", "coordinates": [[RING], [OTHER, RING]]}, (tuples([RING]), tuples([OTHER, RING]))),
])
def test_a_land_has_its_polygons_and_every_name_that_the_data_knows_it_by(geometry, polygons):
    land = borders.read_feature({"id": 7, "properties": {"name": "Norland", "code": "NOR", "people": 1.5, "none": None}, "geometry": geometry})
    assert land == borders.Land(("7", "Norland", "NOR"), polygons)
    assert borders.read_feature({"geometry": geometry}).names == () and borders.read_feature({"properties": None, "geometry": geometry}).names == ()


@pytest.mark.parametrize("geometry, lake, lines", [
    ({"type": "LineString", "coordinates": LINE}, False, [LINE]),
    ({"type": "MultiLineString", "coordinates": [LINE, LINE[::-1]]}, False, [LINE, LINE[::-1]]),
    ({"type": "Polygon", "coordinates": [RING, OTHER]}, True, [RING, OTHER]),
    ({"type": "MultiPolygon", "coordinates": [[RING], [OTHER]]}, True, [RING, OTHER]),
])
def test_a_water_has_its_lines_and_its_name(geometry, lake, lines):
    assert borders.read_water({"properties": {"name": "Fleet"}, "geometry": geometry}) == borders.Water("Fleet", lake, tuples(lines))
    assert borders.read_water({"properties": {}, "geometry": geometry}).name == borders.read_water({"geometry": geometry}).name == ""


@pytest.mark.parametrize("point, there", [
    ((180, 90), True), ((-180, -90), True),
    ((180.1, 0), False), ((-180.1, 0), False), ((0, 90.1), False), ((0, -90.1), False), ((float("inf"), 0), False), ((0, float("nan")), False),
])
def test_points_are_those_of_the_earth(point, there):
    if there:
        assert borders.points([point, [1, 2, 300]], 2) == (point, (1, 2))
    else:
        with pytest.raises(ValueError, match="nowhere"):
            borders.points([point, [1, 2]], 2)


def test_a_line_has_as_many_different_points_as_it_needs():
    assert len(borders.points([[1, 2], [1, 2]], 1)) == 2
    with pytest.raises(ValueError, match="few"):
        borders.points([[1, 2], [1, 2]], 2)


@pytest.mark.parametrize("west, south, east, north, separate", [
    (10, 57, 13, 59, False), (13, 57, 14, 59, True), (9, 57, 10, 59, True), (12.9, 57, 14, 59, False), (10, 59, 13, 60, True),
    (10, 56, 13, 57, True), (10, 58.9, 13, 60, False), (0, 0, 50, 70, False),
    # Edges the wrong way round are told elsewhere.
    (14, 57, 13.5, 59, False), (14, 61, 15, 60, False),
])
def test_a_map_has_land_where_bounds_and_edges_share_an_area(west, south, east, north, separate):
    lands = [borders.Land((), (tuples([[(10, 58), (11, 57), (11, 58)]]),)), borders.Land((), (tuples([[(11, 57), (13, 58), (12, 59)]]),))]
    assert borders.bounds(lands) == (10, 57, 13, 59)
    assert borders.apart(borders.bounds(lands), SimpleNamespace(west=west, south=south, east=east, north=north)) == separate


@pytest.fixture
def content(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path / "content"


def put(content, field, geometry):
    """Give every feature of a file this geometry."""
    path = content / "maps" / FILES[field]
    data = json.loads(path.read_text(encoding="utf-8"))
    for feature in data["features"]:
        feature["geometry"] = geometry
    path.write_text(json.dumps(data), encoding="utf-8")


@pytest.mark.parametrize("field, name", CASES)
def test_what_no_map_can_be_drawn_from_is_told_with_its_place(content, field, name):
    put(content, field, (BROKEN | OF_LAND)[name])
    found = check(content)[1]
    assert {(finding.file, FILES[field] in finding.message) for finding in found} == {("content/maps/maps.yml", True)}, found


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"features": []}', '{"features": null}', '{"features": [7]}', "[" * 100_000, "\ud800", "\x00"])
def test_a_file_that_is_no_geojson_is_told_with_its_place(content, text):
    (content / "maps" / FILES["borders"]).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert [(finding.file, FILES["borders"] in finding.message) for finding in check(content)[1]] == [("content/maps/maps.yml", True)]


def with_extent(content, extent):
    path = content / "maps" / "maps.yml"
    text = path.read_text(encoding="utf-8")
    old = "{west: 10, south: 57, east: 13, north: 59}"
    assert old in text
    path.write_text(text.replace(old, extent), encoding="utf-8")


@pytest.mark.parametrize("extent", ["{west: 10, south: 57, east: 13, north: 59}", "{west: 9, south: -58.5, east: 14, north: 58.5}"])
def test_land_up_to_the_poles_is_drawn(content, extent):
    put(content, "borders", {"type": "Polygon", "coordinates": [[[10, -90], [13, -90], [13, 90], [10, 90], [10, -90]]]})
    with_extent(content, extent)
    explainer, found = check(content)
    assert found == []
    assert "nan" not in chart.render(PageContext(explainer, "places"), explainer.all("map")[0]).lower()


@pytest.mark.parametrize("extent", ["{west: 10, south: 57, east: 13, north: 90}", "{west: -180, south: -90, east: 180, north: 90}"])
def test_a_map_of_a_pole_is_told(content, extent):
    with_extent(content, extent)
    assert ["too near to a pole" in finding.message for finding in check(content)[1]] == [True]


@pytest.mark.parametrize("borders, text, part", [
    ("../bay.geo.json", None, "not a plain file name"),
    ("none.geo.json", None, "no file"),
    ("bad.geo.json", "{", "no GeoJSON"),
    ("bad.geo.json", '{"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}}]}', "no GeoJSON"),
    ("bad.geo.json", '{"type": "FeatureCollection", "features": []}', "no GeoJSON"),
])
def test_borders_that_cannot_be_drawn_are_refused_with_their_place(tmp_path, borders, text, part):
    shutil.copytree(TINY / "content", tmp_path / "content")
    path = tmp_path / "content" / "maps" / "maps.yml"
    path.write_text(path.read_text().replace("bay.geo.json", borders))
    if text is not None:
        (tmp_path / "content" / "maps" / borders).write_text(text)
    found, _ = gather(tmp_path / "content")
    _, findings = read_borders(found, found.get("map", "bay"))
    assert part in findings[0].message and findings[0].file == "content/maps/maps.yml" and findings[0].line > 1
    with pytest.raises(ContentErrors):
        chart.render(PageContext(found, "places"), found.get("map", "bay"))
