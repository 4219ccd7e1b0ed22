"""What a map's pictures show and where each thing stands, as plain data for the template."""

import math
from dataclasses import dataclass

from build_scripts import geodesy
from build_scripts.components.drawing import text_width
from build_scripts.components.map import names, shapes
from build_scripts.components.map.features import draw_features

WIDTH = 640
# Type sizes: of a picture shown large, and of one squeezed to a phone's width.
SIZES = {"wide": 14, "narrow": 23.5}
DOT, CAPITAL = 4.5, 6
ROUND = (1, 2, 5)


@dataclass(frozen=True)
class Spot:
    """A place on the picture. `beyond` is the angle in degrees at which it lies outside, or None; `has_symbol` says whether the
    symbol of a feature stands there in the place of a dot."""

    item: object
    marked: object
    point: tuple
    beyond: float | None
    labels: dict
    has_symbol: bool = False

    @property
    def name(self):
        return self.marked.name or self.item.name


@dataclass(frozen=True)
class Distance:
    """A measured line: its ends, the strokes across them as path data, whole kilometres, and its words."""

    measure: object
    line: str
    kilometres: int
    labels: dict


@dataclass(frozen=True)
class Picture:
    """One drawing, in the order in which it is drawn: lands as (tint, path data), waters as (kind, path data), the frontier,
    features, distances, spots; names of countries and rivers as (item, labels); scale bar, window."""

    name: str
    sizes: dict
    frame: object
    lands: tuple
    waters: tuple
    frontier: str
    features: tuple
    distances: tuple
    spots: tuple
    countries: tuple
    rivers: tuple
    bar: tuple
    window: tuple | None


def draw(explainer, frame, map_item, items, lands, waters):
    """The Picture of the whole map."""
    drawn = [shapes.draw_land(land, frame) for land in lands]
    spots = [mark(frame, one, items[one.place]) for one in map_item.places]
    at = {one.place: point for one, point, _ in spots}
    features = draw_features(map_item, frame, at)
    clearance = clearances(spots, features)
    frontier = border_of(map_item, lands)
    border = [part for line in frontier for part in shapes.in_view([frame.point(*point) for point in line], frame)]
    distances = [(measure, *measured(frame, frontier, items[measure.place], clearance[measure.place])) for measure in map_item.measures]
    rivers = [(water, part) for water in waters for line in water.lines for part in shapes.in_view([frame.point(*point) for point in line], frame)]
    bar = scale_bar(frame)
    walls = [point for line in border for point in shapes.along(line)]
    walls += [point for one in features for line in one.lines for point in shapes.along(line)]
    walls += [point for _, ends, _ in distances for point in shapes.along(ends)]
    soft = [point for _, line in rivers for point in shapes.along(line, 6)]
    soft += [point for one in features if one.outline for point in shapes.along(one.outline)]
    taken = [around(point, clearance[one.place]) for one, point, _ in spots] + [box for one in features for box in one.boxes] + [bar[4]]
    words = lambda kilometres, measure: (measure.label, explainer.labels["map_distance"].format(count=kilometres))
    named = names.Names(
        tuple((one.name or items[one.place].name, point, clearance[one.place], one.side, one.sign == "capital", one.place) for one, point, _ in spots),
        tuple(features),
        tuple((words(kilometres, measure), beside(ends), measure.side) for measure, ends, kilometres in distances),
        tuple((river.name, frame.point(river.longitude, river.latitude), river.side) for river in map_item.rivers),
        tuple((land.names, outline) for land, (_, outline) in zip(lands, drawn) if tint(map_item, land) != "plain"),
        {name: item.country for name, item in items.items()},
    )
    placed = {name: names.place_all(named, map_item.countries, outlines(lands, drawn), frame, name, size, taken, walls, soft) for name, size in SIZES.items()}
    pick = lambda kind, index: {size: placed[size][kind][index] for size in SIZES}
    has_symbol = {place for one in features if one.kind in ("airfield", "camp") for place in one.clearances}
    return Picture(
        "whole",
        SIZES,
        frame,
        by_tint(map_item, lands, drawn),
        joined(("lake" if water.lake else "river", shapes.open_data(line)) for water, line in rivers),
        "".join(map(shapes.open_data, border)),
        tuple(one.named(pick("features", index)) for index, one in enumerate(features)),
        tuple(Distance(measure, ends_data(ends), kilometres, pick("distances", index)) for index, (measure, ends, kilometres) in enumerate(distances)),
        tuple(Spot(items[one.place], one, point, beyond, pick("places", index), one.place in has_symbol) for index, (one, point, beyond) in enumerate(spots)),
        tuple((country, pick("countries", index)) for index, country in enumerate(map_item.countries)),
        tuple((river, pick("rivers", index)) for index, river in enumerate(map_item.rivers)),
        bar[:4],
        None,
    )


