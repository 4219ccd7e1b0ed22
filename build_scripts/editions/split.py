"""A long page in several short ones, for slow lines: long lists are parted between their items."""

import copy
import gzip

from build_scripts.editions import tree

LEVEL = 6  # what web servers use
OPENED = frozenset("article section div ul ol dl table tbody aside figure".split())


def parts(element, room):
    """The element, or copies of it that share its children, each of at most `room` bytes of compressed HTML.

    An item that is larger by itself stays whole. No part but the first has the element's id, none ends in a heading.
    """
    if size(element) <= room or element.tag not in OPENED or not len(element):
        return [element]
    if element.tag == "table":
        return tables(element, room)
    groups, group = [], []
    for child in element:
        for piece in parts(child, room):
            if group and size(like(element, [*group, piece])) > room:
                rest = []
                while group and group[-1].tag in ("h2", "h3", "h4"):
                    rest.insert(0, group.pop())
                groups += [group] if group else []
                group = rest
            group.append(piece)
    groups.append(group)
    made = [like(element, group) for group in groups]
    made[0].text = element.text
    made[-1].tail = element.tail
    done = 0
    for number, one in enumerate(made):
        if number:
            one.attrib.pop("id", None)
            if element.tag == "ol":
                one.set("start", str(int(element.get("start", "1")) + done))
        done += len(one)
    return made


def tables(element, room):
    """A table in parts, each with the headings of its columns."""
    heads, bodies = [one for one in element if one.tag != "tbody"], [one for one in element if one.tag == "tbody"]
    pieces = [piece for body in bodies for piece in parts(body, room - size(like(element, heads)))]
    return [like(element, [*map(copy.deepcopy, heads), piece]) for piece in pieces]


def like(element, children):
    """An element with the tag and attributes of another, and with `children`."""
    made = element.makeelement(element.tag, dict(element.attrib))
    made.extend(children)
    return made


def size(element):
    return len(gzip.compress(tree.html(element).encode(), LEVEL, mtime=0))
