"""Where names stand on a map: beside their places, or further off on a leader line, never over one another.

Greedy and deterministic: names are placed in the order given, each where it costs least; a later one gives way.
"""

import math
from dataclasses import dataclass

from build_scripts.components.drawing import text_width
from build_scripts.components.map.shapes import contains

LINE = 1.2
GAP = 2
EDGE = 3
RINGS = (0, 8, 16, 26, 38, 52, 68, 86, 106, 128, 152, 178, 206, 236, 270, 310)
TURNS = (0, 180, -45, 45, -135, 135, -90, 90, -22, 22, -158, 158, -68, 68, -112, 112, -10, 10, -170, 170, -34, 34, -146, 146)
# A name above or below its place may reach further to one side.
SLIDES = (0, -0.3, 0.3, -0.4, 0.4)
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


def overlaps(one, other, gap=GAP):
    """Whether two boxes come closer than `gap`."""
    return one[0] < other[2] + gap and other[0] < one[2] + gap and one[1] < other[3] + gap and other[1] < one[3] + gap


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
    order = list(range(len(names)))
    best = None
    for _ in range(ROUNDS):
        placed, prices = one_round(names, order, frame, size, taken, lines, radius)
        if best is None or sum(prices.values()) < sum(best[1].values()):
            best = placed, prices
        crowded = [index for index in order if prices.get(index, 0) >= FAR]
        if not crowded:
            break
        order = crowded + [index for index in order if index not in crowded]
    placed, prices = best
    return [placed[index] for index in range(len(names))], max(prices.values(), default=0)


def one_round(names, order, frame, size, taken, lines, radius):
    """Place the names in `order`: (index -> Label or None, index -> what its spot costs)."""
    placed, prices, boxes, leaders = {}, {}, list(taken), []
    for index in order:
        words, point, needed = names[index]
        best = None
        for rank, label in candidates(words, point, frame, size, radius):
            if best and best[0] <= rank:
                break
            price = rank + cost(label, point, boxes, lines, leaders, radius)
            if best is None or price < best[0]:
                best = (price, label)
        placed[index] = best[1] if needed or best[0] < NEAR else None
        if placed[index]:
            boxes.append(best[1].box)
            leaders += [leader_line(best[1], point, radius)] if best[1].leader else []
            prices[index] = best[0]
    return placed, prices


def candidates(words, point, frame, size, radius):
    """(order, Label) of every spot to try that lies inside the frame, the best first."""
    width, height = text_width(words, size), size * LINE
    for ring, distance in enumerate(RINGS):
        for index, turn in enumerate(TURNS):
            dx, dy = math.cos(math.radians(turn)), math.sin(math.radians(turn))
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


def cost(label, point, boxes, lines, leaders, radius):
    """How bad a spot is beyond its distance: lines that it covers and, far above them, names, dots and leader lines."""
    box = label.box
    hidden = any(overlaps(box, other) for other in boxes) or any(meets(box, *line) for line in leaders)
    if not hidden and label.leader:
        line = leader_line(label, point, radius)
        hidden = any(meets(other, *line) for other in boxes)
    return HIDDEN if hidden else PER_CROSSING * sum(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in lines)


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
    grid = [(frame.width * x / GRID, frame.height * y / GRID) for x in range(1, GRID) for y in range(1, GRID)]
    for spot in [point, *sorted(grid, key=lambda one: math.dist(one, point))]:
        box = (spot[0] - width / 2, spot[1] - height / 2, spot[0] + width / 2, spot[1] + height / 2)
        if not (frame.holds(box[:2], EDGE) and frame.holds(box[2:], EDGE)) or any(overlaps(box, other) for other in taken):
            continue
        samples = [(x, spot[1]) for x in (box[0], spot[0], box[2])]
        if any(all(contains(ring, sample) for sample in samples) for ring in outlines):
            return Label(spot[0], box[1] + size * 0.95, "middle", box)
    return None
