import json
import math
import re
import shutil
from html.parser import HTMLParser
from itertools import combinations
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.borders import read_borders
from build_scripts.components import map as room
from build_scripts.components.drawing import alone, number
from build_scripts.components.map import labels, shapes
from build_scripts.components.map.picture import SIZES
from build_scripts.components.map.picture import pictures as work_out
from build_scripts.components.map.projection import frame
from build_scripts.components.page_context import PageContext
from build_scripts.reading import gather
from build_scripts.findings import ContentErrors
from build_scripts.pages import styles
from tests.explainers import explainer
from tests.project import TINY

NAMES = "Abbot Bay|Beacon Point|Cray|Dunmouth by the Water|Elm|Fairhaven|Grey Sands|Hollow|Inchgarth|Jetty Hill|Kelp|Long Strand|Mill Lane|North Pier|Old Town".split("|")


class Items(HTMLParser):
    """The places and routes of a map's HTML: in its pictures (links with names) and in its list."""

    def __init__(self, html):
        super().__init__()
        self.drawn, self.listed, self.inside = {"place": [], "route": []}, {"place": [], "route": []}, []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        names = dict(attributes).get("class", "").split()
        if tag == "ul":
            self.inside.append(next((kind for kind in ("place", "route") if f"map-{kind}s" in names), ""))
        if tag == "a":
            kind = next((kind for kind in ("place", "route") if f"map-{kind}" in names), None)
            if kind:
                self.drawn[kind].append((dict(attributes)["href"], dict(attributes)["aria-label"]))
            elif self.inside and self.inside[-1] == "place" and "#place-" in dict(attributes)["href"]:
                self.listed["place"].append(dict(attributes)["href"])
        if tag == "li" and self.inside and self.inside[-1] == "route":
            self.listed["route"].append("#" + dict(attributes).get("id", ""))

    def handle_endtag(self, tag):
        if tag == "ul":
            self.inside.pop()


