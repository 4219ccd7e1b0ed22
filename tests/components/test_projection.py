import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.components.map.projection import EARTH_RADIUS, edge, frame, lambert, window


def test_snyders_own_example():
    """Snyder, Map Projections: A Working Manual, appendix A, Lambert conformal conic, sphere: x = 0.2966785, y = 0.2462112."""
    project = lambert(0, 46, -96, standard=(33, 45))
    assert project(-75, 35) == pytest.approx((0.2966785, 0.2462112), abs=1e-7)


def test_evenly_about_the_equator_the_cone_is_mercators_cylinder():
    project = lambert(-12, 12, 0)
    x, y = project(10, 5)
    scale = math.cos(math.radians(8))
    assert (x, y) == pytest.approx((scale * math.radians(10), scale * math.atanh(math.sin(math.radians(5)))))


@given(st.floats(-79, 78), st.floats(0.5, 40), st.floats(-170, 170))
def test_angles_hold_everywhere(south, height, middle):
    """A conformal projection stretches north and east alike, at every place."""
    north = min(south + height, 80)
    project = lambert(south, north, middle)
    latitude, step = south + (north - south) * 0.4, 1e-4
    x0, y0 = project(middle + 3, latitude)
    x1, y1 = project(middle + 3, latitude + step)
    x2, y2 = project(middle + 3 + step, latitude)
    up = math.hypot(x1 - x0, y1 - y0)
    across = math.hypot(x2 - x0, y2 - y0) / math.cos(math.radians(latitude))
    assert up == pytest.approx(across, rel=1e-3)


@pytest.mark.parametrize(
    "extent, known", [((22, 44, 41, 57), (21, 43.8, 42, 57.2)), ((10, 57, 13, 59), (9, 56, 14, 60)), ((-70, -50, -50, -30), (-71, -51, -49, -29))]
)
def test_the_frame_shows_nothing_beyond_the_border_data(extent, known):
    made = frame(extent, known, 640)
    for across, at in ((True, known[1]), (True, known[3]), (False, known[0]), (False, known[2])):
        for x, y in edge(made.project, at, known, across):
            assert not made.holds(((x - made.left) * made.scale, (made.top - y) * made.scale), 0.5)


def test_a_kilometre_is_a_kilometre_at_the_centre():
    made = frame((22, 44, 41, 57), (21, 43.8, 42, 57.2), 640)
    longitude, latitude = made.centre
    degree = EARTH_RADIUS * math.radians(1)
    assert math.dist(made.point(longitude, latitude - 0.5), made.point(longitude, latitude + 0.5)) == pytest.approx(degree * made.kilometre(), rel=1e-3)
    assert made.point(longitude, latitude + 0.5)[1] < made.point(longitude, latitude)[1]


EXTENTS = [(22, 44, 41, 57), (10, 57, 13, 59), (-70, -50, -50, -30), (100, -10, 120, 10)]


@pytest.mark.parametrize("extent", EXTENTS)
def test_a_point_of_the_picture_leads_back_to_its_degrees(extent):
    west, south, east, north = extent
    made = frame(extent, (west - 5, south - 5, east + 5, north + 5), 640)
    for across in (0.05, 0.3, 0.5, 0.9):
        for up in (0.05, 0.4, 0.5, 0.95):
            degrees = west + (east - west) * across, south + (north - south) * up
            assert made.degrees(*made.point(*degrees)) == pytest.approx(degrees, abs=1e-4)


@pytest.mark.parametrize("extent", EXTENTS)
def test_the_frame_is_the_extent_s_height_and_width_through_its_middle_where_the_data_reach_further(extent):
    west, south, east, north = extent
    made = frame(extent, (west - 30, south - 20, east + 30, north + 20), 640)
    middle, centre = (west + east) / 2, (south + north) / 2
    assert made.centre == (middle, centre) and made.width == 640
    assert (made.point(west, centre)[0], made.point(east, centre)[0]) == pytest.approx((0, 640))
    assert (made.point(middle, north)[1], made.point(middle, south)[1]) == pytest.approx((0, made.height), abs=0.1)
    # North is up and east is right.
    assert made.point(middle, north)[1] < made.point(middle, south)[1] and made.point(west, centre)[0] < made.point(east, centre)[0]


