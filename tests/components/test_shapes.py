"""Arrows, circles, curves and signs of maps: as long, as wide and in the direction that they should have."""

import math
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from build_scripts.components.map import shapes

PLACE = st.tuples(st.floats(-200, 800), st.floats(-200, 800))
CORNER = st.tuples(st.integers(0, 640), st.integers(0, 640))
SQUARE = [(10, 10), (60, 10), (60, 60), (10, 60)]


def size(path):
    """The bounds (left, top, right, bottom) of path data of M, L, l, a and z."""
    x = y = 0.0
    reached = []
    for letter, given_ in re.findall(r"([MLlaz])([^MLlaz]*)", path):
        numbers = [float(one) for one in re.findall(r"-?[\d.]+", given_)]
        step = 7 if letter == "a" else 2
        for at in range(0, len(numbers), step):
            dx, dy = numbers[at + step - 2 : at + step]
            x, y = (x + dx, y + dy) if letter in "la" else (dx, dy)
            reached.append((x, y))
    xs, ys = zip(*reached)
    return min(xs), min(ys), max(xs), max(ys)


@given(PLACE, st.floats(1, 200))
def test_a_circle_is_round_whole_and_closed(middle, radius):
    points = shapes.circle(middle, radius)
    assert len(points) == 37 and points[0] == pytest.approx(points[-1])
    assert all(math.dist(one, middle) == pytest.approx(radius) for one in points)
    # Evenly: each the same way round from the one before.
    assert all(math.dist(a, b) == pytest.approx(2 * radius * math.sin(math.pi / 36)) for a, b in zip(points, points[1:]))
    assert points[9] == pytest.approx((middle[0], middle[1] + radius)) and points[18] == pytest.approx((middle[0] - radius, middle[1]))


def test_a_ring_reaches_as_far_as_it_should_on_either_side():
    left, top, right, bottom = size(shapes.ring((100, 50), 20))
    assert (left, right) == (80, 120) and top == bottom == 50
    arcs = re.findall(r"a([\d.]+) ([\d.]+) 0 1 0 (-?[\d.]+) (-?[\d.]+)", shapes.ring((100, 50), 20))
    assert arcs == [("20", "20", "40", "0"), ("20", "20", "-40", "0")]


@given(st.lists(CORNER, min_size=2, max_size=6, unique=True))
def test_a_curve_leads_through_its_points_from_the_first_to_the_last(points):
    made = shapes.smooth(points)
    assert made[0] == pytest.approx(points[0]) and made[-1] == pytest.approx(points[-1])
    assert len(made) == 12 * (len(points) - 1) + 1
    assert made[::12] == [pytest.approx(one) for one in points]


def test_a_curve_through_points_on_a_line_stays_on_it_and_between_two_it_is_even():
    assert shapes.smooth([(0, 0), (12, 24)]) == [pytest.approx((step, 2 * step)) for step in range(13)]
    assert all(y == pytest.approx(2 * x) for x, y in shapes.smooth([(0, 0), (10, 20), (20, 40), (30, 60)]))
    # It has no corner at a point: there it runs as the chord from the point before to the one after.
    made = shapes.smooth([(0, 0), (100, 0), (100, 100)], 1000)
    before, after = shapes.unit(made[999], made[1000]), shapes.unit(made[1000], made[1001])
    assert before == pytest.approx(after, abs=0.01) and before == pytest.approx((math.sqrt(0.5), math.sqrt(0.5)), abs=0.01)
    # Catmull and Rom's curve from (0, 0) by (100, 0): halfway, worked out by their matrix.
    assert made[500] == pytest.approx((-1 / 16 * 0 + 9 / 16 * 0 + 9 / 16 * 100 - 1 / 16 * 100, -1 / 16 * 100))


@given(st.floats(60, 400), st.floats(0, 2 * math.pi), PLACE)
def test_an_arrow_widens_towards_its_head_and_ends_at_the_tip(length, turn, start):
    """Seen along its way: first the left side, out to the barbs, the tip, and back on the right side, alike."""
    across, on = (-math.sin(turn), math.cos(turn)), (math.cos(turn), math.sin(turn))
    points = [(start[0] + on[0] * length * step / 10, start[1] + on[1] * length * step / 10) for step in range(11)]
    made = shapes.ribbon(points)
    seen = [((x - start[0]) * on[0] + (y - start[1]) * on[1], (x - start[0]) * across[0] + (y - start[1]) * across[1]) for x, y in made]
    middle = len(seen) // 2
    assert seen[middle] == pytest.approx((length, 0), abs=1e-6) and len(seen) % 2
    for (ahead, left), (back, right) in zip(seen, reversed(seen)):
        assert (ahead, left) == pytest.approx((back, -right), abs=1e-6)
    body = seen[: middle - 2]
    assert body[0] == pytest.approx((0, 2.5), abs=1e-6) and all(one[1] < other[1] and one[0] < other[0] for one, other in zip(body, body[1:]))
    assert all(half == pytest.approx(2.5 + 2.5 * ahead / length) for ahead, half in body) and body[-1][0] < length - 20
    assert seen[middle - 2] == pytest.approx((length - 20, 5), abs=1e-6) and seen[middle - 1] == pytest.approx((length - 20, 11), abs=1e-6)


