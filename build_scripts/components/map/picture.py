"""What a map's pictures show and where each thing stands, as plain data for the template."""

import math
import string
from dataclasses import dataclass

from build_scripts.borders import bounds
from build_scripts.components.drawing import text_width
from build_scripts.components.map import labels, shapes
from build_scripts.components.map.projection import frame as make_frame

WIDTH = 640
SIZES = {"wide": 15, "narrow": 24}  # type sizes for a picture shown large, and for one squeezed to a phone's width
COUNTRY = {"main": 1.15, "plain": 0.95}  # the type sizes of countries' names against those of places
DOT = 5.5
BADGE = 18
HEAD = {"advance": "arrow", "strike": "cross", "journey": "chevron"}
ROUND = (1, 2, 5)


@dataclass(frozen=True)
class Spot:
    """A place on the picture. `beyond` is the angle in degrees at which it lies outside, or None."""

    item: object
    point: tuple
    beyond: float | None
    needed: bool
    labels: dict


@dataclass(frozen=True)
class Line:
    """A route on the picture: the path data of its line and its head, and where its letter stands, if here."""

    route: object
    letter: str
    line: str
    head: str
    badge: tuple | None


@dataclass(frozen=True)
class Picture:
    """One drawing: lands as (class, path data), names of countries as (country, labels), spots, lines, scale bar, window."""

    name: str
    frame: object
    lands: tuple
    countries: tuple
    spots: tuple
    lines: tuple
    bar: tuple
    window: tuple | None


def pictures(explainer, map_item, lands):
    """The pictures of a map: the whole, and its detail where it has one."""
    places = [explainer.get("place", name) for name in map_item.places]
    # The same map stands on several pages; where everything stands is worked out once and kept with the map.
    kept, made_from = explainer.raw["map", map_item.id].kept, (places, lands)
    if pictures not in kept or kept[pictures][0] != made_from:
        kept[pictures] = (made_from, work_out(map_item, places, lands))
    return kept[pictures][1]


def work_out(map_item, places, lands):
    known = bounds(lands)
    whole = make_frame(degrees(map_item.extent), known, WIDTH)
    if map_item.detail is None:
        return (draw("whole", whole, map_item, lands, places, None),)
    detail = make_frame(degrees(map_item.detail), known, WIDTH, whole.project)
    return (draw("whole", whole, map_item, lands, places, detail), draw("detail", detail, map_item, lands, places, None))


def degrees(extent):
    return extent.west, extent.south, extent.east, extent.north


def draw(name, frame, map_item, lands, places, detail):
    """One Picture. Where there is a `detail`, what stands in that is named here only as far as there is room."""
    marked = [mark(place, frame, detail) for place in places if name == "whole" or inside(frame, place)]
    points = {item.id: point for item, point, _, _ in marked}
    here = {place.id: frame.point(place.longitude, place.latitude) for place in places}
    dots = [labels.around(point, DOT - 0.5) for point in points.values()]
    bar = scale_bar(frame)
    curves = [curves_of(route, here) for route in map_item.routes]
    badges = place_badges(map_item, curves, frame, [*dots, bar[3]], detail, places)
    taken = [*dots, bar[3], *(labels.around(badge, BADGE) for badge in badges if badge)]
    drawn = [shapes.draw_land(land, frame) for land in lands]
    spots = lines_spots(curves)
    named = {size: name_all(size, marked, map_item, lands, drawn, frame, taken, spots) for size in SIZES}
    return Picture(
        name,
        frame,
        tuple((weight(map_item, land), data) for land, (data, _) in zip(lands, drawn) if data),
        tuple((country, {size: named[size][1][index] for size in SIZES}) for index, country in enumerate(map_item.countries)),
        tuple(Spot(item, point, beyond, needed, {size: named[size][0][index] for size in SIZES}) for index, (item, point, beyond, needed) in enumerate(marked)),
        tuple(make_line(route, letter, parts, badge) for route, letter, parts, badge in zip(map_item.routes, letters(), curves, badges) if crosses(frame, parts)),
        bar[:3],
        window(frame, detail),
    )


def inside(frame, place):
    return frame.holds(frame.point(place.longitude, place.latitude), DOT)


def mark(place, frame, detail):
    """(place, point, beyond, needed): a place outside the frame is marked at the edge, in its direction."""
    point = frame.point(place.longitude, place.latitude)
    needed = not (detail and inside(detail, place))
    if frame.holds(point, DOT):
        return place, point, None, needed
    edge = tuple(min(max(value, 2 * DOT), limit - 2 * DOT) for value, limit in zip(point, (frame.width, frame.height)))
    return place, edge, math.degrees(math.atan2(point[1] - edge[1], point[0] - edge[0])), needed