def mark(frame, marked, place):
    """(marked, point, beyond): a place outside the frame is marked at the edge, in its direction."""
    point = frame.point(place.longitude, place.latitude)
    if frame.holds(point, DOT):
        return marked, point, None
    edge = tuple(min(max(value, 2 * DOT), limit - 2 * DOT) for value, limit in zip(point, (frame.width, frame.height)))
    return marked, edge, math.degrees(math.atan2(point[1] - edge[1], point[0] - edge[0]))


def clearances(spots, features):
    """place -> half of what its dot covers, with the symbols of the features there."""
    found = {one.place: CAPITAL if one.sign == "capital" else DOT for one, _, _ in spots}
    for one in features:
        for place, half in one.clearances.items():
            found[place] = max(found[place], half)
    return found


def around(point, half):
    """The box around a point."""
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half


def tint(map_item, land):
    """The tint of a country: that which the map gives it, or `plain`."""
    return next((country.tint for country in map_item.countries if country.code in land.names), "plain")


def by_tint(map_item, lands, drawn):
    """((tint, path data of all lands that have it), ...)."""
    return joined((tint(map_item, land), data) for land, (data, _) in zip(lands, drawn))


def joined(pieces):
    """((kind, path data of all its pieces), ...) of (kind, path data): one path is less to load than one for each land or river."""
    found = {}
    for kind, data in pieces:
        found[kind] = found.get(kind, "") + data
    return tuple((kind, data) for kind, data in found.items() if data)


def outlines(lands, drawn):
    """name of a land -> its outlines in drawing units."""
    return {name: outline for land, (_, outline) in zip(lands, drawn) for name in land.names}


def border_of(map_item, lands):
    """The frontier as lines of degrees."""
    if map_item.frontier is None:
        return []
    by_name = {name: land for land in lands for name in land.names}
    return geodesy.shared_border(*(by_name[code] for code in map_item.frontier.between))


def measured(frame, frontier, place, clearance):
    """(its ends in drawing units, its kilometres to the nearest five) of the shortest line from the frontier to a place.

    The border data are simplified to some kilometres, so a nearer figure would claim too much.
    """
    here, kilometres = geodesy.nearest(frontier, (place.longitude, place.latitude))
    start, end = frame.point(*here), frame.point(place.longitude, place.latitude)
    return (start, shapes.towards(end, start, clearance + 2)), 5 * round(kilometres / 5)


def beside(ends):
    """The point of a measured line that its words stand beside: nearer to the place that it leads to."""
    return tuple(a + (b - a) * 0.65 for a, b in zip(*ends))


def ends_data(ends):
    """Path data of a measured line with a stroke across each end."""
    (x1, y1), (x2, y2) = ends
    dx, dy = shapes.unit(*ends)
    strokes = "".join(shapes.open_data([(x - 6 * dy, y + 6 * dx), (x + 6 * dy, y - 6 * dx)]) for x, y in ends)
    return shapes.open_data([(x1, y1), (x2, y2)]) + strokes


def scale_bar(frame):
    """(kilometres, its right end, length, height of its line, box): the longest round distance of at most a sixth of the width."""
    unit = frame.kilometre()
    longest = frame.width / 6 / unit
    power = 10 ** math.floor(math.log10(longest))
    kilometres = max(step * power for step in ROUND if step * power <= longest)
    wide = max(kilometres * unit, text_width(f"{kilometres:g} km", SIZES["narrow"]))
    return kilometres, frame.width - 12, kilometres * unit, frame.height - 12, (frame.width - 20 - wide, frame.height - 44, frame.width, frame.height)
