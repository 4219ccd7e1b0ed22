"""Boxes of drawings, each (left, top, right, bottom)."""


def overlaps(one, other):
    """Whether two boxes cover some of each other."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
