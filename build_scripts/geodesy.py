"""Distances on the sphere, and the border that two lands share."""

import math

EARTH_RADIUS = 6371.0088  # mean radius in km: Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000)
STEPS = 10  # points tried on each edge of a line for the nearest one


def distance(one, other):
    """The great circle between two points (longitude, latitude) in kilometres.

    The haversine formula: Snyder, Map Projections: A Working Manual (1987), equation 5-3a.
    """
    (west, south), (east, north) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(math.sqrt(half), 1))


def shared_border(one, other):
    """The lines, each a list of (longitude, latitude), along which two Lands of one coverage touch."""
    edges = edges_of(one) & edges_of(other)
    lines = []
    for start, end in sorted(edges, key=sorted):
        lines.append([start, end])
    return joined(lines)


def edges_of(land):
    """The edges of a land, each as a frozenset of its two ends."""
    return {frozenset(pair) for polygon in land.polygons for ring in polygon for pair in zip(ring, ring[1:]) if pair[0] != pair[1]}


def joined(lines):
    """Lines that meet end to end made one, as far as that goes."""
    found = []
    while lines:
        line = lines.pop()
        grown = True
        while grown:
            grown = False
            for index, other in enumerate(lines):
                for part in (other, other[::-1]):
                    if part[0] == line[-1]:
                        line, grown = [*line, *part[1:]], True
                    elif part[-1] == line[0]:
                        line, grown = [*part[:-1], *line], True
                    if grown:
                        break
                if grown:
                    del lines[index]
                    break
        found.append(line)
    return found


def nearest(lines, point):
    """(the point on `lines` that is nearest to `point`, how many kilometres it is away), to a tenth of an edge."""
    tries = (
        tuple(a + (b - a) * step / STEPS for a, b in zip(start, end))
        for line in lines
        for start, end in zip(line, line[1:])
        for step in range(STEPS + 1)
    )
    best = min(tries, key=lambda one: distance(one, point))
    return best, distance(best, point)
