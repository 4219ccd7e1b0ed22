import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import geodesy
from build_scripts.borders import Land

POINT = st.tuples(st.floats(-180, 180), st.floats(-89, 89))
WEST = Land(("W",), ((((0, 0), (1, 0), (1, 1), (1, 2), (0, 2), (0, 0)),),))
EAST = Land(("E",), ((((1, 0), (2, 0), (2, 2), (1, 2), (1, 1), (1, 0)),),))


def test_a_degree_of_latitude_and_a_quarter_of_the_globe_have_their_length():
    assert geodesy.distance((30, 50), (30, 51)) == pytest.approx(math.radians(1) * geodesy.EARTH_RADIUS)
    assert geodesy.distance((0, 0), (90, 0)) == pytest.approx(math.pi / 2 * geodesy.EARTH_RADIUS)


@given(POINT, POINT)
def test_a_distance_is_the_same_both_ways_and_at_most_half_way_round(one, other):
    there, back = geodesy.distance(one, other), geodesy.distance(other, one)
    assert there == pytest.approx(back) and 0 <= there <= math.pi * geodesy.EARTH_RADIUS + 1e-6


def test_the_border_of_two_lands_is_one_line_along_the_edges_that_they_share():
    lines = geodesy.shared_border(WEST, EAST)
    assert len(lines) == 1 and sorted(lines[0]) == [(1, 0), (1, 1), (1, 2)]


def test_lands_that_do_not_touch_share_no_border():
    far = Land(("F",), ((((5, 0), (6, 0), (6, 1), (5, 0)),),))
    assert geodesy.shared_border(WEST, far) == []


def test_the_nearest_point_may_lie_between_two_corners():
    here, kilometres = geodesy.nearest([[(1, 0), (1, 2)]], (2, 1))
    assert here == pytest.approx((1, 1)) and kilometres == pytest.approx(geodesy.distance((1, 1), (2, 1)))


@given(st.lists(POINT, min_size=2, max_size=12, unique=True), st.randoms())
def test_pieces_of_a_line_in_any_order_and_direction_are_one_line_again(line, chance):
    pieces = [[a, b][:: chance.choice((1, -1))] for a, b in zip(line, line[1:])]
    chance.shuffle(pieces)
    assert geodesy.joined(pieces) in ([line], [line[::-1]])


def test_lines_that_do_not_meet_stay_apart_and_those_that_meet_in_their_middle_too():
    assert sorted(geodesy.joined([[(0, 0), (1, 0)], [(5, 5), (6, 5)]])) == [[(0, 0), (1, 0)], [(5, 5), (6, 5)]]
    assert len(geodesy.joined([[(0, 0), (1, 0), (2, 0)], [(1, 0), (1, 5)]])) == 2


def test_beyond_the_end_of_a_line_its_end_is_nearest_and_of_several_lines_the_nearest_counts():
    lines = [[(0, 0), (10, 0)], [(0, 5), (10, 5)]]
    for point, wanted in (((12, 0), (10, 0)), ((-2, 0), (0, 0)), ((5, 1), (5, 0)), ((5, 4), (5, 5))):
        here, kilometres = geodesy.nearest(lines, point)
        assert here == pytest.approx(wanted) and kilometres == pytest.approx(geodesy.distance(here, point))


@given(POINT)
def test_the_other_side_of_the_globe_is_half_way_round(point):
    east, north = point
    assert geodesy.distance(point, (east - 180, -north)) == pytest.approx(math.pi * geodesy.EARTH_RADIUS)


def test_an_edge_of_no_length_and_a_hole_are_no_trouble():
    ring = ((0, 0), (4, 0), (4, 0), (4, 4), (0, 4), (0, 0))
    hole = ((1, 1), (2, 1), (2, 2), (1, 1))
    assert geodesy.edges_of(Land(("A",), ((ring, hole),))) == {frozenset(pair) for one in (ring, hole) for pair in zip(one, one[1:]) if pair[0] != pair[1]}
    inside = Land(("B",), ((hole,),))
    assert len(geodesy.shared_border(Land(("A",), ((ring, hole),)), inside)) == 1
