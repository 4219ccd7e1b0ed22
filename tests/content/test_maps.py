"""The maps of this site: what is measured on them, and where their names stand."""

import json
import math
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from build_scripts import geodesy
from build_scripts.borders import read_borders
from build_scripts.components import map as figure
from build_scripts.components.map import shapes
from build_scripts.components.page_context import PageContext
from build_scripts.languages import gather_all
from build_scripts.pages import styles
from tests.boxes import overlaps
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
            far = [
                (spot.item.id, size) for spot in drawn.spots for size, label in spot.labels.items() if label.leader and math.dist(spot.point, label.leader) > 75
            ]
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


def test_on_a_narrow_picture_what_is_told_has_its_number_and_a_key_below(chromium):
    own = explainer("own")
    chart = own.all("map")[0]
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.set_content(
        f'<!doctype html><meta name="viewport" content="width=device-width"><style>{styles.joined()}</style><div class="md-content"><div '
        f'class="md-typeset">{figure.render(PageContext(own, "places"), chart)}</div></div>'
    )
    badges = page.evaluate(
        "[...document.querySelectorAll('.map-badge')].filter(one => getComputedStyle(one).display != 'none').map(one => one.textContent.trim())"
    )
    key = page.locator(".map-numbers li")
    assert badges == [str(number) for number in range(1, key.count() + 1)] and key.first.is_visible()
    assert [one.split(" (")[0] for one in key.all_inner_texts()] == [one.label for _, _, one in chart.features()]
    assert min(page.evaluate("[...document.querySelectorAll('.map-numbers a')].map(one => one.getBoundingClientRect().height)")) >= 24
    page.set_viewport_size({"width": 1280, "height": 900})
    assert not key.first.is_visible()
    page.close()


def test_an_advance_goes_through_its_points_and_ends_at_its_last():
    own = explainer("own")
    for chart in own.all("map"):
        one = figure.drawn(own, chart)[0]
        places = {spot.item.id: spot.point for spot in one.spots}
        for feature in one.features:
            if feature.kind == "advance":
                way = [places[point.place] if point.place else one.frame.point(point.longitude, point.latitude) for point in feature.one.way]
                middle = feature.lines[0]
                assert all(min(math.dist(point, other) for other in middle) < 0.1 for point in way) and middle[-1] == pytest.approx(way[-1])
                tip = max(feature.lines[1], key=lambda corner: -math.dist(corner, way[-1]))
                assert math.dist(tip, way[-1]) < 0.1


def test_without_a_style_sheet_a_map_has_its_colours_and_shows_one_set_of_names():
    own = explainer("own")
    for chart in own.all("map"):
        html = figure.render(PageContext(own, "places"), chart)
        svg = ElementTree.fromstring(re.search(r"<svg class=\"map-drawing.*?</svg>", html, re.S)[0])
        for part in svg.iter():
            name, names = part.tag.rpartition("}")[2], part.get("class", "").split()
            if name == "text" and "map-narrow" in names:
                assert part.get("display") == "none"
            if name == "path" and "map-land" in names:
                assert part.get("fill").startswith("#")
        assert {part.get("fill") for part in svg.iter() if "map-land" in part.get("class", "")} >= {"#dcc791", "#fbf5e1", "#aeaaa2"}


def test_an_advance_never_lies_on_the_third_tint_and_countries_names_stand_on_their_own_land():
    own = explainer("own")
    for chart in own.all("map"):
        lands, _ = read_borders(own, chart)
        for one in figure.drawn(own, chart):
            rings = {name: shapes.draw_land(land, one.frame)[1] for land in lands for name in land.names}
            # Borders are simplified: the crossing itself lies where three of them meet.
            meeting = [one.frame.point(place.longitude, place.latitude) for place in (own.get("place", spot.item.id) for spot in one.spots)]
            for country, label in one.countries:
                for box in (found.box for found in label.values() if found):
                    middle = (box[1] + box[3]) / 2
                    assert all(
                        any(shapes.contains(ring, (x, y)) for ring in rings[country.code]) for x in (box[0], box[2]) for y in (box[1], middle, box[3])
                    ), country.name
                if country.tint == "third":
                    over = [
                        point
                        for feature in one.features
                        if feature.kind == "advance"
                        for point in feature.lines[0]
                        if any(shapes.contains(ring, point) for ring in rings[country.code]) and min(math.dist(point, place) for place in meeting) > 8
                    ]
                    assert over == []


def test_where_a_map_lies_is_shown_beside_it_on_every_page_in_a_small_drawing():
    """The whole locator on the map's own page, its inset elsewhere: that names the countries that the map is about and no place, and weighs little."""
    own = explainer("own")
    chart = own.get("map", "region")
    names = {country.name for country in chart.countries if country.tint != "plain"}
    for path, draw, kind in (("places", figure.picture, "locator"), ("chapters/invasion", figure.picture, "inset"), ("index", figure.hero, "inset")):
        html = draw(PageContext(own, path), chart)
        drawings = {name: text for text, name in re.findall(r'(<svg class="map-drawing map-drawing-(\w+)".*?</svg>)', html, re.S)}
        assert list(drawings) == ["whole", kind], path
        assert 'class="map-window"' in drawings[kind] and own.labels["map_locator"] in drawings[kind]
        if kind == "inset":
            assert set(re.findall(r"<text[^>]*>([^<]+)</text>", drawings[kind])) == names and "map-place" not in drawings[kind]
            assert len(drawings[kind]) < len(drawings["whole"]) / 5


def test_a_country_keeps_its_name_though_a_place_stands_further_off_for_it():
    own = explainer("own")
    for country, label in figure.drawn(own, own.get("map", "region"))[0].countries:
        assert country.tint == "plain" or all(label.values()), country.name


def test_the_legend_has_every_sign_and_line_of_the_map_and_no_other():
    own = explainer("own")
    html = figure.picture(PageContext(own, "places"), own.get("map", "region"))
    key = re.search(r'<ul class="map-legend">.*?</ul>', html, re.S)[0]
    words = [line.strip() for line in re.findall(r"</svg>([^<]+)</li>", key)]
    strike = own.labels["map_sign_strike"]
    # Each strike on the map is the word of one side.
    assert own.labels["map_doubted"].format(what=strike) in words and own.labels["map_sure"].format(what=strike) not in words
    assert {own.labels["map_sign_flight"], own.labels["map_sign_distance"], own.get("map", "region").frontier.name} <= set(words)
    assert len(words) == len(set(words))


def test_talks_and_launches_never_share_a_sign():
    own = explainer("own")
    kinds = {feature.one.id: feature.kind for feature in figure.drawn(own, own.get("map", "talks"))[0].features}
    assert kinds["place-of-the-talks"] == "meeting" and kinds["launches-before-the-talks"] == "area"
    text = figure.svg(own, own.get("map", "talks"))
    # Both are areas. The talks are confirmed: their ring is solid, in the ink of places.
    ring, launches = (re.search(rf'<[ag][^>]*map-told-{kind}[^>]*>.*?(<path class="map-shape"[^>]*>)', text, re.S)[1] for kind in ("meeting", "area"))
    assert 'stroke="#1c1d1f"' in ring and "stroke-dasharray" not in ring
    assert 'stroke="#1c1d1f"' not in launches and "stroke-dasharray" in launches
