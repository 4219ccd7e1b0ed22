"""Degrees to the plane: Lambert's conformal conic projection on a sphere, and the frame of a picture in it.

Formulas: John P. Snyder, Map Projections: A Working Manual (U.S. Geological Survey Professional Paper 1395, 1987),
section 15, equations 14-1, 14-2, 14-4, 15-1, 15-1a, 15-2 and 15-3 for the sphere, and 7-1, 7-2 (Mercator) for an extent
that lies evenly on both sides of the equator, where the cone becomes a cylinder. The standard parallels stand a sixth of
the extent inside its southern and northern edges, the usual choice for the least distortion (same work, section 15).
"""

import math
from dataclasses import dataclass

from build_scripts.geodesy import EARTH_RADIUS

FLAT = 1e-6  # a difference that counts as none: between parallels, in radians; for a derivative, in degrees
POLE = math.radians(89.9)
STEPS = 240  # points on an edge of the bounds, which is no straight line in the plane
INVERSE_STEPS = 6  # of Newton's method, which brings a point back to degrees


def lambert(south, north, middle, standard=None):
    """A function of (longitude, latitude) in degrees to (x, y) in Earth radii, y growing to the north.

    `middle` is the meridian that stands upright; y is 0 at its centre. `standard` gives the two standard parallels,
    where they are not to be worked out from `south` and `north`.
    """
    first, second = standard or (south + (north - south) / 6, north - (north - south) / 6)
    one, two, origin = math.radians(first), math.radians(second), math.radians((south + north) / 2)
    if abs(one + two) < FLAT:
        return lambda longitude, latitude: (math.radians(longitude - middle) * math.cos(one), math.cos(one) * math.log(slope(math.radians(latitude))))
    cone = math.sin(one) if abs(one - two) < FLAT else math.log(math.cos(one) / math.cos(two)) / math.log(slope(two) / slope(one))
    factor = math.cos(one) * slope(one) ** cone / cone
    distance = factor / slope(origin) ** cone

    def project(longitude, latitude):
        radius, angle = factor / slope(math.radians(latitude)) ** cone, cone * math.radians(longitude - middle)
        return radius * math.sin(angle), distance - radius * math.cos(angle)

    return project


def slope(latitude):
    """What Snyder's equations take of a latitude in radians; a pole, which lies infinitely far away, is drawn a little short of it."""
    return math.tan(math.pi / 4 + max(-POLE, min(POLE, latitude)) / 2)


@dataclass(frozen=True)
class Frame:
    """A picture's window on the plane: its size in drawing units, and the way from degrees to them."""

    width: float
    height: float
    project: object
    left: float
    top: float
    scale: float
    centre: tuple

    def point(self, longitude, latitude):
        """Degrees to drawing units: x to the right, y downwards."""
        x, y = self.project(longitude, latitude)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def degrees(self, x, y):
        """Drawing units back to degrees, as near as a tenth of a unit: Newton's steps from the centre."""
        here = self.centre
        for _ in range(INVERSE_STEPS):
            at, east, north = self.point(*here), self.point(here[0] + FLAT, here[1]), self.point(here[0], here[1] + FLAT)
            a, b = (east[0] - at[0]) / FLAT, (north[0] - at[0]) / FLAT
            c, d = (east[1] - at[1]) / FLAT, (north[1] - at[1]) / FLAT
            dx, dy, area = x - at[0], y - at[1], a * d - b * c
            here = here[0] + (d * dx - b * dy) / area, here[1] + (a * dy - c * dx) / area
        return here

    def holds(self, point, margin=0):
        """Whether a point in drawing units lies inside, at least `margin` from the edges."""
        return margin <= point[0] <= self.width - margin and margin <= point[1] <= self.height - margin

    def kilometre(self):
        """How many drawing units a kilometre takes at the centre of the picture."""
        longitude, latitude = self.centre
        step = 0.01
        x1, y1 = self.point(longitude - step, latitude)
        x2, y2 = self.point(longitude + step, latitude)
        return math.hypot(x2 - x1, y2 - y1) / (EARTH_RADIUS * math.radians(2 * step) * math.cos(math.radians(latitude)))


def frame(extent, known, width, project=None):
    """The Frame, `width` units wide, of `extent` (west, south, east, north in degrees), in its own projection or a given one.

    A conic projection bends the edges of an extent, so a rectangle can't follow them: it takes the extent's height on the
    middle meridian and its width on the middle parallel, less what would show ground outside `known`, the bounds of
    the border data, where the drawing would break off.
    """
    west, south, east, north = extent
    middle, centre = (west + east) / 2, (south + north) / 2
    project = project or lambert(south, north, middle)
    left, right = project(west, centre)[0], project(east, centre)[0]
    bottom, top = project(middle, south)[1], project(middle, north)[1]
    for _ in range(2):  # the edges depend on each other a little; twice is enough
        left = max([left, *(x for x, y in edge(project, known[0], known, across=False) if bottom <= y <= top)])
        right = min([right, *(x for x, y in edge(project, known[2], known, across=False) if bottom <= y <= top)])
        bottom = max([bottom, *(y for x, y in edge(project, known[1], known, across=True) if left <= x <= right)])
        top = min([top, *(y for x, y in edge(project, known[3], known, across=True) if left <= x <= right)])
    scale = width / (right - left)
    return Frame(width, round((top - bottom) * scale, 1), project, left, top, scale, (middle, centre))


def edge(project, at, known, across):
    """Points along one edge of the bounds: a parallel (`across`) or a meridian."""
    west, south, east, north = known
    for step in range(STEPS + 1):
        share = step / STEPS
        yield project(west + (east - west) * share, at) if across else project(at, south + (north - south) * share)


def window(frame, whole):
    """The corners of the whole map on the locator, whose projection is another."""
    corners = ((0, 0), (whole.width, 0), (whole.width, whole.height), (0, whole.height))
    return [frame.point(*whole.degrees(*corner)) for corner in corners]