def crowded(folder):
    """The tiny explainer with a map whose places crowd in one corner, and one far outside."""
    shutil.copytree(TINY / "content", folder / "content")
    places = {
        f"spot-{at}": {"name": name, "what": "A spot.", "latitude": str(58.0 + 0.11 * (at % 4)), "longitude": str(11.9 + 0.13 * (at // 4)), "cites": ["harbour-2022:P1"]}
        for at, name in enumerate(NAMES)
    } | {"away": {"name": "Away", "what": "Far off.", "latitude": "58", "longitude": "40", "cites": ["harbour-2022:P1"]}}
    (folder / "content" / "places" / "more.yml").write_text(yaml.safe_dump(places, allow_unicode=True))
    path = folder / "content" / "maps" / "maps.yml"
    chart = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
    chart["bay"]["places"] += list(places)
    chart["bay"]["detail"] = {"west": "11.8", "south": "57.9", "east": "12.2", "north": "58.2"}
    path.write_text(yaml.safe_dump(chart, allow_unicode=True))
    # Not checked: a place outside the extent is refused there, yet one near a corner may fall outside the frame.
    found, findings = gather(folder / "content")
    assert findings == []
    return found


@pytest.fixture(params=["tiny", "own", "crowded"])
def found(request, tmp_path):
    return crowded(tmp_path) if request.param == "crowded" else explainer(request.param)


def test_list_and_pictures_name_the_same_places_and_routes(found):
    for chart in found.all("map"):
        items = Items(room.render(PageContext(found, "places"), chart))
        assert {address for address, _ in items.drawn["place"]} == set(items.listed["place"]) == {f"#place-{name}" for name in chart.places}
        assert {address for address, _ in items.drawn["route"]} == set(items.listed["route"]) == {f"#map-{chart.id}-{route.id}" for route in chart.routes}
        names = {name for _, name in items.drawn["place"]}
        assert names == {found.get("place", name).name for name in chart.places}


def test_every_place_is_named_in_words_at_both_sizes_and_no_name_covers_another(found):
    for chart in found.all("map"):
        lands, _ = read_borders(found, chart)
        drawn = work_out(found, chart, lands)
        for size in SIZES:
            named = [spot.item.id for one in drawn for spot in one.spots if spot.labels[size]]
            assert set(named) == set(chart.places)
            for one in drawn:
                boxes = [spot.labels[size].box for spot in one.spots if spot.labels[size]]
                boxes += [label[size].box for _, label in one.countries if label[size]]
                boxes += [labels.around(spot.point, 4) for spot in one.spots]
                apart = [pair for pair in combinations(boxes[: -len(one.spots)], 2) if labels.overlaps(*pair)]
                assert apart == [], (chart.id, one.name, size)
                assert all(one.frame.holds(box[:2]) and one.frame.holds(box[2:]) for box in boxes[: -len(one.spots)])


def test_the_main_countries_are_named(found):
    for chart in found.all("map"):
        lands, _ = read_borders(found, chart)
        whole = work_out(found, chart, lands)[0]
        for country, label in whole.countries:
            assert country.weight != "main" or all(label.values()), country.name


@pytest.mark.parametrize("width", [320, 390, 800])
def test_as_a_browser_draws_it_no_two_names_overlap_and_all_are_legible(found, chromium, width):
    for chart in found.all("map"):
        html = room.render(PageContext(found, "places"), chart)
        page = chromium.new_page(viewport={"width": width, "height": 900})
        page.set_content(f'<!doctype html><meta name="viewport" content="width=device-width"><style>{styles.joined()}</style><div class="md-content"><div class="md-typeset">{html}</div></div>')
        boxes = page.evaluate("""() => [...document.querySelectorAll('.map-drawing')].map(svg => [...svg.querySelectorAll('text')]
            .filter(text => getComputedStyle(text).display != 'none' && !text.classList.contains('map-letter'))
            .map(text => { const b = text.getBoundingClientRect(), scale = svg.getBoundingClientRect().width / 640;
                return [text.textContent, b.left, b.top + b.height * .15, b.right, b.bottom - b.height * .15, parseFloat(getComputedStyle(text).fontSize) * scale]; }))""")
        page.close()
        assert boxes
        for drawing in boxes:
            assert min(box[5] for box in drawing) >= 9.5
            touching = [(one[0], other[0]) for one, other in combinations(drawing, 2) if labels.overlaps(one[1:5], other[1:5])]
            assert touching == []


def test_places_are_reached_by_keyboard_and_the_one_in_focus_is_seen(chromium):
    tiny = explainer("tiny")
    html = room.render(PageContext(tiny, "places"), tiny.get("map", "bay"))
    page = chromium.new_page(viewport={"width": 800, "height": 900})
    page.set_content(f"<!doctype html><style>{styles.joined()}</style><div class='md-content'><div class='md-typeset'>{html}</div></div>")
    look = "() => [...document.querySelectorAll('a.map-place')].map(a => getComputedStyle(a.querySelector('.map-dot')).strokeWidth + getComputedStyle(a.querySelector('.map-name')).textDecorationLine)"
    calm = page.evaluate(look)
    while "map-place" not in (page.evaluate("document.activeElement.getAttribute('class')") or ""):
        page.keyboard.press("Tab")
    focused = page.evaluate(look)
    assert calm[1:] == focused[1:] and calm[0] != focused[0]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == tiny.get("place", "harbour").name
    page.close()


def test_the_picture_is_the_same_each_time(found):
    for chart in found.all("map"):
        first = room.render(PageContext(found, "places"), chart)
        found.raw["map", chart.id].kept.clear()
        assert room.render(PageContext(found, "places"), chart) == first


def test_standing_alone_it_is_whole_xml_without_variables_and_without_links(found):
    for chart in found.all("map"):
        text = room.svg(found, chart)
        tree = ElementTree.fromstring(text)
        assert tree.tag == "{http://www.w3.org/2000/svg}svg" and "var(" not in text and "href=" not in text
        words = {"".join(part.itertext()) for part in tree.iter("{http://www.w3.org/2000/svg}text")}
        assert chart.detail or {found.get("place", name).name for name in chart.places} <= words
        assert room.svg(found, chart, "detail") is None or chart.detail


def test_a_standalone_style_keeps_plain_rules_and_no_queries():
    assert alone(".a, .b { --own: red; fill: var(--own); stroke: var(--other, rgb(1, 2, 3)) }\n@media print { .a { fill: none } }\n.a:hover { fill: blue }") == ".a, .b { fill: red; stroke: rgb(1, 2, 3) }"


@pytest.mark.parametrize("borders, text, part", [
    ("../bay.geo.json", None, "not a plain file name"),
    ("none.geo.json", None, "no file"),
    ("bad.geo.json", "{", "no GeoJSON"),
    ("bad.geo.json", '{"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}}]}', "no GeoJSON"),
    ("bad.geo.json", '{"type": "FeatureCollection", "features": []}', "know no `NOR`"),
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
        room.render(PageContext(found, "places"), found.get("map", "bay"))


@given(st.lists(st.tuples(st.floats(-50, 150), st.floats(-50, 150)), min_size=3, max_size=30))
def test_what_is_clipped_lies_inside_and_stays_where_it_was(ring):
    clipped = shapes.clip(ring, 100, 100)
    edge = shapes.MARGIN + 1e-6
    assert all(-edge <= x <= 100 + edge and -edge <= y <= 100 + edge for x, y in clipped)
    if all(-5 <= x <= 105 and -5 <= y <= 105 for x, y in ring):
        assert clipped == ring


@given(st.lists(st.tuples(st.integers(0, 640), st.integers(0, 640)), min_size=3, max_size=30))
def test_path_data_leads_back_to_its_points(points):
    data = shapes.closed([(x + 0.2, y - 0.3) for x, y in points])
    if len(set(points)) == 1:
        assert data == ""
        return
    start, steps = re.fullmatch(r"M([\d -]+)l(.*)z", data).groups()
    x, y = map(int, start.split(" "))
    reached = {(x, y)}
    numbers = [int(one) for one in re.findall(r"-?\d+", steps)]
    for dx, dy in zip(numbers[::2], numbers[1::2]):
        x, y = x + dx, y + dy
        reached.add((x, y))
    assert reached == set(points)


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_exact_to_a_tenth(value):
    assert "e" not in number(value) and abs(float(number(value)) - value) <= 0.5001 and number(-0.01) == "0"


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.text("abcdefgh ", min_size=1, max_size=30), st.floats(0, 640), st.floats(0, 640)), max_size=12))
def test_wherever_places_lie_each_gets_a_name_in_the_frame_the_same_each_time(places):
    made = frame((10, 57, 13, 59), (9, 56, 14, 60), 640)
    names = [(words, (x, min(y, made.height)), True) for words, x, y in places]
    dots = [labels.around(point, 5) for _, point, _ in names]
    placed, _ = labels.place_names(names, made, 15, dots, [], 5.5)
    assert len(placed) == len(names) and all(placed)
    assert (placed, _) == labels.place_names(names, made, 15, dots, [], 5.5)


def test_no_name_on_the_own_maps_stands_far_from_its_place():
    own = explainer("own")
    for chart in own.all("map"):
        for drawn in work_out(own, chart, read_borders(own, chart)[0]):
            far = [(spot.item.id, size) for spot in drawn.spots for size, label in spot.labels.items() if label and label.leader and math.dist(spot.point, label.leader) > 60]
            assert far == []


def test_border_data_of_the_own_map_is_as_it_was_made():
    own = explainer("own")
    for chart in own.all("map"):
        data = json.loads((own.folder / "maps" / chart.borders).read_text("utf-8"))
        assert data["type"] == "FeatureCollection" and chart.provenance
