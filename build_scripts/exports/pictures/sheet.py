"""What the pictures share: a sheet that is filled from top to bottom with lines of text, and its colours."""

from dataclasses import dataclass, field
from html import escape

from build_scripts.components.colours import light
from build_scripts.components.drawing import number, style_of, text_width, wrap
from build_scripts.exports.pictures.raster import FONT, WIDTH

EDGE = 64
INNER = WIDTH - 2 * EDGE
HEIGHT = 630
FOOT = 22
ROOM = HEIGHT - EDGE * 0.55 - FOOT * 1.6
FACTORS = (1.15, 1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.55, 0.5)
# The light palette of the site; a picture is passed on by itself and can't ask for a colour scheme.
STYLE = f"""text{{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","{FONT}",sans-serif;fill:{light()["ink"]}}}
.paper{{fill:{light()["paper"]}}}.panel{{fill:{light()["panel"]}}}.bar{{fill:{light()["bar"]}}}
.bold{{font-weight:700}}.italic{{font-style:italic}}.quiet{{fill:{light()["quiet"]}}}"""


# How much wider bold letters are than the plain ones that the wrapping reckons with, in the widest of the common fonts.
BOLDER = 1.08


def styled(component, more=""):
    """The rules of a component's style sheet that its drawings need, as a picture by itself can have them; then `more`."""
    return "".join(rule for rule in style_of(component).splitlines() if "rem" not in rule) + more


def fitted(fill, site, title):
    """The picture of 1200 by 630 that `fill(factor)` makes a sheet of, with the largest type in which all of it fits, as SVG text;
    taller where even the smallest has no room."""
    whose = [site.title, *(one.name for one in site.licences[:1]), *site.addresses[:1]]
    for factor in FACTORS:
        sheet = fill(factor)
        lines = sheet.foot_lines(whose)
        if sheet.y <= ROOM - (len(lines) - 1) * FOOT * 1.28:
            break
    sheet.foot(lines)
    return sheet.svg(title, max(HEIGHT, sheet.y + EDGE))


@dataclass
class Sheet:
    """A picture in the making: `y` is how far down it is filled, `width` how wide its column of words is."""

    y: float = EDGE
    parts: list = field(default_factory=list)
    style: str = ""
    width: float = INNER

    def text(self, words, size, classes="", width=INNER, lines=None, x=EDGE):
        """Add `words`, wrapped; at most `lines` of them, the last with an ellipsis where more would follow."""
        found = wrap(words, size, width / BOLDER if "bold" in classes.split() else width)
        if lines and len(found) > lines:
            found = [*found[: lines - 1], found[lines - 1] + " …"]
        for line in found:
            self.y += size * 1.28
            self.write(line, x, self.y - size * 0.3, size, classes)

    def write(self, words, x, y, size, classes=""):
        """Add one line of words at a place, without moving on."""
        self.parts.append(f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" class="{classes}">{escape(words, quote=False)}</text>')

    def draw(self, markup):
        """Add a shape without moving on."""
        self.parts.append(markup)

    def skip(self, height):
        self.y += height

    def foot_lines(self, parts):
        """Whose picture it is, in one line, or in two where `width` has no room for one."""
        line = " · ".join(parts)
        return [line] if text_width(line, FOOT) <= self.width or len(parts) == 1 else [parts[0], " · ".join(parts[1:])]

    def foot(self, lines):
        """Add the last lines, at the foot of a picture of the size that messengers show."""
        for place, words in enumerate(reversed(lines)):
            self.write(words, EDGE, HEIGHT - EDGE * 0.55 - place * FOOT * 1.28, FOOT, "quiet")

    def svg(self, title, height=None):
        """The finished picture, as tall as its content or as `height`."""
        tall = number(height or self.y + EDGE * 0.75)
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall}" width="{WIDTH}" height="{tall}" role="img" aria-labelledby="picture-title">',
            f'<title id="picture-title">{escape(title, quote=False)}</title>',
            f"<style>{STYLE}{self.style}</style>",
            f'<rect class="paper" width="{WIDTH}" height="{tall}"/>',
            *self.parts,
            "</svg>",
            "",
        ])
