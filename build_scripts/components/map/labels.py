"""Where names stand on a map: beside their places, or further off on a leader line, never over one another.

Greedy and deterministic: names are placed in the order given, each where it costs least; a later one gives way.
"""

import math
from copy import copy
from dataclasses import dataclass
from itertools import tee

from build_scripts.components.drawing import text_width
from build_scripts.components.map.shapes import contains

LINE = 1.2
GAP = 2
EDGE = 3
RINGS = (0, 8, 16, 26, 38, 52, 68, 86, 106, 128, 152, 178, 206, 236, 270, 310)
TURNS = (0, 180, -45, 45, -135, 135, -90, 90, -22, 22, -158, 158, -68, 68, -112, 112, -10, 10, -170, 170, -34, 34, -146, 146)
# A name above or below its place may reach further to one side.
SLIDES = (0, -0.3, 0.3, -0.4, 0.4)
DIRECTIONS = tuple((math.cos(math.radians(turn)), math.sin(math.radians(turn))) for turn in TURNS)
PER_RING = 6
PER_TURN = PER_RING / len(TURNS)
PER_CROSSING = 4
HIDDEN = 1000
# What a name that stands so far off costs: it is hard to tell from one of another place.
FAR = RINGS.index(52) * PER_RING
NEAR = 9
GRID = 36
ROUNDS = 8


@dataclass(frozen=True)
class Label:
    """A name in its place: the point of its base line that `anchor` (start, middle, end) tells of, its box (left, top,
    right, bottom), and `leader`: where the line from the place ends, or None where the name stands beside it.

    The anchor is on the side of the place, so that a name narrower than guessed still stands close to it.
    """

    x: float
    y: float
    anchor: str
    box: tuple
    leader: tuple | None = None


def overlaps(one, other):
    """Whether two boxes cover some of each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def around(point, half):
    """The box around a point."""
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half


def place_names(names, frame, size, taken, lines, radius):
    """Labels for `names`, a list of (words, point, needed).

    `taken` are boxes that no name may cover (the dots among them), `lines` points along drawn lines that a name should
    rather not cover. Returns (one Label a name, what the worst spot costs); the Label is None for a name that is
    not needed and has no free spot near its place. A worst cost of FAR or more means a name that covers others or is far off.
    Where a name that is needed finds no such spot, all start anew with that one first, a few times at most.
    """
    # What a spot costs beside the dots and lines is the same in each round, so it is worked out once, as far as it is asked for.
    spots = [tee(spots_for(words, point, frame, size, taken, lines, radius), 1)[0] for words, point, _ in names]
    order = list(range(len(names)))
    best = None
    for _ in range(ROUNDS):
        placed, prices = one_round(names, order, spots)
        if best is None or sum(prices.values()) < sum(best[1].values()):
            best = placed, prices
        hard = [index for index in order if prices.get(index, 0) >= FAR]
        if not hard:
            break
        order = hard + [index for index in order if index not in hard]
    placed, prices = best
    return [placed[index] for index in range(len(names))], max(prices.values(), default=0)


def one_round(names, order, spots):
    """Place the names in `order`: (index -> Label or None, index -> what its spot costs)."""
    placed, prices, boxes, leaders = {}, {}, [], []
    for index in order:
        best = None
        for rank, label, line, price in copy(spots[index]):
            if best and best[0] <= rank:
                break
            price = rank + (HIDDEN if price == HIDDEN or hidden(label.box, line, boxes, leaders) else price)
            if best is None or price < best[0]:
                best = (price, label, line)
        price, label, line = best
        placed[index] = label if names[index][2] or price < NEAR else None
        if placed[index]:
            boxes.append(label.box)
            leaders += [line] if line else []
            prices[index] = price
    return placed, prices


def spots_for(words, point, frame, size, taken, lines, radius):
    """(rank, Label, leader line or None, price) of every spot to try, the best first.

    The price is how bad a spot is beyond its rank: lines that it covers and, far above them, what is `taken`.
    """
    for rank, label in candidates(words, point, frame, size, radius):
        left, top, right, bottom = label.box
        line = leader_line(label, point, radius) if label.leader else None
        if hidden(label.box, line, taken, ()):
            yield rank, label, line, HIDDEN
        else:
            yield rank, label, line, PER_CROSSING * sum(left <= x <= right and top <= y <= bottom for x, y in lines)


def candidates(words, point, frame, size, radius):
    """(rank, Label) of every spot to try that lies inside the frame, the best first."""
    width, height = text_width(words, size), size * LINE
    for ring, distance in enumerate(RINGS):
        for index, (dx, dy) in enumerate(DIRECTIONS):
            end = point[0] + dx * (radius + distance), point[1] + dy * (radius + distance)
            anchor = "start" if dx > 0.3 else "end" if dx < -0.3 else "middle"
            top = end[1] - height / 2 + dy * height / 2
            for slide in SLIDES if anchor == "middle" else (0,):
                x = end[0] + {"start": 2, "end": -2, "middle": slide * width}[anchor]
                left = x - {"start": 0, "end": width, "middle": width / 2}[anchor]
                box = (left, top, left + width, top + height)
                if frame.holds(box[:2], EDGE) and frame.holds(box[2:], EDGE):
                    yield ring * PER_RING + index * PER_TURN, Label(x, top + size * 0.95, anchor, box, end if ring else None)
    # A name as long as the picture is wide fits nowhere: it still gets a spot, at the edge.
    top = min(max(point[1] - height / 2, EDGE), frame.height - height - EDGE)
    yield len(RINGS) * PER_RING, Label(EDGE, top + size * 0.95, "start", (EDGE, top, EDGE + width, top + height), (EDGE, top + height))


def hidden(box, line, boxes, leaders):
    """Whether a name's box or its leader line would meet one of `boxes`, or the box one of the other leader lines."""
    if crowded(box, boxes) or any(meets(box, *other) for other in leaders):
        return True
    return line is not None and any(meets(other, *line) for other in boxes)


