"""SVG to PNG, by Typst.

Typst reads SVG with resvg, the reference among the free renderers, and brings its own fonts: Libertinus Serif (SIL Open Font
License) has Latin with all diacritics, Greek and Cyrillic with the letters of every Slavic language. With the
system's fonts left out it gives the same bytes on every machine. It needs nothing beside pip, and the PDF edition uses it
too. Looked at instead: resvg_py (3 MB, but brings no font), skia-python (100 MB with numpy, no font), CairoSVG (needs the
system's Cairo), Pillow (draws no SVG).
"""

import typst

WIDTH = 1200
FONT = "Libertinus Serif"
PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n'
POINTS_AN_INCH = 72


def png(drawings):
    """Each SVG of `drawings` as PNG bytes, a pixel for each of its units. Raises RuntimeError for what is no SVG."""
    if not drawings:
        return []
    keys = [f"drawing-{place}" for place in range(len(drawings))]
    pages = "\n#pagebreak()\n".join(f'#image(bytes(sys.inputs.at("{key}")), format: "svg", width: {WIDTH}pt)' for key in keys)
    made = typst.compile((PAGE + pages).encode(), format="png", ppi=POINTS_AN_INCH, sys_inputs=dict(zip(keys, drawings)), ignore_system_fonts=True, font_paths=[])
    return made if isinstance(made, list) else [made]
