"""Links from place to place in the PDF.

Typst finds out where a link to a label leads by laying everything out again until nothing moves, which doubles time and memory for a
book of thousands of links. So it gets addresses of a host that can't be (RFC 6761) instead, and in the finished file each of them
becomes the place itself, in just as many bytes, so that the file's table of positions stays true.
"""

import re

HERE = "https://here.invalid/#"
# Written behind the book: the places that links may lead to, as (name, page from 1, points from the top).
PLACES = """
#context [#metadata(query(selector(metadata).or(heading)).filter(one => one.has("label")).map(one => {
  let at = one.location().position()
  (str(one.label), at.page, at.y / 1pt)
}))<places>]
"""
ACTION = re.compile(rb"/A<</Type/Action/S/URI/URI\(" + re.escape(HERE.encode()) + rb"([^()]*)\)>>")
DESCRIPTION = re.compile(rb"/Contents\(" + re.escape(HERE.encode()) + rb"([^()]*)\)")
PAGES = re.compile(rb"/Type/Pages/Count (\d+)/Kids\[([^\]]*)\]")
TALL = 841.8898  # of A4, in points
ABOVE = 10  # points that are shown above a place


def with_places(data, places, described):
    """The PDF with its links leading to `places`, a list as PLACES makes it. `described(number)` says in words what a link to that
    page is for those who hear the book. Raises ValueError for a file that is not as Typst writes it, or a link to no place."""
    found = PAGES.search(data)
    pages = re.findall(rb"(\d+) 0 R", found[2]) if found else []
    if not found or len(pages) != int(found[1]):
        raise ValueError("the PDF has no list of pages where one was looked for")
    known = {name.encode(): (page, max(0, y - ABOVE)) for name, page, y in places}

    def lead(link):
        if link[1] not in known:
            raise ValueError(f"a link of the PDF leads to {link[1].decode()}, which is no place in it")
        page, y = known[link[1]]
        return fitted(b"/Dest[%s 0 R/XYZ 0 %s 0]" % (pages[page - 1], f"{TALL - y:.2f}".encode()), link[0])

    def describe(link):
        page = known[link[1]][0]
        words = described(page) if described(page).isascii() and len(described(page)) <= len(HERE) else str(page)
        return fitted(b"/Contents(%s)" % words.encode(), link[0])

    data = DESCRIPTION.sub(describe, ACTION.sub(lead, data))
    if HERE.encode() in data:
        raise ValueError("the PDF has links in a form that is not known")
    return data


def fitted(text, replaced):
    """`text` with spaces behind it, as long as `replaced`. Raises ValueError where it is longer."""
    if len(text) > len(replaced):
        raise ValueError(f"{text.decode()} does not fit where {replaced.decode()} stood")
    return text.ljust(len(replaced))
