"""What the published site says of its editions, and what a copy says instead: a copy names no other, whose sizes it can't know."""

import re

from markupsafe import Markup

from build_scripts.components import downloads
from build_scripts.components.page_context import PageContext
from build_scripts.editions import archive, page

PAGE = "download.html"
PLACE = re.compile(r'<div class="files" data-list="editions"></div>')
FOOT = re.compile(r'<li><a href="(?P<up>(?:\.\.?/)*)download\.html"[^>]*>[^<]*</a></li>')
SCRIPT = '<script src="assets/keep.js" defer></script>'


def own_words(explainer, site):
    """The files of a copy of the finished folder `site` that differ from its own: {name: bytes}."""
    ctx = PageContext(explainer, "copy")
    said = Markup("<p>{}</p>").format(ctx.label("copy_list")) + page.statement_html(ctx)
    html = put(read(site), said)
    readme = "\n\n".join([explainer.site.title, ctx.label("copy_open"), *page.statement(ctx), page.licences(ctx)])
    return {PAGE: html.encode(), archive.README: f"{readme}\n".encode()}


def list_editions(explainer, site, made, say=print):
    """List the editions `made` on the Download page, and give every page's foot a link to its plain text. `say` gets a line where
    no page has a foot that is known. Raises ValueError where the Download page has no place for them."""
    ctx = PageContext(explainer, PAGE.removesuffix(".html"))
    html = put(read(site), downloads.render(ctx, made))
    if "</body>" not in html:
        raise ValueError(f"{PAGE} has no </body>, so there is no place for its script")
    html = html.replace("</body>", f"{SCRIPT}</body>", 1)
    (site / PAGE).write_text(html, encoding="utf-8")
    if not any(one.name == "text" and not one.missing for one in made):
        return
    linked = 0
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith(("text/", "editions/")):
            same = name if (site / "text" / name).is_file() else "index.html"
            words = Markup.escape(ctx.label("text_link"))
            link = lambda found: f'{found[0]}\n        <li><a href="{found["up"]}text/{same}">{words}</a></li>'
            html, count = FOOT.subn(link, path.read_text(encoding="utf-8"))
            linked += count
            path.write_text(html, encoding="utf-8")
    if not linked:
        say("NOTHING TO DO: no page's foot has a link to the Download page, so none leads to its plain text")


def read(site):
    """The HTML of the Download page."""
    return (site / PAGE).read_text(encoding="utf-8")


def put(html, said):
    """The Download page with `said` in its marked place. Raises ValueError where there is none."""
    if not PLACE.search(html):
        raise ValueError(f"{PAGE} has no marked place for the list of editions")
    return PLACE.sub(lambda found: str(said), html, count=1)
