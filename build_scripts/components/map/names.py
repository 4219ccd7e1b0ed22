"""Every name of a picture in its place, at one type size: countries, places, features, distances, rivers."""

from dataclasses import dataclass, field, replace

from build_scripts.components.drawing import wrap
from build_scripts.components.map import labels, placing
from build_scripts.components.map.shapes import contains

TURN = {"right": 0, "below-right": 45, "below": 90, "below-left": 135, "left": 180, "above-left": 225, "above": 270, "above-right": 315}
COUNTRY = {"wide": 1.45, "narrow": 1.1, "both": 1.1}
PLAIN, ROLE = 0.95, 0.93  # type sizes of countries' names and roles against those of places
CAPITAL, TAG, RIVER = 1.2, 0.93, 0.93
TAG_WIDTH = 10.5  # how wide a tag may get before it is broken, in type sizes
BADGE = 16


@dataclass(frozen=True)
class Names:
    """What is to be named: `places` as (name, point, clearance, side, whether a capital, id), `features` as Feature, `distances` as (lines, point, side),
    `rivers` as (name, point, side), `lands` as (names, outlines) of each land that the map is about, `countries` as place -> name of its land."""

    places: tuple
    features: tuple = ()
    distances: tuple = ()
    rivers: tuple = ()
    lands: tuple = ()
    countries: dict = field(default_factory=dict)

    def home(self, point, place=None):
        """The outlines of the land that a place is said to lie in, or else of that around the point, of those that the map is
        about; none where there is no such land. Borders are simplified, so what stands on one may lie across it."""
        said = next((rings for names, rings in self.lands if self.countries.get(place) in names), None)
        around = said or next((rings for _, rings in self.lands if any(contains(ring, point) for ring in rings)), ())
        return tuple(around)


def place_all(names, countries, outlines, frame, mode, size, taken, walls, soft, roles=True):
    """{kind: labels in the order of `names`} at a type size; a list for each feature, with its first as a badge where
    the picture is narrow. Countries with a tint come first unless that leaves no room for a place, the plain ones last."""
    entries, keys = listed(names, mode)
    cells, thin = frozenset(labels.cells(walls)), labels.cells(soft)

    def name_countries(plain, boxes):
        found = {}
        for index, country in enumerate(countries):
            if (country.tint == "plain") == plain and outlines.get(country.code):
                at = frame.point(country.longitude, country.latitude)
                lines, there = country_lines(country, size, COUNTRY[mode], roles), [*boxes, *boxes_of(found.values())]
                label = labels.place_country(lines, at, outlines[country.code], frame, there, cells)
                # A country without its role is better than a land without a name.
                bare = label is None and labels.place_country(lines[:1], at, outlines[country.code], frame, there, cells)
                found[index] = replace(bare, whole=False) if bare else label
        return found

    main = name_countries(False, taken)
    placed, worst = placing.place_names(entries, frame, size, [*taken, *boxes_of(main.values())], cells, thin)
    if worst >= placing.FAR:
        first, _ = placing.place_names(entries, frame, size, taken, cells, thin)
        rest = name_countries(False, [*taken, *boxes_of(first)])
        # A place that stands further off costs less than a country without its name; words over one another cost most.
        if worst >= labels.HIDDEN or sum(map(bool, rest.values())) >= sum(map(bool, main.values())):
            placed, main = first, rest
    plain = name_countries(True, [*taken, *boxes_of(main.values()), *boxes_of(placed)])
    found = {"places": {}, "features": {index: {} for index in range(len(names.features))}, "distances": {}, "rivers": {}}
    for name, parts, label in zip(entries, keys, placed):
        for kind, index, first in parts:
            part = label and below(label, name, first, size)
            if kind == "features":
                found[kind][index[0]][index[1]] = part
            else:
                found[kind][index] = part
    found["countries"] = {index: (main | plain).get(index) for index in range(len(countries))}
    return found


def below(label, name, first, size):
    """The label of a part of `name` that begins with its line number `first`: only the part that stands first has the leader."""
    if first == 0:
        return label
    down = sum(scale for _, scale, _ in name.lines[:first]) * size * labels.LINE + (name.lines[first][1] - name.lines[0][1]) * size * 0.95
    return replace(label, y=label.y + down, leader=None)


def country_lines(country, size, scale, roles):
    """A country's words and their type sizes."""
    if country.tint == "plain":
        return [(country.name, size * PLAIN)]
    return [(country.name, size * scale), *([(country.role, size * ROLE)] if country.role and roles else [])]


def listed(names, mode):
    """(entries for the placing, and of each its parts as (kind, index, number of its first line)).

    A feature at a place stands below its name, as one block; where the picture is narrow, each has its badge instead.
    """
    entries, keys = [], []

    def add(parts, *values, **more):
        entries.append(labels.Name(*values, **more))
        keys.append(parts)

    features = [(index, at, tag) for index, one in enumerate(names.features) for at, tag in enumerate(one.tags)]
    solid_first = sorted(features, key=lambda row: not names.features[row[0]].solid)
    for index, (name, point, clearance, side, capital, place) in enumerate(names.places):
        lines, parts = [(name, CAPITAL if capital else 1, capital)], [("places", index, 0)]
        for owner, at, tag in solid_first if mode != "narrow" else ():
            if tag.place == place:
                parts.append(("features", (owner, at), len(lines)))
                lines += sized(tag_lines(tag.words), names.features[owner].solid)
        add(parts, tuple(lines), point, clearance, turn=TURN.get(side), home=names.home(point, place))
    for index, (lines, point, side) in enumerate(names.distances):
        add([("distances", index, 0)], sized(lines, True), point, 3, turn=TURN.get(side))
    known = {place: clearance for _, _, clearance, *_, place in names.places}
    for owner, at, tag in features:
        feature, parts, turn = names.features[owner], [("features", (owner, at), 0)], TURN.get(tag.side)
        if mode == "narrow" and at == 0:
            inside = feature.kind == "area" and not tag.place and tag.clearance > BADGE
            badge, clearance, home = ((tag.words, TAG, True),), known.get(tag.place, tag.clearance), names.home(tag.point, tag.place)
            add(parts, badge, tag.point, clearance, turn=turn, square=BADGE, home=home, inside=inside)
        elif mode != "narrow" and tag.place not in known:
            lines = sized(tag_lines(tag.words), feature.solid)
            add(parts, lines, tag.point, tag.clearance, turn=turn, far=feature.kind != "unplaced", home=names.home(tag.point))
    for index, (name, point, side) in enumerate(names.rivers):
        add([("rivers", index, 0)], ((name, RIVER, False),), point, 3, turn=TURN.get(side), far=False)
    return entries, keys


def tag_lines(text):
    """The words of a tag as lines of about one length."""
    lines = wrap(text, 1, TAG_WIDTH)
    for width in range(int(TAG_WIDTH), 2, -1):
        narrower = wrap(text, 1, width)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def sized(lines, bold):
    """Lines of a tag as (words, type size against that of the picture, whether bold)."""
    return tuple((line, TAG, bold) for line in lines)


def boxes_of(found):
    """The boxes of labels, and small ones where their leader lines end."""
    real = [label for label in found if label]
    return [label.box for label in real] + [labels.around(label.leader, 2) for label in real if label.leader]
