"""Where a name may stand on a map: beside its place, or further off on a leader line, and what each spot costs."""

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from build_scripts.components.drawing import text_width
from build_scripts.components.map.shapes import along, contains

# Lengths are in units of the drawing, prices in none: they are only compared with one another.
LINE = 1.2  # the height of a line of words, in type sizes
BOLDER = 1.1  # how much wider bold words are
GAP = 2  # from a name to the next name or sign
EDGE = 3  # from a name to the frame
# How far from the edge of its place a name may stand, the nearest first, and in which directions (degrees clockwise from the right).
RINGS = (0, 8, 16, 26, 38, 52, 68, 86, 106, 128, 152, 178, 206, 236, 270, 310)
TURNS = (0, 180, -45, 45, -135, 135, -90, 90, -22, 22, -158, 158, -68, 68, -112, 112, -10, 10, -170, 170, -34, 34, -146, 146)
# A name above or below its place may reach further to one side, by these shares of its width.
SLIDES = (0, -0.3, 0.3, -0.4, 0.4)
PER_RING = 6  # the price of each ring further out
PER_TURN = PER_RING / len(TURNS)  # and of each direction less liked
PER_CROSSING = 0.3  # of each point of a line that the name covers
HIDDEN = 1000  # of covering another name, a sign or a strong line
ABROAD, PER_LINE_ABROAD = 4, 2  # the more words stand across a border, the more they seem to be there
STRAY = 10  # a leader line shorter than this joins nothing to the eye
ACROSS = 4  # the price of a leader line across a strong line
GRID = 36  # how many columns and rows of spots are tried for the name of a country
CELL = 5  # the width and height of the cells in which drawn lines are counted
NEARBY = 5  # how many rings a name may stand off that has no leader line


@dataclass(frozen=True)
class Label:
    """A name in its place: the point of its base line that `anchor` (start, middle, end) tells of, its box (left, top,
    right, bottom), and `leader`: where the line from the place ends, or None where the name stands beside it.

    The anchor is on the side of the place, so that a name narrower than guessed still stands close to it. `whole` says whether all
    its lines found room.
    """

    x: float
    y: float
    anchor: str
    box: tuple
    leader: tuple | None = None
    whole: bool = True


def around(point, half):
    """The box around a point."""
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half


@dataclass(frozen=True)
class Name:
    """Words to place beside a point: their lines as (words, type size against that of the picture, whether bold), the clearance that the point
    takes, and how they may stand.

    `turn` is the direction, in degrees clockwise from the right, that they should rather stand in; `far` says whether they may stand
    off on a leader line; `square`, where given, is half the side of a badge that stands for them; `home` holds the outlines of the land that
    they should not leave, for what stands across a border seems to be there; `inside` says
    that a badge should stand on the point itself.
    """

    lines: tuple
    point: tuple
    radius: float
    needed: bool = True
    turn: float | None = None
    far: bool = True
    square: float | None = None
    home: tuple = ()
    inside: bool = False

    def size(self, type_size):
        """Width and height of the words at a type size."""
        if self.square:
            return 2 * self.square, 2 * self.square
        width = max(text_width(words, type_size * scale) * (BOLDER if bold else 1) for words, scale, bold in self.lines)
        return width, sum(type_size * scale * LINE for _, scale, _ in self.lines)


