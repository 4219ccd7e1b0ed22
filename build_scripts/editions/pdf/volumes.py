"""A book too large for one PDF, in several: Typst needs about 400 bytes of memory for each character that it sets."""

import re

from build_scripts.editions.pdf.links import HERE
from build_scripts.editions.pdf.typeset import escaped, markup, place

LARGEST = 2_500_000  # characters of Typst's markup, for which it takes a gigabyte
PLACE = re.compile(r'(?:place-here|#label)\("([^"\\]*)"\)')
LINK = re.compile(rf'#link\("{re.escape(HERE)}([^"\\]*)"\)')
PARTED = frozenset("article section div".split())


def volumes(pages, largest=LARGEST):
    """The pages of a merged book as the texts of as many Typst documents as keep within `largest` characters, where their parts do.

    A page is parted only where it is larger by itself. A link into another document is left as its words.
    """
    found = [[]]
    for page in pages:
        for number, text in enumerate(pieces(page.tree, largest)):
            if found[-1] and sum(map(len, found[-1])) + len(text) > largest:
                found.append([])
            found[-1].append(text if number else f"#pagebreak(weak: true)\n{text}")
    texts = ["\n".join(one) for one in found]
    return texts if len(texts) == 1 else [by_itself(text) for text in texts]


def pieces(element, largest):
    """An element as markup, in several pieces where it is larger than one document may be and has parts."""
    text = markup(element)
    if len(text) <= largest or element.tag not in PARTED or not len(element):
        return [text]
    found = [place(element) + escaped(element.text)]
    for child in element:
        found += pieces(child, largest)
        found[-1] += escaped(child.tail)
    return found


def by_itself(text):
    """A document whose links all lead to places in it."""
    there = set(PLACE.findall(text))
    return LINK.sub(lambda link: link[0] if link[1] in there else "#elsewhere", text)
