"""The geometry of maps for any points: clipping, path data, numbers, the placing of names, the ends of lines."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.components import map as figure
from build_scripts.components.drawing import number
from build_scripts.components.map import labels, placing, shapes
from build_scripts.components.map.projection import frame
from tests.explainers import explainer, having


@given(st.lists(st.tuples(st.floats(-50, 150), st.floats(-50, 150)), min_size=3, max_size=30))
def test_what_is_clipped_lies_inside_and_stays_where_it_was(ring):
    clipped = shapes.clip(ring, 100, 100)
    edge = shapes.MARGIN + 1e-6
    assert all(-edge <= x <= 100 + edge and -edge <= y <= 100 + edge for x, y in clipped)
    if all(-5 <= x <= 105 and -5 <= y <= 105 for x, y in ring):
        assert clipped == ring


@given(st.lists(st.tuples(st.integers(0, 640), st.integers(0, 640)), min_size=3, max_size=30))
def test_path_data_keeps_to_its_points_and_leaves_none_far_from_the_outline(points):
    data = shapes.closed([(x + 0.2, y - 0.3) for x, y in points])
    found = re.fullmatch(r"M([\d -]+)l(.*)z", data)
    x, y = map(int, found[1].split(" ")) if found else points[0]
    reached = [(x, y)]
    numbers = [int(one) for one in re.findall(r"-?\d+", found[2])] if found else []
    for dx, dy in zip(numbers[::2], numbers[1::2]):
        x, y = x + dx, y + dy
        reached.append((x, y))
    assert set(reached) <= set(points)
    edges = list(zip(reached, [*reached[1:], reached[0]]))
    # What is left out lies as near as `thinned` allows, and half a unit in each direction is rounded.
    assert all(min(from_edge(point, *edge) for edge in edges) <= shapes.UNSEEN + 1 for point in points)


def from_edge(point, start, end):
    """How far a point lies from the stretch between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    long = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = max(0, min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long)) if long else 0
    return math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_exact_to_a_tenth(value):
    assert "e" not in number(value) and abs(float(number(value)) - value) <= 0.5001 and number(-0.01) == "0"


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.text("abcdefgh ", min_size=1, max_size=30), st.floats(0, 640), st.floats(0, 640)), max_size=12))
def test_wherever_places_lie_each_gets_a_name_in_the_frame_the_same_each_time(places):
    made = frame((10, 57, 13, 59), (9, 56, 14, 60), 640)
    names = [labels.Name(((words, 1, False),), (x, min(y, made.height)), 5.5) for words, x, y in places]
    dots = [labels.around(name.point, 5) for name in names]
    placed, _ = placing.place_names(names, made, 15, dots, frozenset(), {})
    assert len(placed) == len(names) and all(placed)
    assert (placed, _) == placing.place_names(names, made, 15, dots, frozenset(), {})


@pytest.mark.parametrize("name", having("maps"))
def test_every_route_is_drawn_from_its_first_point_to_its_last(name):
    """The line begins where the route does, and its tip, or the sign of a strike, is at the end."""
    found, kinds = explainer(name), set()
    for chart in found.all("map"):
        one = figure.drawn(found, chart)[0]
        places = {spot.item.id: spot.point for spot in one.spots}
        for feature in (feature for feature in one.features if feature.one in chart.routes):
            ends = feature.one.way[0], feature.one.way[-1]
            first, last = (places[point.place] if point.place else one.frame.point(point.longitude, point.latitude) for point in ends)
            line = feature.lines[0]
            assert math.dist(line[0], first) < math.dist(line[-1], first) and math.dist(line[-1], last) < math.dist(line[0], last)
            assert math.dist(line[-1], last) < 0.1 or feature.symbol == pytest.approx(last)
            kinds.add(feature.kind)
    assert kinds
