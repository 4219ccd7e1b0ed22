"""What a map tells is drawn where it was, as large as it is, solid where it is confirmed, and its words stand beside it."""

import math

import pytest

from build_scripts.components.map import features, shapes
from build_scripts.components.map.projection import frame
from build_scripts.geodesy import distance
from build_scripts.model.chart import Map
from build_scripts.model.values import STANDINGS
from tests.explainers import explainer

BAY = explainer("tiny").get("map", "bay").model_dump()
FRAME = frame((10, 57, 13, 59), (9, 56, 14, 60), 640)
AT = {"harbour": FRAME.point(11.2, 58.4), "far-shore": FRAME.point(11.9, 57.9)}
FREE = {"latitude": "58.6", "longitude": "12.4"}


def drawn(**fields):
    """The only Feature of a map with one route, area or mark, changed as `fields` say: {field: changes}."""
    (name, changes), = fields.items()
    one = Map.model_validate(BAY | {"id": "bay", "routes": [], "areas": [], "marks": []} | {name: [BAY[name][0] | changes]})
    (made,) = features.draw_features(one, FRAME, AT)
    return made


def route(kind, *way, **more):
    return drawn(routes={"kind": kind, "way": list(way), "tags": [{"text": "x", "at": way[0]}]} | more)


@pytest.mark.parametrize("standing", STANDINGS)
def test_what_is_confirmed_is_solid_and_what_one_side_says_is_not(standing):
    for made in (drawn(routes={"standing": standing}), drawn(areas={"standing": standing}), drawn(marks={"standing": standing})):
        assert made.solid == (standing in ("confirmed", "refined"))


def test_numbers_run_through_lines_areas_and_marks():
    found = features.draw_features(Map.model_validate(BAY | {"id": "bay"}), FRAME, AT)
    assert [(one.number, one.one.id) for one in found] == [(1, "coal-line"), (2, "march"), (3, "fog"), (4, "shot")]
    assert all(one.named({"wide": 1}).labels == {"wide": 1} and one.labels == {} for one in found)


@pytest.mark.parametrize("kind", ["advance", "strike", "journey"])
def test_a_line_runs_from_its_first_point_to_its_last(kind):
    made = route(kind, "far-shore", FREE, "harbour")
    line = made.lines[0]
    assert line[0] == pytest.approx(AT["far-shore"])
    assert any(math.dist(one, FRAME.point(12.4, 58.6)) < 1e-6 for one in line)
    short = math.dist(line[-1], AT["harbour"])
    # A strike leaves room for its sign at the end; the others reach it.
    assert features.STRIKE / 2 < short <= features.STRIKE + 2.1 if kind == "strike" else short < 1e-6
    assert (made.symbol == pytest.approx(AT["harbour"])) if kind == "strike" else made.symbol is None
    assert bool(made.shape) == (kind == "advance") and bool(made.head) == (kind == "journey") and bool(made.line) == (kind != "advance")


def test_an_arrow_keeps_names_off_its_outline_all_the_way_round():
    made = route("advance", "far-shore", "harbour")
    outline = made.lines[1]
    assert outline[0] == outline[-1] and made.shape == shapes.closed(outline[:-1]) and any(one == pytest.approx(AT["harbour"]) for one in outline)


def test_the_sign_of_a_strike_takes_room_at_its_place_or_around_its_point():
    at_place, at_point = route("strike", "far-shore", "harbour"), route("strike", "far-shore", FREE)
    assert at_place.clearances == {"harbour": features.STRIKE} and at_place.boxes == ()
    x, y = FRAME.point(12.4, 58.6)
    assert at_point.clearances == {} and at_point.boxes == (pytest.approx((x - 11, y - 11, x + 11, y + 11)),)


def test_words_stand_at_their_point_with_the_name_of_the_place_where_there_is_one():
    tags = [{"text": "one", "at": "harbour", "side": "left"}, {"text": "two", "at": FREE}]
    one, two = route("journey", "far-shore", "harbour", tags=tags).tags
    assert (one.words, one.side, one.place) == ("one", "left", "harbour") and one.point == AT["harbour"] and one.clearance == two.clearance > 0
    assert (two.words, two.side, two.place) == ("two", None, None) and two.point == pytest.approx(FRAME.point(12.4, 58.6))


@pytest.mark.parametrize("radius", [5, 15, 60])
def test_an_area_is_as_large_as_it_is_on_the_ground(radius):
    made = drawn(areas={"radius": str(radius)})
    middle = FRAME.point(11.3, 57.6)
    for one in made.outline:
        assert distance(FRAME.degrees(*one), FRAME.degrees(*middle)) == pytest.approx(radius, rel=0.02)
    assert made.tags[0].clearance == pytest.approx(math.dist(made.outline[0], middle)) and made.tags[0].point == pytest.approx(middle)
    assert made.clearances == {} and made.boxes == () and made.symbol is None and made.shape == shapes.ring(middle, made.tags[0].clearance)


def test_an_area_around_a_place_keeps_the_place_s_name_off_and_a_meeting_has_a_sign():
    made = drawn(areas={"at": "harbour", "sign": "meeting", "side": "right"})
    assert made.clearances == {"harbour": made.tags[0].clearance} and made.symbol == AT["harbour"] and made.tags[0].place == "harbour"
    x, y = AT["harbour"]
    assert made.boxes == (pytest.approx((x - 11, y - 11, x + 11, y + 11)),) and made.tags[0].side == "right" and made.kind == "meeting"


@pytest.mark.parametrize("sign, half", [("strike", 11), ("held", 10), ("airfield", 9), ("camp", 9), ("unplaced", 0)])
def test_a_sign_takes_the_room_that_it_needs(sign, half):
    placed, free = drawn(marks={"sign": sign, "at": "harbour"}), drawn(marks={"sign": sign, "at": FREE})
    assert placed.clearances == {"harbour": half} and placed.boxes == () and placed.symbol == AT["harbour"] and placed.tags[0].place == "harbour"
    x, y = FRAME.point(12.4, 58.6)
    assert free.clearances == {} and free.tags[0].clearance == half and free.symbol == pytest.approx((x, y)) and free.tags[0].place is None
    assert free.boxes == ((pytest.approx((x - half, y - half, x + half, y + half)),) if half else ())
