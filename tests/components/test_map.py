import math
import re
import shutil
from html.parser import HTMLParser
from itertools import combinations
from xml.etree import ElementTree

import pytest
import yaml
from lxml.html import fragment_fromstring

from build_scripts import geodesy
from build_scripts.components import map as figure
from build_scripts.components.drawing import alone
from build_scripts.components.map import labels
from build_scripts.components.page_context import PageContext
from build_scripts.pages import styles
from build_scripts.reading import gather
from tests.boxes import overlaps
from tests.explainers import explainer, having
from tests.project import TINY

NAMES = ["Abbot Bay", "Beacon Point", "Cray", "Dunmouth by the Water", "Elm", "Fairhaven", "Grey Sands", "Hollow", "Inchgarth", "Jetty Hill"]
NAMES += ["Kelp", "Long Strand", "Mill Lane", "North Pier", "Old Town"]


class Items(HTMLParser):
    """The places and what is told on a map's HTML: in its pictures (links with names) and in its list."""

    def __init__(self, html):
        super().__init__()
        self.drawn, self.listed, self.inside = {"place": [], "told": []}, {"place": [], "told": []}, []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        names = dict(attributes).get("class", "").split()
        if tag in ("ul", "ol"):
            self.inside.append("place" if "map-places" in names else "told" if "map-told-list" in names else "")
        if tag == "a":
            kind = next((kind for kind in ("place", "told") if f"map-{kind}" in names), None)
            if kind:
                self.drawn[kind].append((dict(attributes)["href"], dict(attributes)["aria-label"]))
            elif self.inside and self.inside[-1] == "place" and "#place-" in dict(attributes)["href"]:
                self.listed["place"].append(dict(attributes)["href"])
        if tag == "li" and self.inside and self.inside[-1] == "told":
            self.listed["told"].append("#" + dict(attributes).get("id", ""))

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self.inside.pop()


