"""Polygons and lines in drawing units: clipping, path data, arrows, what lies inside what."""

import math

from build_scripts.components.drawing import number

MARGIN = 6
BEND = 0.1


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


def draw_land(land, frame):
    """(path data of a Land, its outlines in drawing units), cut to the frame."""
    data, outlines = [], []
    for polygon in land.polygons:
        rings = [clip([frame.point(*point) for point in ring[:-1]], frame.width, frame.height) for ring in polygon]
        rings = [ring for ring in rings if len(ring) > 2]
        outlines += rings[:1]
        data += [closed(ring) for ring in rings]
    return "".join(data), outlines


def closed(ring):
    """Path data of a closed ring: relative steps in whole units (about a pixel), which is short and adds up without drift;
    nothing for a ring that is smaller."""
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    moves = " ".join(f"{x} {y}" for x, y in steps if x or y)
    return f"M{points[0][0]} {points[0][1]}l{moves.replace(' -', '-')}z" if moves else ""


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


def bow(start, end, trim_start, trim_end):
    """A slightly bent line between two places as (start, control, end) of a quadratic curve, trimmed at both ends."""
    (x1, y1), (x2, y2) = start, end
    control = ((x1 + x2) / 2 - (y2 - y1) * BEND, (y1 + y2) / 2 + (x2 - x1) * BEND)
    return towards(start, control, trim_start), control, towards(end, control, trim_end)


def towards(point, aim, distance):
    """`point` moved by `distance` towards `aim`, at most halfway."""
    length = math.hypot(aim[0] - point[0], aim[1] - point[1])
    share = min(distance / length, 0.5) if length else 0
    return point[0] + (aim[0] - point[0]) * share, point[1] + (aim[1] - point[1]) * share


def on_curve(curve, share):
    """The point of a quadratic curve at `share` (0 to 1) of its way."""
    a, b, c = curve
    rest = 1 - share
    return tuple(rest * rest * a[i] + 2 * rest * share * b[i] + share * share * c[i] for i in (0, 1))


def curve_data(curve):
    """Path data of a quadratic curve."""
    (x1, y1), (cx, cy), (x2, y2) = curve
    return f"M{number(x1)} {number(y1)}Q{number(cx)} {number(cy)} {number(x2)} {number(y2)}"


def head_data(curve, size, shape):
    """Path data of a head at a curve's end: `arrow` (filled), `cross` (where something struck) or `chevron` (open)."""
    _, control, (x, y) = curve
    angle = math.atan2(y - control[1], x - control[0])

    def at(length, turn):
        return f"{number(x + length * math.cos(angle + turn))} {number(y + length * math.sin(angle + turn))}"

    back, half = math.pi, 0.42
    if shape == "cross":
        quarter = math.pi / 4
        return f"M{at(size * 0.7, quarter)}L{at(size * 0.7, quarter + back)}M{at(size * 0.7, -quarter)}L{at(size * 0.7, back - quarter)}"
    sides = f"M{at(size, back - half)}L{number(x)} {number(y)}L{at(size, back + half)}"
    return sides + ("z" if shape == "arrow" else "")
