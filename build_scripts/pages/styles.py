"""The one style sheet: what holds everywhere, the frame, then each component's own."""

import re
from pathlib import Path

ROOMS = Path(__file__).parent.parent / "components"
FIRST = ("base", "page_frame")
LAST = ("print",)


def joined(without=()):
    """All rooms' style.css but those `without` as one text, without comments and needless white space."""
    names = sorted(path.parent.name for path in ROOMS.glob("*/style.css"))
    order = [name for name in [*FIRST, *(name for name in names if name not in FIRST + LAST), *LAST] if name not in without]
    return "\n".join(small((ROOMS / name / "style.css").read_text(encoding="utf-8")) for name in order) + "\n"


def small(css):
    """The same rules in fewer bytes."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    css = re.sub(r"([{;][a-z-]+): ", r"\1:", css)
    return css.replace(";}", "}").strip()