def crowded(folder):
    """The tiny explainer with a map whose places crowd in one corner, and one far outside."""
    shutil.copytree(TINY / "content", folder / "content")
    places = {
        f"spot-{at}": {
            "name": name,
            "what": "A spot.",
            "latitude": str(58.0 + 0.11 * (at % 4)),
            "longitude": str(11.9 + 0.13 * (at // 4)),
            "cites": ["harbour-2022:P1"],
        }
        for at, name in enumerate(NAMES)
    } | {"away": {"name": "Away", "what": "Far off.", "latitude": "58", "longitude": "40", "cites": ["harbour-2022:P1"]}}
    (folder / "content" / "places" / "more.yml").write_text(yaml.safe_dump(places, allow_unicode=True))
    path = folder / "content" / "maps" / "maps.yml"
    chart = yaml.load(path.read_text(), Loader=yaml.BaseLoader)
    chart["bay"]["places"] += list(places)
    path.write_text(yaml.safe_dump(chart, allow_unicode=True))
    # Not checked: a place outside the extent is refused there, yet one near a corner may fall outside the frame.
    found, findings = gather(folder / "content")
    assert findings == []
    return found


@pytest.fixture(params=[*having("maps"), "crowded"])
def found(request, tmp_path):
    return crowded(tmp_path) if request.param == "crowded" else explainer(request.param)


def test_list_and_pictures_name_the_same_places_and_tell_the_same(found):
    for chart in found.all("map"):
        items = Items(figure.render(PageContext(found, "places"), chart))
        assert {address for address, _ in items.drawn["place"]} == set(items.listed["place"]) == {f"#place-{name}" for name in chart.every_place()}
        features = [f"#map-{chart.id}-{one.id}" for _, _, one in chart.features()]
        assert [address for address, _ in items.drawn["told"]] == items.listed["told"] == features
        assert {name for _, name in items.drawn["place"]} == {found.get("place", name).name for name in chart.every_place()}


def test_who_speaks_to_a_browser_finds_the_words_that_stand_on_a_map_in_the_names_of_its_links(found):
    """WCAG 2.5.3: the name of a link contains its visible words."""
    looked = 0
    for chart in found.all("map"):
        tree = fragment_fromstring(figure.render(PageContext(found, "places"), chart), create_parent="div")
        for link in tree.iter("a"):
            if "map-told" in link.get("class", "").split():
                for text in link.iter("text"):
                    words = " ".join(text.itertext())
                    assert re.sub(r"\W+", " ", words).strip() in re.sub(r"\W+", " ", link.get("aria-label")), link.get("aria-label")
                    looked += 1
    assert looked or not any(chart.told() for chart in found.all("map"))


def labels_of(one, size):
    """(what, Label or None) of everything that a picture names at a size."""
    yield from ((spot.item.id, spot.labels[size]) for spot in one.spots)
    yield from ((f"{feature.one.id} {at}", label) for feature in one.features for at, label in feature.labels[size].items())
    yield from ((far.measure.label, far.labels[size]) for far in one.distances)
    yield from ((river.name, label[size]) for river, label in one.rivers)


def test_everything_is_named_at_every_size_and_no_name_covers_another_or_a_sign(found):
    for chart in found.all("map"):
        for one in figure.drawn(found, chart):
            for size in one.sizes:
                named = dict(labels_of(one, size))
                assert all(named.values()), (chart.id, size, [name for name, label in named.items() if label is None])
                # What is told at a place is a part of the place's block, whose box is one.
                boxes = {label.box for label in named.values()} | {label[size].box for _, label in one.countries if label[size]}
                assert [pair for pair in combinations(boxes, 2) if overlaps(*pair)] == []
                dots = [labels.around(spot.point, 3) for spot in one.spots] + [
                    labels.around(feature.symbol, 6) for feature in one.features if feature.symbol and feature.kind != "unplaced"
                ]
                assert [(box, dot) for box in boxes for dot in dots if overlaps(box, dot)] == []
                assert all(one.frame.holds(box[:2]) and one.frame.holds(box[2:]) for box in boxes)


def test_the_countries_that_a_map_is_about_are_named(found):
    for chart in found.all("map"):
        for country, label in figure.drawn(found, chart)[0].countries:
            # A country of which no more than a corner is in view has no room for its name; the locator has it.
            assert country.tint == "plain" or all(label.values()) or chart.locator is None, country.name


DRAWN = """() => [...document.querySelectorAll('.map-drawing')].map(svg => {
    const seen = one => getComputedStyle(one).display != 'none' && !one.closest('[class~="map-narrow"]')?.matches('.none') && one.getClientRects().length;
    const box = one => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; };
    const words = [...svg.querySelectorAll('text')].filter(seen).map(text => {
        const b = box(text), size = parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return {what: text.textContent, box: [b[0], b[1] + size * .15, b[2], b[3] - size * .15], size, kind: text.getAttribute('class') || 'badge'}; });
    const dots = [...svg.querySelectorAll('.map-dot, .map-sign')].filter(seen).map(box);
    const lines = [...svg.querySelectorAll('.map-frontier, .map-line, .map-distance, .map-told-advance .map-shape')].filter(seen).flatMap(path => {
        const inside = path.getScreenCTM(), length = path.getTotalLength(), found = [];
        for (let at = 0; at <= length; at += 3) { const p = path.getPointAtLength(at).matrixTransform(inside); found.push([p.x, p.y]); }
        return found; });
    return {words, dots, lines}; })"""


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_as_a_browser_draws_it_no_name_lies_on_another_or_on_a_dot_or_on_a_line(found, tab, width):
    tab.set_viewport_size({"width": width, "height": 900})
    for chart in found.all("map"):
        html = figure.render(PageContext(found, "places"), chart)
        tab.set_content(
            f'<!doctype html><meta name="viewport" content="width=device-width"><style>{styles.joined()}</style><div class="md-content"><div '
            f'class="md-typeset">{html}</div></div>'
        )
        drawings = tab.evaluate(DRAWN)
        assert drawings
        for drawing in drawings:
            words = drawing["words"]
            assert min(one["size"] for one in words) >= 9.5
            assert [(one["what"], other["what"]) for one, other in combinations(words, 2) if overlaps(one["box"], other["box"])] == []
            assert [one["what"] for one in words for dot in drawing["dots"] if overlaps(one["box"], dot)] == []
            # Names of waters lie along their lines, and those lines are none of these.
            assert {
                one["what"] for one in words for x, y in drawing["lines"] if one["box"][0] < x < one["box"][2] and one["box"][1] < y < one["box"][3]
            } == set()


def test_what_one_side_says_is_drawn_otherwise_than_what_is_confirmed(found):
    for chart in found.all("map"):
        for feature in figure.drawn(found, chart)[0].features:
            assert feature.solid == (feature.one.standing in ("confirmed", "refined"))
    tiny = explainer("tiny")
    text = figure.svg(tiny, tiny.get("map", "bay"))
    assert 'class="map-told map-told-area map-hollow"' in text and 'class="map-told map-told-advance map-solid"' in text
    # The difference does not rest on the style sheet.
    area = re.search(r'map-told-area map-hollow.*?<path class="map-shape"[^>]*>', text, re.S)[0]
    assert 'fill="none"' in area and "stroke-dasharray" in area


def test_places_are_reached_by_keyboard_and_the_one_in_focus_is_seen(chromium):
    tiny = explainer("tiny")
    html = figure.render(PageContext(tiny, "places"), tiny.get("map", "bay"))
    page = chromium.new_page(viewport={"width": 800, "height": 900})
    page.set_content(f"<!doctype html><style>{styles.joined()}</style><div class='md-content'><div class='md-typeset'>{html}</div></div>")
    look = """() => [...document.querySelectorAll('a.map-place')].map(a =>
      getComputedStyle(a.querySelector('.map-dot')).strokeWidth + getComputedStyle(a.querySelector('.map-name')).textDecorationLine)"""
    calm = page.evaluate(look)
    while "map-place" not in (page.evaluate("document.activeElement.getAttribute('class')") or ""):
        page.keyboard.press("Tab")
    focused = page.evaluate(look)
    assert calm[1:] == focused[1:] and calm[0] != focused[0]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == tiny.get("place", "harbour").name
    page.close()


def test_the_picture_is_the_same_each_time(found):
    for chart in found.all("map"):
        first = figure.render(PageContext(found, "places"), chart)
        found.raw["map", chart.id].memo.clear()
        assert figure.render(PageContext(found, "places"), chart) == first


def test_standing_alone_it_is_whole_xml_without_variables_and_without_links(found):
    for chart in found.all("map"):
        text = figure.svg(found, chart)
        tree = ElementTree.fromstring(text)
        assert tree.tag == "{http://www.w3.org/2000/svg}svg" and "var(" not in text and "href=" not in text
        words = {"".join(part.itertext()) for part in tree.iter("{http://www.w3.org/2000/svg}text")}
        assert {one.name or found.get("place", one.place).name for one in chart.places} <= words
        assert (figure.svg(found, chart, "locator") is None) == (chart.locator is None)


def test_a_standalone_style_keeps_plain_rules_and_no_queries():
    rules = ".a, .b { --own: red; fill: var(--own); stroke: var(--other, rgb(1, 2, 3)) }"
    queries = "@media print { .a { fill: none } }\n.a:hover { fill: blue }"
    assert alone(f"{rules}\n{queries}") == ".a, .b { fill: red; stroke: rgb(1, 2, 3) }"


def test_the_scale_bar_is_as_long_as_it_says_measured_on_the_ground(found):
    """Read back from the drawing: the degrees at both its ends, and the great circle between them."""
    looked = 0
    for chart in found.all("map"):
        for one in figure.drawn(found, chart):
            if not one.bar:
                continue
            html = figure.render(PageContext(found, "places"), chart)
            for right, height, length in re.findall(r'class="map-bar" d="M([\d.]+) ([\d.]+)v6h-([\d.]+)v-6"', html):
                right, length, height = float(right), float(length), one.frame.height / 2
                ground = geodesy.distance(one.frame.degrees(right, height), one.frame.degrees(right - length, height))
                said = {float(words) for words in re.findall(r'class="map-bar-words[^>]*>([\d.]+)', html)}
                assert said == {one.bar[0]} and ground == pytest.approx(one.bar[0], rel=0.02)
                looked += 1
    assert looked


def test_no_leader_line_is_a_stray_dash(found):
    for chart in found.all("map"):
        for path in re.findall(r'class="map-leader[^"]*" d="M([-0-9. ]+)L([-0-9. ]+)"', figure.render(PageContext(found, "places"), chart)):
            assert math.dist(*([float(value) for value in end.split()] for end in path)) >= labels.STRAY - 0.2


def test_where_a_browser_knows_no_visible_focus_its_own_ring_stays():
    """A rule that such a browser can't read is left out by it, and with it what takes the ring away."""
    assert ":focus-visible{outline:none}" in styles.joined().replace(" ", "").replace(";}", "}")
    assert re.findall(r":focus(?!-)[^{}]*\{[^{}]*outline: ?(?:none|0)\b", styles.joined()) == []