def crowded(box, boxes):
    """Whether a box comes closer than GAP to one of `boxes`."""
    # As `overlaps`, written out: no other question is asked so often while a map is made.
    left, top, right, bottom = box[0] - GAP, box[1] - GAP, box[2] + GAP, box[3] + GAP
    return any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in boxes)


def leader_line(label, point, radius):
    """A label's leader line as (start, end), from the edge of its dot's room on."""
    length = math.dist(point, label.leader)
    share = min((radius + GAP) / length, 1) if length else 1
    return tuple(point[i] + (label.leader[i] - point[i]) * share for i in (0, 1)), label.leader


def meets(box, start, end):
    """Whether a straight line meets a box: Liang and Barsky's test, ACM Transactions on Graphics 3 (1984)."""
    first, last = 0, 1
    for axis in (0, 1):
        step = end[axis] - start[axis]
        near, far = box[axis] - start[axis], box[axis + 2] - start[axis]
        if step == 0:
            if near > 0 or far < 0:
                return False
            continue
        enter, leave = sorted((near / step, far / step))
        first, last = max(first, enter), min(last, leave)
        if first > last:
            return False
    return True


def place_country(words, point, outlines, frame, size, taken):
    """The Label of a country's name, or None where its land has no free room for it.

    It stands centred on `point` where that is free and inside the land in view, else at the nearest spot that is.
    """
    width, height = text_width(words, size), size * LINE
    rooms = [(ring, min(x for x, _ in ring), max(x for x, _ in ring)) for ring in outlines]
    grid = [(frame.width * x / GRID, frame.height * y / GRID) for x in range(1, GRID) for y in range(1, GRID)]
    for spot in [point, *sorted(grid, key=lambda one: math.dist(one, point))]:
        box = (spot[0] - width / 2, spot[1] - height / 2, spot[0] + width / 2, spot[1] + height / 2)
        rings = [ring for ring, left, right in rooms if left <= box[0] and box[2] <= right]
        if not rings or not (frame.holds(box[:2], EDGE) and frame.holds(box[2:], EDGE)) or crowded(box, taken):
            continue
        samples = [(x, spot[1]) for x in (box[0], spot[0], box[2])]
        if any(all(contains(ring, sample) for sample in samples) for ring in rings):
            return Label(spot[0], box[1] + size * 0.95, "middle", box)
    return None
