"""The text of a finished page as a tree, and trees as HTML or XHTML. Python's own parser and trees do, because the pages
are our own: every element in them is closed, and what is not stops the build instead of being guessed at."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

ARTICLE = re.compile(r"<article\b.*?</article>", re.S)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Attributes of SVG that know capitals, which HTML forgets.
CAPITALS = {name.lower(): name for name in ("viewBox", "preserveAspectRatio")}


class Builder(HTMLParser):
    """Builds the tree of one element."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.builder = ElementTree.TreeBuilder()
        self.open = []

    def handle_starttag(self, tag, attributes):
        self.builder.start(tag, {CAPITALS.get(name, name): value or "" for name, value in attributes})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            raise ValueError(f"</{tag}> closes nothing")
        self.builder.end(self.open.pop())

    def handle_data(self, data):
        if self.open:
            self.builder.data(data)


def article(html):
    """The article of a page as a tree. Raises ValueError where there is none or an element in it is not closed."""
    found = ARTICLE.search(html)
    if not found:
        raise ValueError("the page has no <article>")
    return parse(found[0])


def parse(html):
    """One element of HTML as a tree. Raises ValueError where an element is not closed."""
    builder = Builder()
    builder.feed(html)
    builder.close()
    if builder.open:
        raise ValueError(f"<{builder.open[-1]}> is not closed")
    return builder.builder.close()


def html(element):
    """A tree as HTML."""
    return ElementTree.tostring(element, encoding="unicode", method="html")


def classes(element):
    """The classes of an element."""
    return element.get("class", "").split()


def prune(element, unwanted):
    """Take out of a tree every element of which `unwanted(element)` is true; the words behind it stay."""
    kept = None
    for child in list(element):
        if unwanted(child):
            add_text(element, kept, child.tail)
            element.remove(child)
        else:
            prune(child, unwanted)
            kept = child


def unwrap(element, unwanted):
    """Replace in a tree every element of which `unwanted(element)` is true by what stands inside it."""
    for child in list(element):
        unwrap(child, unwanted)
    for child in list(element):
        if unwanted(child):
            place = list(element).index(child)
            before = element[place - 1] if place else None
            add_text(element, before, child.text)
            element.remove(child)
            for number, inside in enumerate(list(child)):
                element.insert(place + number, inside)
            last = element[place + len(child) - 1] if len(child) else before
            add_text(element, last, child.tail)


def drop_part(element, name):
    """Take out the heading of the id `name` and all that stands between it and the next heading."""
    dropping = False
    for child in list(element):
        if re.fullmatch("h[1-6]", child.tag):
            dropping = child.get("id") == name
        if dropping:
            element.remove(child)


def add_text(parent, before, text):
    """Add `text` to `parent`, behind its child `before` or, without one, at its beginning."""
    if text and before is not None:
        before.tail = (before.tail or "") + text
    elif text:
        parent.text = (parent.text or "") + text


def words(element):
    """The words of a tree, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def ids(element):
    """Every id of a tree, in order."""
    return [one.get("id") for one in element.iter() if one.get("id")]