def cells(points):
    """How many points of drawn lines lie in each cell of a grid, for a quick answer to what a box would cover."""
    return Counter((int(x // CELL), int(y // CELL)) for x, y in points)


def covered(box):
    """The cells that a box lies on."""
    left, top, right, bottom = (int(edge // CELL) for edge in box)
    return product(range(left, right + 1), range(top, bottom + 1))


def crosses(box, walls):
    """Whether a box lies on one of the cells."""
    return not walls.isdisjoint(covered(box))


def spots_for(name, frame, size, taken, walls, lines):
    """(rank, Label, leader line or None, price) of every spot to try, the best first.

    The price is how bad a spot is beyond its rank: lines that it covers and, far above them, what is `taken`.
    """
    for rank, label in candidates(name, frame, size):
        line = leader_line(label, name.point, name.radius) if label.leader else None
        if hidden(label.box, line, taken, ()) or crosses(label.box, walls):
            yield rank, label, line, HIDDEN
        else:
            crossed = PER_CROSSING * sum(lines.get(cell, 0) for cell in covered(label.box))
            outside = (ABROAD + PER_LINE_ABROAD * len(name.lines)) * abroad(label.box, name.home)
            across = ACROSS if line and not walls.isdisjoint(cells(along(line))) else 0
            yield rank, label, line, crossed + outside + across


def abroad(box, outlines):
    """How many of the corners of a box and of the middles of its sides lie outside all of the outlines; none where there are no outlines."""
    left, top, right, bottom = box
    middle = (left + right) / 2
    return sum(not any(contains(ring, (x, y)) for ring in outlines) for x in (left, middle, right) for y in (top, bottom)) if outlines else 0


def candidates(name, frame, size):
    """(rank, Label) of every spot to try that lies inside the frame, the best first."""
    (width, height), point = name.size(size), name.point
    if name.inside:
        box = around(point, name.square)
        yield 0, Label(*point, "middle", box)
    for ring, distance in enumerate(RINGS if name.far else RINGS[:NEARBY]):
        for index, (dx, dy) in enumerate(directions(name.turn)):
            end = point[0] + dx * (name.radius + distance), point[1] + dy * (name.radius + distance)
            anchor = "start" if dx > 0.3 else "end" if dx < -0.3 else "middle"
            top = end[1] - height / 2 + dy * height / 2
            for slide in SLIDES if anchor == "middle" else (0,):
                x = end[0] + {"start": 2, "end": -2, "middle": slide * width}[anchor]
                left = x - {"start": 0, "end": width, "middle": width / 2}[anchor]
                box = (left, top, left + width, top + height)
                if frame.holds(box[:2], EDGE) and frame.holds(box[2:], EDGE):
                    leader = end if ring and name.far else None
                    yield ring * PER_RING + index * PER_TURN, Label(x, top + size * name.lines[0][1] * 0.95, anchor, box, leader)
    # A name as long as the picture is wide fits nowhere: it still gets a spot, at the edge.
    top = min(max(point[1] - height / 2, EDGE), frame.height - height - EDGE)
    yield len(RINGS) * PER_RING, Label(EDGE, top + size * 0.95, "start", (EDGE, top, EDGE + width, top + height), (EDGE, top + height))


@lru_cache(maxsize=32)
def directions(turn):
    """The directions to try, as unit vectors: those nearest to `turn` (degrees, clockwise from the right) first."""
    turns = TURNS if turn is None else sorted(TURNS, key=lambda one: abs((one - turn + 180) % 360 - 180))
    return tuple((math.cos(math.radians(one)), math.sin(math.radians(one))) for one in turns)


def hidden(box, line, boxes, leaders):
    """Whether a name's box or its leader line would meet one of `boxes`, or the box one of the other leader lines."""
    if crowded(box, boxes):
        return True
    # Loops and no generators here and below: while a map is made these questions are asked a million times.
    for start, end in leaders:
        if meets(box, start, end):
            return True
    if line is not None:
        start, end = line
        for other in boxes:
            if meets(other, start, end):
                return True
    return False


def crowded(box, boxes):
    """Whether a box comes closer than GAP to one of `boxes`."""
    left, top, right, bottom = box[0] - GAP, box[1] - GAP, box[2] + GAP, box[3] + GAP
    for other in boxes:
        if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
            return True
    return False


def leader_line(label, point, radius):
    """A label's leader line as (start, end), from the edge of its dot's clearance on."""
    length = math.dist(point, label.leader)
    share = min((radius + GAP) / length, 1) if length else 1
    return tuple(point[i] + (label.leader[i] - point[i]) * share for i in (0, 1)), label.leader


def joins(label, point, radius):
    """Whether a label's leader line is long enough to be drawn."""
    return label.leader is not None and math.dist(*leader_line(label, point, radius)) >= STRAY


def meets(box, start, end):
    """Whether a straight line meets a box: Liang and Barsky's test, ACM Transactions on Graphics 3 (1984)."""
    (x1, y1), (x2, y2) = start, end
    left, top, right, bottom = box
    # Most lines lie wholly to one side.
    if (x1 < left and x2 < left) or (x1 > right and x2 > right) or (y1 < top and y2 < top) or (y1 > bottom and y2 > bottom):
        return False
    first, last = 0, 1
    for step, near, far in ((x2 - x1, left - x1, right - x1), (y2 - y1, top - y1, bottom - y1)):
        if step == 0:
            continue  # it does not lie to one side, so it lies between the two
        enter, leave = near / step, far / step
        if enter > leave:
            enter, leave = leave, enter
        first, last = max(first, enter), min(last, leave)
        if first > last:
            return False
    return True


def place_country(lines, point, outlines, frame, taken, walls):
    """The Label of a country's name, or None where its land has no free space for it.

    `lines` are its words and their type sizes. They stand centred on `point` where that is free and inside the land in view,
    else at the nearest spot that is.
    """
    width, height = max(text_width(words, size) for words, size in lines), sum(size * LINE for _, size in lines)
    spans = [(ring, min(x for x, _ in ring), max(x for x, _ in ring)) for ring in outlines]
    grid = [(frame.width * x / GRID, frame.height * y / GRID) for x in range(1, GRID) for y in range(1, GRID)]
    for spot in [point, *sorted(grid, key=lambda one: math.dist(one, point))]:
        box = (spot[0] - width / 2, spot[1] - height / 2, spot[0] + width / 2, spot[1] + height / 2)
        rings = [ring for ring, left, right in spans if left <= box[0] and box[2] <= right]
        if not rings or not (frame.holds(box[:2], EDGE) and frame.holds(box[2:], EDGE)) or crowded(box, taken) or crosses(box, walls):
            continue
        if any(abroad(box, [ring]) == abroad((box[0], spot[1], box[2], spot[1]), [ring]) == 0 for ring in rings):
            return Label(spot[0], box[1] + lines[0][1] * 0.95, "middle", box)
    return None