def test_a_short_arrow_is_its_head_alone():
    made = shapes.ribbon([(0, 0), (10, 0)])
    assert len(made) == 5 and made[2] == (10, 0)


def test_the_head_of_a_line_points_along_its_end():
    left, top, right, bottom = size(shapes.chevron([(0, 0), (50, 100), (100, 100)], 12))
    assert right == 100 and left == pytest.approx(100 - 12 * math.cos(0.45), abs=0.06)
    assert (100 - top, bottom - 100) == pytest.approx((12 * math.sin(0.45),) * 2, abs=0.06)
    odd = [shapes.chevron([(0, 0), (100 / 3, 200 / 3)], 10 / 3), shapes.ring((100 / 3, 200 / 3), 10 / 3)]
    assert all(re.fullmatch(r"-?\d+(\.\d)?", one) for data in odd for one in re.findall(r"-?[\d.]+", data))
    down = size(shapes.chevron([(0, 0), (0, 50)], 12))
    assert down[3] == 50 and down[1] == pytest.approx(50 - 12 * math.cos(0.45), abs=0.06)


@given(PLACE, PLACE)
def test_a_direction_has_length_1(start, end):
    assume(math.dist(start, end) > 1e-6)
    across, down = shapes.unit(start, end)
    assert math.hypot(across, down) == pytest.approx(1)
    assert (start[0] + across * math.dist(start, end), start[1] + down * math.dist(start, end)) == pytest.approx(end, abs=1e-6)
    assert shapes.unit(start, start) == (0, 0)


@given(PLACE, PLACE, st.floats(0, 2000))
def test_a_point_is_moved_towards_another_and_at_most_halfway(point, aim, distance):
    length = math.dist(point, aim)
    assume(length > 1e-3)
    moved = shapes.towards(point, aim, distance)
    assert math.dist(point, moved) == pytest.approx(min(distance, length / 2), abs=1e-6)
    assert math.dist(point, moved) + math.dist(moved, aim) == pytest.approx(length)
    assert shapes.towards(point, point, distance) == point


def test_a_line_is_trimmed_at_its_end_alone():
    line = [(0, 0), (50, 0), (100, 0)]
    assert shapes.trimmed(line, 13) == [(0, 0), (50, 0), (87, 0)]
    assert shapes.trimmed(line, 60) == [(0, 0), (50, 0)] or shapes.trimmed(line, 60)[-1] == pytest.approx((50, 0), abs=10)
    assert shapes.trimmed([(0, 0), (5, 0)], 13) == [(0, 0)]


@given(st.lists(CORNER, min_size=2, max_size=6))
def test_points_along_a_line_are_near_each_other_and_on_it(line):
    found = shapes.along(line)
    assert found[0] == pytest.approx(line[0]) and found[-1] == pytest.approx(line[-1])
    assert all(math.dist(a, b) <= 4 + 1e-6 for a, b in zip(found, found[1:]))
    assert sum(math.dist(a, b) for a, b in zip(found, found[1:])) == pytest.approx(sum(math.dist(a, b) for a, b in zip(line, line[1:])), abs=1e-6)
    # And no nearer than they need to be.
    assert len(found) <= sum(max(math.ceil(math.dist(a, b) / 4), 1) + 1 for a, b in zip(line, line[1:]))


def test_a_line_to_a_pole_has_no_more_points_than_a_picture_needs():
    assert len(shapes.along([(0, 0), (1e9, 0)])) == shapes.MOST_STEPS + 1


