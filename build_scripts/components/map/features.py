"""The features of a map (lines, areas, symbols) in drawing units, each with its number, its standing and its words."""

from dataclasses import dataclass, field, replace

from build_scripts.components.map import shapes

SOLID = ("confirmed", "refined")  # the standings that are drawn solid; all others are hollow or broken
AIRFIELD, STRIKE, HELD, MEETING = 9, 11, 10, 11
NEAR_LINE = 7


@dataclass(frozen=True)
class Tag:
    """Words at a point, `clearance` from it; with the name of the `place` where they stand at one."""

    words: str
    point: tuple
    clearance: float
    side: str | None
    place: str | None


@dataclass(frozen=True)
class Feature:
    """A feature with its shapes and where its words may stand.

    `shape` is path data of an area or arrow, `line` and `head` of a line and its end, `symbol` the middle of a symbol, `kind` what
    it is. `lines` and `outline` are points of what no name may, and none should, cover; `boxes` what symbols away
    from places cover, `clearances` half of what those at places do. `tags` are Tags, and `labels` where each stands at each size.
    """

    number: int
    one: object
    kind: str
    solid: bool
    shape: str = ""
    line: str = ""
    head: str = ""
    symbol: tuple | None = None
    lines: tuple = ()
    outline: tuple = ()
    boxes: tuple = ()
    clearances: dict = field(default_factory=dict)
    tags: tuple = ()
    labels: dict = field(default_factory=dict)

    def named(self, labels):
        return replace(self, labels=labels)


def draw_features(map_item, frame, at):
    """Every Feature of the map, in the order of its numbers. `at` maps places to where they stand."""

    def spot(point):
        return at[point.place] if point.place else frame.point(point.longitude, point.latitude)

    makers = {"routes": draw_route, "areas": draw_area, "marks": draw_mark}
    return [makers[name](number, one, frame, spot) for number, (name, _, one) in enumerate(map_item.features(), 1)]


def draw_route(number, route, frame, spot):
    """The Feature of a line: an advance as a ribbon, a journey with an open head, a strike with its symbol at the end."""
    solid = route.standing in SOLID
    points = shapes.smooth([spot(point) for point in route.way])
    last = route.way[-1].place
    tags = tuple(Tag(tag.text, spot(tag.at), NEAR_LINE, tag.side, tag.at.place) for tag in route.tags)
    if route.kind == "advance":
        corners = shapes.ribbon(points)
        return Feature(number, route, route.kind, solid, shape=shapes.closed(corners), lines=(points, [*corners, corners[0]]), tags=tags)
    if route.kind == "journey":
        return Feature(number, route, route.kind, solid, line=shapes.open_data(points), head=shapes.chevron(points, 12), lines=(points,), tags=tags)
    clearances = {last: STRIKE} if last else {}
    boxes = () if last else (around(points[-1], STRIKE),)
    flight = shapes.trimmed(points, STRIKE + 2)
    drawn = {"line": shapes.open_data(flight), "symbol": points[-1], "lines": (flight,)}
    return Feature(number, route, route.kind, solid, **drawn, boxes=boxes, clearances=clearances, tags=tags)


def draw_area(number, area, frame, spot):
    """The Feature of a round area, its radius given in kilometres."""
    middle, radius = spot(area.at), area.radius * frame.kilometre()
    outline = shapes.circle(middle, radius)
    clearances = {area.at.place: radius} if area.at.place else {}
    tags = (Tag(area.tag, middle, radius, area.side, area.at.place),)
    meeting = area.sign == "meeting"
    boxes = (around(middle, MEETING),) if meeting else ()
    drawn = {"shape": shapes.ring(middle, radius), "symbol": middle if meeting else None, "outline": tuple(outline)}
    return Feature(number, area, area.sign, area.standing in SOLID, **drawn, clearances=clearances, boxes=boxes, tags=tags)


def draw_mark(number, mark, frame, spot):
    """The Feature of a sign at a point; words without a place have none."""
    point, place = spot(mark.at), mark.at.place
    half = {"strike": STRIKE, "held": HELD, "unplaced": 0}.get(mark.sign, AIRFIELD)
    boxes, clearances = (((), {place: half}) if place else ((around(point, half),) if half else (), {}))
    tags = (Tag(mark.tag, point, half, mark.side, place),)
    return Feature(number, mark, mark.sign, mark.standing in SOLID, symbol=point, boxes=boxes, clearances=clearances, tags=tags)


def around(point, half):
    """The box (left, top, right, bottom) of a sign at a point, `half` as wide and high to each side."""
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half
