"""Explainer to pages: the Markdown of each.

The list of pages is `PAGES` of build_scripts.model. A page's template has its name and stands beside this file. It gets the
ctx (the page in the making), the words that content/pages has for it as `page`, and what page_data looks up for it.
"""

from functools import partial

from build_scripts.components.jinja import environment
from build_scripts.components.page_context import PageContext
from build_scripts.incremental import make
from build_scripts.model import PAGES
from build_scripts.pages import page_data, page_frame, redirects, styles
from build_scripts.pages.show import SHOW

TEMPLATE_OF_CHAPTERS = "chapter"


def listed(explainer):
    """(path without ending, template, id) of every page, in the order in which the editions hold them."""
    chapters = [(f"chapters/{name}", TEMPLATE_OF_CHAPTERS, name) for name in explainer.site.chapters]
    return [("index", "index", "index"), *chapters, *((name, name, name) for name in PAGES)]


def render(explainer, kept=None):
    """Every file below docs/ that the content makes: {path: text}. Pure: the same content gives the same bytes."""
    return make(makers(explainer), explainer, kept)


def makers(explainer):
    """The maker of each of these files: see build_scripts.incremental."""
    words = {f"{path}.md": partial(page, template, path, name) for path, template, name in listed(explainer)}
    return {**words, **redirects.makers(explainer), "styles/site.css": lambda explainer: styles.joined()}


def page(template, path, name, explainer):
    """The Markdown of one page."""
    ctx = PageContext(explainer, path)
    words = explainer.items["page"].get(name)
    text = environment().get_template(f"pages/{template}.md.j2").render(
        ctx=ctx,
        label=ctx.label,
        show=SHOW,
        site=explainer.site,
        page=words,
        words=page_frame.words(ctx),
        **page_data.look_up(explainer, template, name),
    )
    return redirects.with_old_names(explainer, path, tidy(text))


def tidy(text):
    """`text` with at most one blank line in a row, and one line end at its end."""
    lines, blank = [], False
    for line in text.rstrip().splitlines():
        line = line.rstrip()
        if line or not blank:
            lines.append(line)
        blank = not line
    return "\n".join(lines) + "\n"
