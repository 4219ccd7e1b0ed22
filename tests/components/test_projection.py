import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.components.map.projection import EARTH_RADIUS, edge, frame, lambert


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
