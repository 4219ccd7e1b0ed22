"""Take the README's screenshot of the built site: home and a chapter, light and dark, side by side on one picture."""

import base64
import sys
from pathlib import Path

from tests import browser

VIEWS = (("index.html", 1280, 900, "light"), ("chapters/{chapter}.html", 390, 900, "dark"))


def take(site, to):
    """Write one picture of the views of the built `site` to the PNG file `to`."""
    chapter = sorted(path.stem for path in (site / "chapters").glob("*.html"))[0]
    with browser.browser() as started:
        frames = []
        for name, width, height, scheme in VIEWS:
            inside = started.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
            page = inside.new_page()
            page.goto(f"{site.as_uri()}/{name.format(chapter=chapter)}")
            frames.append((width, height, page.screenshot()))
            inside.close()
        inside = started.new_context(viewport={"width": sum(width for width, _, _ in frames), "height": max(height for _, height, _ in frames)})
        page = inside.new_page()
        page.set_content("<style>body{margin:0;display:flex}</style>" + "".join(f'<img id="v{number}">' for number in range(len(frames))))
        for number, (_, _, png) in enumerate(frames):
            page.evaluate(
                "([id, data]) => new Promise(done => { const img = document.getElementById(id); img.onload = done; img.src = data })",
                [f"v{number}", "data:image/png;base64," + base64.b64encode(png).decode()],
            )
        page.screenshot(path=str(to))


if __name__ == "__main__":
    take(Path("site").resolve(), Path(sys.argv[1]))
