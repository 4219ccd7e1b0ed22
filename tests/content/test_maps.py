"""The maps of this site: what is measured on them, and where their names stand."""

import json
import math
from itertools import combinations

import pytest

from build_scripts import geodesy
from build_scripts.borders import read_borders
from build_scripts.components import map as figure
from build_scripts.components.map.labels import overlaps
from build_scripts.components.page_context import PageContext
from build_scripts.languages import gather_all
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


@pytest.fixture(scope="module")
def languages():
    """The explainer in every language."""
    found, findings = gather_all(explainer("own").folder)
    assert findings == []
    return [one.explainer for one in found]


def test_in_every_language_the_countries_told_of_are_named_and_no_name_lies_over_another(languages):
    assert len(languages) > 1
    for own in languages:
        for chart in own.all("map"):
            for drawn in figure.drawn(own, chart):
                for size in drawn.sizes:
                    nameless = [country.name for country, placed in drawn.countries if country.tint != "plain" and placed[size] is None]
                    assert nameless == [], (own.site.language, chart.id, drawn.name, size)
                    placed = [one.labels[size] for one in (*drawn.spots, *drawn.distances)] + [labels[size] for _, labels in (*drawn.countries, *drawn.rivers)]
                    boxes = [label.box for label in placed if label]
                    over = [(one, other) for one, other in combinations(boxes, 2) if overlaps(one, other)]
                    assert over == [], (own.site.language, chart.id, drawn.name, size)


def test_border_data_of_the_own_map_is_as_it_was_made():
    own = explainer("own")
    for chart in own.all("map"):
        data = json.loads((own.folder / "maps" / chart.borders).read_text("utf-8"))
        assert data["type"] == "FeatureCollection" and chart.provenance