@pytest.mark.parametrize("point, inside", [
    ((35, 35), True), ((11, 11), True), ((59, 59), True), ((9, 35), False),
    ((61, 35), False), ((35, 9), False), ((35, 61), False), ((5, 5), False), ((70, 70), False),
])
def test_inside_is_inside(point, inside):
    assert shapes.contains(SQUARE, point) == shapes.contains(SQUARE[::-1], point) == inside
    slanted = [(0, 0), (100, 50), (100, 150), (0, 100)]
    assert shapes.contains(slanted, (50, 30)) and shapes.contains(slanted, (10, 90))
    assert not shapes.contains(slanted, (50, 20)) and not shapes.contains(slanted, (90, 30))


@given(st.lists(CORNER, min_size=3, max_size=12, unique=True), CORNER)
def test_what_lies_in_a_triangle_of_it_and_what_lies_outside_its_bounds(ring, point):
    x, y = point[0] + 0.5, point[1] + 0.5
    if not (min(one[0] for one in ring) < x < max(one[0] for one in ring) and min(one[1] for one in ring) < y < max(one[1] for one in ring)):
        assert not shapes.contains(ring, (x, y))
    # Turned by a half, a shape contains what was turned with it.
    turned = [(-a, -b) for a, b in ring]
    assert shapes.contains(ring, (x, y)) == shapes.contains(turned, (-x, -y))


def test_a_thinned_line_keeps_what_is_seen():
    assert shapes.thinned([(0, 0), (50, 1), (100, 0)]) == [(0, 0), (100, 0)] and shapes.thinned([(0, 0), (50, 2), (100, 0)]) == [(0, 0), (50, 2), (100, 0)]
    assert shapes.thinned([(0, 0), (50, 1), (100, 0)], 0.5) == [(0, 0), (50, 1), (100, 0)]
    assert shapes.thinned([(0, 0), (120, 0), (100, 0)]) == [(0, 0), (120, 0), (100, 0)]
    assert shapes.thinned([(0, 0), (30, 30), (60, 0), (90, 1), (120, 0)]) == [(0, 0), (30, 30), (60, 0), (120, 0)]


@pytest.mark.parametrize("point, away", [((50, 7), 7), ((50, -7), 7), ((-3, 4), 5), ((103, 4), 5), ((0, 0), 0)])
def test_the_way_to_a_stretch_is_the_shortest(point, away):
    assert shapes.from_line(point, (0, 0), (100, 0)) == pytest.approx(away)
    assert shapes.from_line((point[1], point[0]), (0, 0), (0, 100)) == pytest.approx(away)
    assert shapes.from_line(point, (0, 0), (0, 0)) == pytest.approx(math.hypot(*point))


def test_lines_and_rings_of_less_than_a_unit_are_nothing():
    assert shapes.open_data([(1.1, 1.1), (1.2, 0.9)]) == shapes.closed([(1.1, 1.1), (1.2, 0.9), (1, 1)]) == ""
    assert shapes.open_data([(0, 0), (10.2, -5.4), (20, 0)]) == "M0 0l10-5 10 5"
    # A step along one axis alone is a step; one of nothing is left out.
    assert shapes.open_data([(0, 0), (9, 0), (9, 9), (9.1, 9.2), (0, 9)], 0) == "M0 0l9 0 0 9-9 0"
    assert shapes.closed(SQUARE) == "M10 10l50 0 0 50-50 0z"


class Window:
    """A frame of 100 by 100 units."""

    width = height = 100

    def holds(self, point, margin=0):
        return all(margin <= one <= 100 - margin for one in point)


def test_of_a_line_what_is_in_view_stays_with_one_point_beyond_each_end():
    line = [(-50, 50), (-20, 50), (10, 50), (90, 50), (120, 50), (150, 50), (150, 10), (120, 10), (50, 10), (103, 10), (200, 10)]
    assert shapes.in_view(line, Window()) == [[(-20, 50), (10, 50), (90, 50), (120, 50)], [(120, 10), (50, 10), (103, 10), (200, 10)]]
    assert shapes.in_view(line[4:7], Window()) == []


def test_a_ring_is_cut_along_the_margin_and_its_corners_stay():
    clipped = shapes.clip([(-100, 20), (50, 20), (50, 200), (-100, 200)], 100, 80)
    assert sorted(clipped) == [(-6, 20), (-6, 86), (50, 20), (50, 86)]
    # A slanted edge is cut where it crosses.
    assert any(one == pytest.approx((106, 53)) for one in shapes.clip([(0, 0), (200, 100), (0, 100)], 100, 100))
    assert shapes.clip([(200, 200), (300, 200), (300, 300)], 100, 100) == []
    inside = [(0, 0), (100, 0), (100, 80), (0, 80)]
    assert shapes.clip(inside, 100, 80) == inside