def test_an_edge_runs_from_corner_to_corner_along_its_parallel_or_meridian():
    known, plain = (9, 56, 14, 60), lambda longitude, latitude: (longitude, latitude)
    for across, at, first, last in ((True, 60, (9, 60), (14, 60)), (False, 9, (9, 56), (9, 60))):
        points = list(edge(plain, at, known, across))
        assert (points[0], points[-1]) == (first, last) and points == sorted(points) and len(set(points)) == len(points) > 100
        assert all(one[across] == at for one in points)


def test_data_that_end_inside_the_extent_end_the_frame_there():
    """On each side alone: the picture gets narrower there, and on the other sides it stays."""
    extent = (10, 50, 20, 56)
    whole = frame(extent, (0, 40, 30, 66), 640)
    ground = lambda made: [made.degrees(*one) for one in ((0, made.height / 2), (made.width, made.height / 2), (made.width / 2, 0),
    (made.width / 2, made.height))]
    west, east, north, south = ground(whole)
    assert (west[0], east[0]) == pytest.approx((10, 20), abs=0.1)
    narrower = frame(extent, (12, 40, 30, 66), 640)
    assert ground(narrower)[0][0] > 11.9 and ground(narrower)[1][0] == pytest.approx(20, abs=0.1)
    lower = frame(extent, (0, 40, 30, 55), 640)
    assert ground(lower)[2][1] < 55.05 and lower.height < whole.height and ground(lower)[3][1] == pytest.approx(south[1], abs=0.1)
    higher = frame(extent, (0, 51, 30, 66), 640)
    assert ground(higher)[3][1] > 50.95 and ground(higher)[2][1] == pytest.approx(north[1], abs=0.1)
    assert ground(frame(extent, (0, 40, 18, 66), 640))[1][0] < 18.1


def test_what_a_frame_holds_ends_at_its_edges_and_at_a_margin_inside_them():
    made = frame((10, 57, 13, 59), (9, 56, 14, 60), 640)
    for x, y in ((0, 0), (640, 0), (0, made.height), (640, made.height)):
        assert made.holds((x, y)) and not made.holds((x, y), 1) and made.holds((x + 5 - x / 64, y + 5 - 10 * y / made.height), 5)
    for x, y in ((-0.1, 1), (640.1, 1), (1, -0.1), (1, made.height + 0.1)):
        assert not made.holds((x, y)) and made.holds((x, y), -1)


@pytest.mark.parametrize("one, other", [(40, 40), (-40, -40), (30, 60), (-60, -30), (-10, 40), (-30, 30)])
def test_parallels_that_are_given_are_true_to_scale_in_either_order(one, other):
    for pair in ((one, other), (other, one)):
        project = lambert(-50, 60, 0, standard=pair)
        for latitude in pair:
            long = math.dist(project(0.5, latitude), project(-0.5, latitude))
            assert long == pytest.approx(math.radians(1) * math.cos(math.radians(latitude)), rel=1e-4)


def test_the_standard_parallels_are_true_to_scale():
    """A degree of longitude on them is as long as on the globe, and shorter between them; a sixth of the extent lies outside each."""
    project = lambert(44, 57, 31)
    along = lambda latitude: math.dist(project(31.5, latitude), project(30.5, latitude)) / (math.radians(1) * math.cos(math.radians(latitude)))
    sixth = (57 - 44) / 6
    assert along(44 + sixth) == pytest.approx(1, abs=1e-4) and along(57 - sixth) == pytest.approx(1, abs=1e-4)
    assert along(50.5) < 1 < along(44) and 1 < along(57)
    assert project(31, 50.5) == pytest.approx((0, 0))


def test_on_one_parallel_the_cone_touches_the_globe():
    project = lambert(40, 40, 0)
    assert math.dist(project(0.5, 40), project(-0.5, 40)) == pytest.approx(math.radians(1) * math.cos(math.radians(40)), rel=1e-4)
    assert all(math.isfinite(part) for latitude in (-90, 90) for part in project(10, latitude))


def test_the_window_of_a_map_on_another_joins_the_same_four_corners():
    whole, small = frame((22, 44, 41, 57), (21, 43, 42, 58), 640), frame((10, 40, 50, 60), (5, 35, 55, 65), 200)
    corners = window(small, whole)
    wanted = [whole.degrees(*one) for one in ((0, 0), (640, 0), (640, whole.height), (0, whole.height))]
    assert [small.degrees(*one) for one in corners] == [pytest.approx(one, abs=1e-4) for one in wanted]
