"""Polygons and lines in drawing units: clipping, path data, arrows, signs, what lies inside what."""

import math

from build_scripts.components.drawing import number

MARGIN = 6
UNSEEN = 1.5  # a point that lies nearer than this to the line without it adds bytes and nothing that an eye sees
MOST_STEPS = 2000


def clip(ring, width, height):
    """A closed ring of points, cut to the picture and a margin around it; empty where nothing is left.

    Sutherland and Hodgman's algorithm: Reentrant Polygon Clipping, Communications of the ACM 17 (1974). Its
    seams run along the margin, outside the picture.
    """
    for axis, limit, sign in ((0, -MARGIN, 1), (0, width + MARGIN, -1), (1, -MARGIN, 1), (1, height + MARGIN, -1)):
        kept = []
        for here, there in zip(ring, [*ring[1:], *ring[:1]]):
            inside, next_inside = sign * (here[axis] - limit) >= 0, sign * (there[axis] - limit) >= 0
            if inside:
                kept.append(here)
            if inside != next_inside:
                share = (limit - here[axis]) / (there[axis] - here[axis])
                kept.append((here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])))
        ring = kept
    return ring


def draw_land(land, frame, unseen=UNSEEN):
    """(path data of a Land, its outlines in drawing units), cut to the frame and thinned by `unseen` units."""
    data, outlines = [], []
    for polygon in land.polygons:
        rings = [clip([frame.point(*point) for point in ring[:-1]], frame.width, frame.height) for ring in polygon]
        rings = [ring for ring in rings if len(ring) > 2]
        outlines += rings[:1]
        data += [closed(ring, unseen) for ring in rings]
    return "".join(data), outlines


def closed(ring, unseen=UNSEEN):
    """Path data of a closed ring: relative steps in whole units (about a pixel), which is short and adds up without drift;
    nothing for a ring that is smaller."""
    half = len(ring) // 2
    points = [(round(x), round(y)) for x, y in [*thinned(ring[: half + 1], unseen), *thinned([*ring[half:], ring[0]], unseen)[1:-1]]]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    moves = " ".join(f"{x} {y}" for x, y in steps if x or y)
    return f"M{points[0][0]} {points[0][1]}l{moves.replace(' -', '-')}z" if moves else ""


def thinned(points, unseen=UNSEEN):
    """A line with as few of its points as it needs to stay within `unseen` of itself; its ends stay.

    Douglas and Peucker: Algorithms for the Reduction of the Number of Points, Cartographica 10 (1973).
    """
    kept, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, place = max(((from_line(points[one], points[first], points[last]), one) for one in range(first + 1, last)), default=(0, 0))
        if far > unseen:
            kept.add(place)
            spans += [(first, place), (place, last)]
    return [points[one] for one in sorted(kept)]


