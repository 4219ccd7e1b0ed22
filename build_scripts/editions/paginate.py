"""A long page in several short ones, for slow lines: long lists are parted between their items."""

import copy
import zlib

from build_scripts.editions import html_tree

LEVEL = 6  # what web servers use
OPENED = frozenset("article section div ul ol dl table tbody aside figure".split())
HEADINGS = ("h2", "h3", "h4")
SPARE = 100  # what compressing may add to data that it can't make smaller


def parts(element, budget):
    """The element, or copies of it that share its children, each of about `budget` bytes of compressed HTML.

    An item that is larger by itself stays whole. No part but the first has the element's id, none ends in a heading.
    """
    return [piece for piece, _ in measured_parts(element, budget)]


def measured_parts(element, budget):
    """The same, each part with its HTML as bytes, so that it need not be written again to be measured."""
    data = written(element)
    if element.tag not in OPENED or not len(element) or Packet().fits(data, budget):
        return [(element, data)]
    if element.tag == "table":
        return [(one, written(one)) for one in tables(element, budget)]
    groups, group, packet = [], [], Packet()
    for child in list(element):
        for piece, data in measured_parts(child, budget):
            if group and not packet.fits(data, budget):
                rest = []
                while group and group[-1][0].tag in HEADINGS:
                    rest.insert(0, group.pop())
                groups += [group] if group else []
                group, packet = rest, Packet()
                for _, heading in rest:
                    packet.add(heading)
            group.append((piece, data))
            packet.add(data)
    groups.append(group)
    made = [like(element, [piece for piece, _ in group]) for group in groups]
    made[0].text = element.text
    made[-1].tail = element.tail
    done = int(element.get("start", "1"))
    for number, one in enumerate(made):
        if number:
            one.attrib.pop("id", None)
            if element.tag == "ol":
                one.set("start", str(done))
        done += len(one)
    return [(one, written(one)) for one in made]


def tables(element, budget):
    """A table in parts, each with the headings of its columns."""
    heads, bodies = [one for one in element if one.tag != "tbody"], [one for one in element if one.tag == "tbody"]
    packet = Packet()
    for one in heads:
        packet.add(written(one))
    pieces = [piece for body in bodies for piece in parts(body, budget - packet.size)]
    return [like(element, [*map(copy.deepcopy, heads), piece]) for piece in pieces]


def like(element, children):
    """An element with the tag and attributes of another, and with `children`."""
    made = element.makeelement(element.tag, dict(element.attrib))
    made.extend(children)
    return made


def written(element):
    """The HTML of an element as bytes."""
    return html_tree.html(element).encode()


class Packet:
    """How large HTML gets, compressed, while more is added to it.

    `limit` is what it stays within: its size where that was measured last, and as many bytes as were added since.
    """

    def __init__(self):
        self.packer, self.size, self.limit, self.measured = zlib.compressobj(LEVEL), 0, 0, None

    def fits(self, data, budget):
        """Whether all of it still has at most `budget` bytes with `data`, which is to be added next if so."""
        self.measured = None
        if self.limit + len(data) + SPARE <= budget:  # compressed it is smaller still, so there is no need to try
            return True
        packer = self.packer.copy()
        self.measured = self.size + len(packer.compress(data)) + len(packer.flush())
        return self.measured <= budget

    def add(self, data):
        self.size += len(self.packer.compress(data))
        self.limit = self.limit + len(data) if self.measured is None else self.measured
        self.measured = None
