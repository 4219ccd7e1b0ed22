"""SVG to PNG, by Typst.

Typst reads SVG with resvg, the reference among the free renderers, and brings its own fonts: Libertinus Serif (SIL Open Font
License) has Latin with all diacritics, Greek and Cyrillic with the letters of every Slavic language. With the
system's fonts left out it gives the same bytes on every machine. It needs nothing beside pip, and the PDF edition uses it
too. Looked at instead: resvg_py (3 MB, but brings no font), skia-python (100 MB with numpy, no font), CairoSVG (needs the
system's Cairo), Pillow (draws no SVG).
"""

import hashlib
from importlib.metadata import version
from pathlib import Path

from build_scripts import typesetting

WIDTH = 1200
FONT = "Libertinus Serif"
PAGE = "#set page(width: auto, height: auto, margin: 0pt)\n"
POINTS_AN_INCH = 72
AT_ONCE = 8
END = b"IEND\xaeB`\x82"  # what every whole PNG ends in


def png(drawings, folder=None, known=None):
    """Each SVG of `drawings` as PNG bytes, a pixel for each of its units. Raises typesetting.Refused for what is no SVG.

    `folder` may name one in which pictures are kept between builds, by a hash of what they are made from; a picture
    that was not wholly written there is made anew. `known`, a dict that starts empty, keeps them from one call to the next.
    """
    return begin(drawings, folder, known)()


def begin(drawings, folder=None, known=None):
    """Begin to draw; a function that gives what `png` gives. Other work can go on meanwhile."""
    drawings, before = list(drawings), known or {}
    found = {drawing: before[drawing] for drawing in drawings if drawing in before}
    if folder is not None:
        found |= {drawing: data for drawing in drawings if drawing not in found for data in [read(kept_at(folder, drawing))] if data}
    missing = [drawing for drawing in dict.fromkeys(drawings) if drawing not in found]
    drawn = draw(missing)

    def made():
        for drawing, data in zip(missing, drawn()):
            if folder is not None:
                write(kept_at(folder, drawing), data)
            found[drawing] = data
        if known is not None:
            known.clear()
            known.update(found)
        return [found[drawing] for drawing in drawings]

    return made


def draw(drawings):
    """Begin to draw; a function that gives the PNG of each."""
    groups = [drawings[start : start + AT_ONCE] for start in range(0, len(drawings), AT_ONCE)]
    if not groups:
        return list
    begun = typesetting.begin("png", list(map(document, groups)), POINTS_AN_INCH, True)
    return lambda: [made for group in begun() for made in group]


def document(drawings):
    """(source, its inputs) of a Typst document with a page for each drawing."""
    keys = [f"drawing-{place}" for place in range(len(drawings))]
    pages = "\n#pagebreak()\n".join(f'#image(bytes(sys.inputs.at("{name}")), format: "svg", width: {WIDTH}pt)' for name in keys)
    return PAGE + pages, dict(zip(keys, drawings))


def kept_at(folder, drawing):
    """Where a picture is kept, named for what it is made from: the drawing, and the version of the program that draws it."""
    made_from = f"{version('typst')}\n{PAGE}{WIDTH}\n{drawing}"
    return Path(folder) / f"{hashlib.sha256(made_from.encode()).hexdigest()}.png"


def read(path):
    """A kept picture, or None where there is none or only a part of one."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.endswith(END) else None


def write(path, data):
    """Write bytes to a file at once, so that a reader finds all of them or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(data)
    part.replace(path)
