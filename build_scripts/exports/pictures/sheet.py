"""What the pictures share: a sheet that is filled from top to bottom with lines of text, and its colours."""

from dataclasses import dataclass, field
from html import escape

from build_scripts.components.drawing import number, wrap
from build_scripts.exports.pictures.raster import FONT, WIDTH

EDGE = 64
INNER = WIDTH - 2 * EDGE
# The light palette of the site; a picture is passed on by itself and can't ask for a colour scheme.
STYLE = f"""text{{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","{FONT}",sans-serif;fill:#1c1d1f}}
.paper{{fill:#fcfbf8}}.panel{{fill:#f3f1ea}}.bar{{fill:#2b6f8f}}.range{{fill:#a8c8d6}}.hatch{{stroke:#2b6f8f;stroke-width:3}}
.track{{fill:#e4e1d8}}.mark{{stroke:#8d8f8c;stroke-width:1.5}}.whisker{{stroke:#1c1d1f;stroke-width:3;fill:none}}
.halo{{stroke:#fcfbf8;stroke-width:8;fill:none}}
.bold{{font-weight:700}}.italic{{font-style:italic}}.quiet{{fill:#595d63}}"""


# How much wider bold letters are than the plain ones that the wrapping reckons with, in the widest of the common fonts.
BOLDER = 1.08


@dataclass
class Sheet:
    """A picture in the making: `y` is how far down it is filled."""

    y: float = EDGE
    parts: list = field(default_factory=list)

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

    def svg(self, title, height=None):
        """The finished picture, as tall as its content or as `height`."""
        tall = number(height or self.y + EDGE * 0.75)
        return "\n".join([
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall}" width="{WIDTH}" height="{tall}" role="img" aria-labelledby="picture-title">',
            f'<title id="picture-title">{escape(title, quote=False)}</title>',
            f"<style>{STYLE}</style>",
            f'<rect class="paper" width="{WIDTH}" height="{tall}"/>',
            *self.parts,
            "</svg>",
            "",
        ])
