"""The text of a finished page as a tree of lxml, the few changes that editions make to it, and trees as HTML or XML."""

import re

from lxml import etree

# HTML knows no capitals in names; SVG does (https://html.spec.whatwg.org/#adjust-svg-attributes). The parser leaves them out.
TAGS = {name.lower(): name for name in "clipPath foreignObject linearGradient radialGradient textPath".split()}
ATTRIBUTES = {name.lower(): name for name in (
    "clipPathUnits gradientTransform gradientUnits lengthAdjust markerHeight markerUnits markerWidth maskContentUnits maskUnits pathLength "
    "patternContentUnits patternTransform patternUnits preserveAspectRatio refX refY spreadMethod startOffset textLength viewBox"
).split()}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
OPS = "http://www.idpf.org/2007/ops"
EPUB_TYPE = f"{{{OPS}}}type"
etree.register_namespace("epub", OPS)


def article(html):
    """The article of a page as a tree. Raises ValueError where there is none, or where an element in the page is not closed."""
    # Plain elements: those of lxml.html are looked up by the name of their tag each time that one is touched.
    parser = etree.HTMLParser(remove_comments=True)
    root = etree.fromstring(html, parser)
    found = root.find(".//article") if root is not None else None
    # Browsers guess what was meant; a page of our own that needs guessing is a mistake, and stops the build.
    for error in parser.error_log:
        raise ValueError(f"line {error.line}: {error.message}")
    if found is None:
        raise ValueError("the page has no <article>")
    found.tail = None
    for drawing in found.iter("svg"):
        for one in drawing.iter():
            one.tag = TAGS.get(one.tag, one.tag)
            for name in ATTRIBUTES.keys() & set(one.attrib):
                one.set(ATTRIBUTES[name], one.attrib.pop(name))
    found.getparent().remove(found)
    return found


def html(element):
    """A tree, and the words behind it, as HTML."""
    return etree.tostring(element, encoding="unicode", method="html")


def xml(element):
    """A tree as XML, without the words behind it."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def classes(element):
    """The classes of an element."""
    return element.get("class", "").split()


def prune(element, unwanted):
    """Take out of a tree every element below its root of which `unwanted(element)` is true; the words behind it stay."""
    for one in [one for one in element.iterdescendants() if unwanted(one)]:
        drop_tree(one)


def unwrap(element, unwanted):
    """Replace below the root of a tree every element of which `unwanted(element)` is true by what stands inside it."""
    for one in [one for one in element.iterdescendants() if unwanted(one)]:
        drop_tag(one)


def drop_tree(element):
    """Take an element out of its tree; the words behind it stay."""
    if element.tail:
        append_words(element.getparent(), element.getprevious(), element.tail)
    element.getparent().remove(element)


def drop_tag(element):
    """Replace an element by what stands inside it."""
    parent, before = element.getparent(), element.getprevious()
    append_words(parent, before, element.text)
    if len(element):
        element[-1].tail = (element[-1].tail or "") + (element.tail or "")
    else:
        append_words(parent, before, element.tail)
    place = parent.index(element)
    parent[place : place + 1] = element[:]


def append_words(parent, before, words):
    """Add words behind the child `before` of `parent`, or, where that is None, to the words that it begins with."""
    if not words:
        return
    if before is None:
        parent.text = (parent.text or "") + words
    else:
        before.tail = (before.tail or "") + words


def drop_part(element, name):
    """Take out the heading of the id `name` and all that stands between it and the next heading."""
    dropping = False
    for child in list(element):
        if re.fullmatch("h[1-6]", child.tag):
            dropping = child.get("id") == name
        if dropping:
            element.remove(child)


def become(element, tag, **attributes):
    """Make `element` one of another tag with just these attributes; those without a value are left out."""
    element.tag = tag
    element.attrib.clear()
    element.attrib.update({name: value for name, value in attributes.items() if value})


def words(element):
    """The words of a tree, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def ids(element):
    """Every id of a tree, in order."""
    return [one.get("id") for one in element.iter() if one.get("id")]
