"""A long page in several short ones, for slow lines: long lists are parted between their items."""

import copy
import zlib

from build_scripts.editions import html_tree

LEVEL = 6  # what web servers use
OPENED = frozenset("article section div ul ol dl table tbody aside figure".split())
HEADINGS = ("h2", "h3", "h4")


def parts(element, room):
    """The element, or copies of it that share its children, each of about `room` bytes of compressed HTML.

    An item that is larger by itself stays whole. No part but the first has the element's id, none ends in a heading.
    """
    if element.tag not in OPENED or not len(element) or Packet().size_with(element) <= room:
        return [element]
    if element.tag == "table":
        return tables(element, room)
    groups, group, packet = [], [], Packet()
    for child in element:
        for piece in parts(child, room):
            if group and packet.size_with(piece) > room:
                rest = []
                while group and group[-1].tag in HEADINGS:
                    rest.insert(0, group.pop())
                groups += [group] if group else []
                group, packet = rest, Packet()
                for one in rest:
                    packet.add(one)
            group.append(piece)
            packet.add(piece)
    groups.append(group)
    made = [like(element, group) for group in groups]
    made[0].text = element.text
    made[-1].tail = element.tail
    done = int(element.get("start", "1"))
    for number, one in enumerate(made):
        if number:
            one.attrib.pop("id", None)
            if element.tag == "ol":
                one.set("start", str(done))
        done += len(one)
    return made


def tables(element, room):
    """A table in parts, each with the headings of its columns."""
    heads, bodies = [one for one in element if one.tag != "tbody"], [one for one in element if one.tag == "tbody"]
    packet = Packet()
    for one in heads:
        packet.add(one)
    pieces = [piece for body in bodies for piece in parts(body, room - packet.size)]
    return [like(element, [*map(copy.deepcopy, heads), piece]) for piece in pieces]


def like(element, children):
    """An element with the tag and attributes of another, and with `children`."""
    made = element.makeelement(element.tag, dict(element.attrib))
    made.extend(children)
    return made


class Packet:
    """How large HTML gets, compressed, while elements are added to it."""

    def __init__(self):
        self.packer, self.size = zlib.compressobj(LEVEL), 0

    def size_with(self, element):
        """The size with one more element, which is not added."""
        packer = self.packer.copy()
        return self.size + len(packer.compress(html_tree.html(element).encode())) + len(packer.flush())

    def add(self, element):
        self.size += len(self.packer.compress(html_tree.html(element).encode()))