def letters():
    """A, B, ... Z, AA, AB, ...: the names of routes on the picture."""
    for first in ["", *string.ascii_uppercase]:
        for second in string.ascii_uppercase:
            yield first + second


def weight(map_item, land):
    return next((country.weight for country in map_item.countries if country.code in land.names), "plain")


def curves_of(route, here):
    """A route's curves from place to place."""
    joints = [here[name] for name in route.places]
    return [shapes.bow(start, end, DOT + 2, DOT + 3) for start, end in zip(joints, joints[1:])]


def lines_spots(curves):
    return [shapes.on_curve(curve, step / 24) for parts in curves for curve in parts for step in range(25)]


def crosses(frame, parts):
    return any(frame.holds(shapes.on_curve(curve, step / 24)) for curve in parts for step in range(25))


def make_line(route, letter, parts, badge):
    return Line(route, letter, "".join(map(shapes.curve_data, parts)), shapes.head_data(parts[-1], 13, HEAD[route.kind]), badge)


def place_badges(map_item, curves, frame, taken, detail, places):
    """Where each route's letter stands: on its line, clear of dots and of other letters; None where it has no room here.

    A route that lies wholly in the detail has its letter there.
    """
    inner = {place.id for place in places if detail and inside(detail, place)}
    found, boxes = [], [*taken, *(labels.around(parts[-1][2], DOT) for parts in curves)]
    for route, parts in zip(map_item.routes, curves):
        if all(name in inner for name in route.places):
            found.append(None)
            continue
        shares = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9)
        tries = [shapes.on_curve(curve, share) for curve in sorted(parts, key=length, reverse=True) for share in shares]
        tries = [spot for spot in tries if frame.holds(spot, BADGE + 2)]
        best = min(tries, key=lambda spot: sum(labels.overlaps(labels.around(spot, BADGE), box) for box in boxes), default=None)
        found.append(best)
        if best:
            boxes.append(labels.around(best, BADGE))
    return found


def length(curve):
    return math.dist(curve[0], curve[2])


def name_all(size, marked, map_item, lands, drawn, frame, taken, spots):
    """(labels of places, labels of countries) at one type size.

    The main countries' names come first, unless that leaves no room for a place. Of the places, those at the edge come first,
    which have the least room, then the others in the map's order of importance; the other countries' names come last.
    """
    outlines = {name: outline for land, (_, outline) in zip(lands, drawn) for name in land.names}
    order = sorted(range(len(marked)), key=lambda index: (marked[index][2] is None, not marked[index][3]))
    names = [(marked[index][0].name, marked[index][1], marked[index][3]) for index in order]

    def name_countries(weight, boxes):
        found = {}
        for index, country in enumerate(map_item.countries):
            if country.weight == weight and outlines.get(country.code):
                at = frame.point(country.longitude, country.latitude)
                type_size = SIZES[size] * COUNTRY[weight]
                found[index] = labels.place_country(country.name, at, outlines[country.code], frame, type_size, [*boxes, *boxes_of(found)])
        return found

    main = name_countries("main", taken)
    placed, worst = labels.place_names(names, frame, SIZES[size], [*taken, *boxes_of(main)], spots, DOT)
    if worst >= labels.FAR:
        placed, _ = labels.place_names(names, frame, SIZES[size], taken, spots, DOT)
        main = name_countries("main", [*taken, *boxes_of(dict(enumerate(placed)))])
    plain = name_countries("plain", [*taken, *boxes_of(main), *boxes_of(dict(enumerate(placed)))])
    by_place = dict(zip(order, placed))
    countries = main | plain
    return [by_place[index] for index in range(len(marked))], [countries.get(index) for index in range(len(map_item.countries))]


def boxes_of(found):
    """The boxes of labels, and small ones where their leader lines end."""
    real = [label for label in found.values() if label]
    return [label.box for label in real] + [labels.around(label.leader, 2) for label in real if label.leader]


def scale_bar(frame):
    """(kilometres, length, height of its line, box): the longest round distance of at most a third of the picture's width."""
    unit = frame.kilometre()
    longest = frame.width / 3 / unit
    power = 10 ** math.floor(math.log10(longest))
    kilometres = max(step * power for step in ROUND if step * power <= longest)
    top = frame.height - 44
    wide = max(kilometres * unit, text_width(f"{kilometres:g} km", SIZES["narrow"]))
    return kilometres, kilometres * unit, frame.height - 12, (0, top, 12 + wide + 8, frame.height)


def window(frame, detail):
    """Where the detail lies on the whole, as (x, y, width, height); None without one. Both share a projection."""
    if detail is None:
        return None
    ratio = frame.scale / detail.scale
    return (detail.left - frame.left) * frame.scale, (frame.top - detail.top) * frame.scale, detail.width * ratio, detail.height * ratio