def from_line(point, start, end):
    """How far a point lies from the stretch between two others: beyond its ends, from the nearer end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = dx * dx + dy * dy
    share = max(0, min(1, (dx * (point[0] - start[0]) + dy * (point[1] - start[1])) / long)) if long else 0
    return math.dist(point, (start[0] + share * dx, start[1] + share * dy))


def contains(ring, point):
    """Whether `point` lies inside a closed ring: a ray to the right crosses its edges an odd number of times."""
    x, y = point
    odd = False
    x1, y1 = ring[-1]
    for x2, y2 in ring:
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            odd = not odd
        x1, y1 = x2, y2
    return odd


def open_data(points, unseen=UNSEEN):
    """Path data of a line in whole units; nothing for one that is shorter than a unit."""
    points = [(round(x), round(y)) for x, y in thinned(points, unseen)]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    moves = " ".join(f"{x} {y}" for x, y in steps if x or y)
    return f"M{points[0][0]} {points[0][1]}l{moves.replace(' -', '-')}" if moves else ""


def in_view(points, frame):
    """The parts of a line that lie in the picture or its margin, each a list of points with one beyond at each end."""
    parts, last = [], None
    for here, there in zip(points, points[1:]):
        if frame.holds(here, -MARGIN) or frame.holds(there, -MARGIN):
            if last != here:
                parts.append([here])
            parts[-1].append(there)
            last = there
    return parts


def smooth(points, steps=12):
    """Points along a curve through `points`: Catmull and Rom's spline, as Bézier's with a sixth of the chords."""
    if len(points) < 3:
        (x1, y1), (x2, y2) = points
        return [(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps) for step in range(steps + 1)]
    ends = [points[0], *points, points[-1]]
    found = [points[0]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        one = tuple(b[i] + (c[i] - a[i]) / 6 for i in (0, 1))
        two = tuple(c[i] - (d[i] - b[i]) / 6 for i in (0, 1))
        for step in range(1, steps + 1):
            t, u = step / steps, 1 - step / steps
            found.append(tuple(u**3 * b[i] + 3 * u * u * t * one[i] + 3 * u * t * t * two[i] + t**3 * c[i] for i in (0, 1)))
    return found


def ribbon(points, thin=2.5, wide=5, head=20, barb=11):
    """A broad arrow along a line: the corners of a band that widens from twice `thin` to twice `wide`, and its head."""
    total = sum(math.dist(a, b) for a, b in zip(points, points[1:]))
    left, right, gone = [], [], 0
    for a, b in zip(points, points[1:]):
        if total - gone <= head:
            break
        half = thin + (wide - thin) * gone / total
        dx, dy = unit(a, b)
        left.append((a[0] - dy * half, a[1] + dx * half))
        right.append((a[0] + dy * half, a[1] - dx * half))
        gone += math.dist(a, b)
    tip = points[-1]
    neck = points[len(left)] if len(left) < len(points) - 1 else points[-2]
    dx, dy = unit(neck, tip)
    neck = tip[0] - dx * head, tip[1] - dy * head
    one, two, three, four = ((neck[0] - dy * half, neck[1] + dx * half) for half in (wide, barb, -barb, -wide))
    return [*left, one, two, tip, three, four, *reversed(right)]


def unit(start, end):
    """The direction from one point to another as a vector of length 1."""
    length = math.dist(start, end) or 1
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def trimmed(points, length):
    """A line without its last `length` units."""
    kept = [point for point in points if math.dist(point, points[-1]) > length]
    return [*kept, towards(points[-1], kept[-1], length)] if kept else points[:1]


def towards(point, aim, distance):
    """`point` moved by `distance` towards `aim`, at most halfway."""
    length = math.dist(point, aim)
    share = min(distance / length, 0.5) if length else 0
    return point[0] + (aim[0] - point[0]) * share, point[1] + (aim[1] - point[1]) * share


def along(points, every=4):
    """Points along a line, at most `every` units apart, and at most MOST_STEPS on one stretch of it."""
    found = []
    for a, b in zip(points, points[1:]):
        # A stretch that is longer than many pictures runs off to a pole; its points need not be near each other.
        steps = min(max(math.ceil(math.dist(a, b) / every), 1), MOST_STEPS)
        found += [(a[0] + (b[0] - a[0]) * step / steps, a[1] + (b[1] - a[1]) * step / steps) for step in range(steps + 1)]
    return found


def circle(point, radius, steps=36):
    """Points around a circle, the first again at its end."""
    return [(point[0] + radius * math.cos(2 * math.pi * step / steps), point[1] + radius * math.sin(2 * math.pi * step / steps)) for step in range(steps + 1)]


def ring(point, radius):
    """Path data of a circle, of two arcs."""
    x, y, wide, across = (number(value) for value in (point[0] - radius, point[1], radius, 2 * radius))
    return f"M{x} {y}a{wide} {wide} 0 1 0 {across} 0a{wide} {wide} 0 1 0 -{across} 0z"


def chevron(points, size):
    """Path data of an open head at the end of a line."""
    x, y = points[-1]
    angle = math.atan2(y - points[-2][1], x - points[-2][0])
    ends = [(x + size * math.cos(angle + turn), y + size * math.sin(angle + turn)) for turn in (math.pi - 0.45, math.pi + 0.45)]
    return f"M{number(ends[0][0])} {number(ends[0][1])}L{number(x)} {number(y)}L{number(ends[1][0])} {number(ends[1][1])}"
