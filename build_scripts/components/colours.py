"""The colours of the site, once: those of everything stand in base/style.css, those of the standings in standing/style.css.

Pages have them from there; pictures and the PDF read them here.
"""

import re
from functools import cache
from pathlib import Path

DECLARED = ("base", "standing")
ROOT = re.compile(r":root\s*\{[^}]*\}")
COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{3,6})\b")
DARK = "@media (prefers-color-scheme: dark)"


@cache
def palette():
    """The variables of the light scheme (colours and fonts), as CSS."""
    return "".join(ROOT.search(light_part)[0] for light_part, _ in parts())


@cache
def light():
    """{name: #rrggbb} of the light scheme."""
    return dict(COLOUR.findall(palette()))


@cache
def parts():
    """(text before the dark scheme, text from it on) of each style sheet that declares colours."""
    texts = [(Path(__file__).parent / name / "style.css").read_text(encoding="utf-8") for name in DECLARED]
    return [tuple(text.split(DARK, 1)) for text in texts]
