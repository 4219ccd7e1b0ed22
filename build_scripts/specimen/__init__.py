"""A page for contributors: every named example of every component, in both colour schemes and at three widths.

It is no part of the site, so its words stand here. Each component has a page of its examples in each scheme, and the
specimen shows those pages in frames as wide as a small phone, a tablet and a desktop, so that the site's own style sheet
finds what it would find there.
"""

import re
import shutil
from html import escape
from importlib import import_module
from pathlib import Path

from build_scripts.components import examples
from build_scripts.finish.csp import with_policy
from build_scripts.pages import styles

HERE = Path(__file__).parent
FILES = ("specimen.css", "specimen.js", "frame.js")
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
DARK = re.compile(r"@media \(prefers-color-scheme: ?dark\)")
INLINE = re.compile(r"<(sup|span|a|b|em|strong)\b")
BOTH = re.compile(r"color-scheme: ?light dark")


def write(explainer, folder):
    """Write the specimen of the examples, with the items of `explainer`, into `folder`, which it replaces.

    Returns (path of the page, how many examples it shows, the names of those that name an item that is not there).
    """
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(HERE / name, folder / name)
    css = styles.joined()
    (folder / "site.css").write_text(css, encoding="utf-8")
    for scheme in SCHEMES:
        (folder / f"{scheme}.css").write_text(in_scheme(css, scheme), encoding="utf-8")
    shown, missing = {}, []
    for component in examples.components():
        shown[component] = {}
        for name, values in examples.examples(component).items():
            try:
                shown[component][name], _ = examples.show(explainer, component, values)
            except KeyError as error:
                missing.append(f"{component}/{name}: there is no {error.args[0]}")
        for scheme in SCHEMES:
            (folder / f"{component}-{scheme}.html").write_text(frame(explainer, component, shown[component], scheme), encoding="utf-8")
    index = folder / "index.html"
    index.write_text(overview(explainer, shown, missing), encoding="utf-8")
    return index, sum(map(len, shown.values())), missing


def in_scheme(css, scheme):
    """The style sheet as it works for a reader who prefers `scheme`, whatever the one who looks prefers."""
    return BOTH.sub(f"color-scheme: {scheme}", DARK.sub("@media all" if scheme == "dark" else "@media not all", css))


def frame(explainer, component, shown, scheme):
    """The page of one component's examples, as the site would lay them out."""
    parts = "\n".join(f'<h2 class="specimen-name">{escape(name)}</h2>\n{in_place(html)}' for name, html in shown.items())
    body = f'<main class="md-content"><article class="md-typeset"><h1 class="unseen">{escape(component)}</h1>\n{parts}\n</article></main>'
    return page(explainer, f"{component}, {scheme}", (f"{scheme}.css", "specimen.css"), "frame.js", body)


def in_place(html):
    """What belongs into a line of text, in one."""
    return f"<p>Words that it stands beside {html} and more of them.</p>" if INLINE.match(html) else html


def overview(explainer, shown, missing):
    """The page that shows all components."""
    jump = "".join(f'<li><a href="#{component}">{component}</a></li>' for component in shown)
    left_out = "".join(f"<li>{escape(one)}</li>" for one in missing)
    parts = "\n".join(views(component, named) for component, named in shown.items())
    body = f"""<main class="md-content specimen"><h1>Every component in every state</h1>
<p>For contributors; no part of the site. The examples stand in the examples.yml of each room below build_scripts/components/.</p>
<ul class="jump">{jump}</ul>
{f"<h2>Left out, because an item is not there</h2><ul>{left_out}</ul>" if missing else ""}
{parts}
</main>"""
    return page(explainer, "Specimen", ("site.css", "specimen.css"), "specimen.js", body)


def views(component, shown):
    """The part of the overview about one component."""
    says = (import_module(f"{examples.__package__}.{component}").__doc__ or "").strip().splitlines()
    rows = "\n".join(row(component, width) for width in WIDTHS)
    return f'<h2 id="{component}">{component}</h2><p>{escape(says[0] if says else "")} Examples: {escape(", ".join(shown))}.</p>\n{rows}'


def row(component, width):
    """A component at a width, once in each colour scheme."""
    frames = [
        f'<iframe class="w{width}" title="{component}, {width} pixels, {scheme}" src="{component}-{scheme}.html" loading="lazy"></iframe>'
        for scheme in SCHEMES
    ]
    label = f"{component}, {width} pixels wide"
    return f'<h3>{width} pixels</h3><div class="specimen-row" tabindex="0" role="group" aria-label="{label}">{"".join(frames)}</div>'


def page(explainer, title, sheets, script, body):
    """A page under the same policy as those of the site."""
    links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    return with_policy(
        f'<!doctype html>\n<html lang="{escape(explainer.site.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title>{links}<script src="{script}"></script></head><body>\n{body}\n</body></html>\n'
    )
