"""The maps of this site: what is measured on them, and where their names stand."""

import json
import math

from build_scripts import geodesy
from build_scripts.borders import read_borders
from build_scripts.components import map as figure
from build_scripts.components.page_context import PageContext
from tests.explainers import explainer


def test_a_measured_line_is_the_great_circle_from_the_nearest_point_of_the_frontier():
    own = explainer("own")
    chart = own.get("map", "region")
    lands, _ = read_borders(own, chart)
    place = own.get("place", chart.measures[0].place)
    here = (place.longitude, place.latitude)
    lines = geodesy.shared_border(*(next(land for land in lands if code in land.names) for code in chart.frontier.between))
    shortest = min(geodesy.distance(point, here) for line in lines for point in line)
    stated = figure.drawn(own, chart)[0].distances[0].kilometres
    assert abs(stated - shortest) <= 4 and stated % 5 == 0
    html = figure.render(PageContext(own, "places"), chart)
    assert html.count(f"about {stated} km") >= 3


def test_no_name_on_the_own_maps_stands_far_from_its_place():
    own = explainer("own")
    for chart in own.all("map"):
        for drawn in figure.drawn(own, chart):
            far = [(spot.item.id, size) for spot in drawn.spots for size, label in spot.labels.items() if label.leader and math.dist(spot.point, label.leader) > 75]
            assert far == []


def test_border_data_of_the_own_map_is_as_it_was_made():
    own = explainer("own")
    for chart in own.all("map"):
        data = json.loads((own.folder / "maps" / chart.borders).read_text("utf-8"))
        assert data["type"] == "FeatureCollection" and chart.provenance
