"""Explainer to pages: the Markdown of each.

The list of pages is `PAGES` of build_scripts.model, of which build_scripts.addresses says which are made. A page's template has its name
and stands beside this file. It gets the ctx (the page in the making), the words that content/pages has for it as `page`, and what
page_data looks up for it.
"""

from functools import partial

from build_scripts import parts
from build_scripts.addresses import made_pages, page_of
from build_scripts.components.jinja import environment
from build_scripts.components.page_context import PageContext
from build_scripts.incremental import make
from build_scripts.model import KINDS
from build_scripts.pages import page_data, page_frame, redirects, styles
from build_scripts.pages.show import SHOW

TEMPLATE_OF_CHAPTERS = "chapter"


def listed(explainer):
    """(path without ending, template, id) of every page, in the order in which the editions hold them."""
    chapters = [(f"chapters/{name}", TEMPLATE_OF_CHAPTERS, name) for name in explainer.site.chapters]
    found = [("index", "index", "index"), *chapters]
    for name in made_pages(explainer):
        found.append((name, name, name))
        found += [(path, name, name) for path in explainer.parts if path.startswith(f"{name}/")]
        found += below(explainer, name)
    return found


def below(explainer, page):
    """The same of the pages of single items that stand below the list of their kind, on `page`."""
    for kind in KINDS:
        if kind.own_pages and kind.page == page:
            yield from ((page_of(kind.name, name), kind.name, name) for name in explainer.items[kind.name])


def render(explainer, cache=None):
    """Every file below docs/ that the content makes: {path: text}. Pure: the same content gives the same bytes."""
    return make(makers(explainer), explainer, cache)


def makers(explainer):
    """The maker of each of these files: see build_scripts.incremental."""
    words = {f"{path}.md": partial(page, template, path, name) for path, template, name in listed(explainer)}
    scripts = {path: partial(moved_script, path) for path in parts.scripts()}
    return {**words, **redirects.makers(explainer), **scripts, "styles/site.css": lambda explainer: styles.joined()}


def page(template, path, name, explainer):
    """The Markdown of one page."""
    ctx = PageContext(explainer, path)
    words = explainer.items["page"].get(name)
    part = explainer.parts.get(path)
    text = environment().get_template(f"pages/{template}.md.j2").render(
        ctx=ctx,
        label=ctx.label,
        show=SHOW,
        site=explainer.site,
        page=words,
        words=page_frame.words(ctx),
        part=part,
        **page_data.look_up(explainer, template, name, part),
    )
    return redirects.with_old_names(explainer, path, tidy(text + scripts(ctx)))


def scripts(ctx):
    """The scripts that serve something on the page, as elements at its end."""
    return "".join(f'\n\n<script src="{ctx.address(path, ending="")}" defer></script>' for path in ctx.scripts)


def moved_script(path, explainer):
    """The script at `path` that knows where the items of a list stand."""
    return parts.moved(explainer, path)


def tidy(text):
    """`text` with at most one blank line in a row, and one line end at its end."""
    lines, blank = [], False
    for line in text.rstrip().splitlines():
        line = line.rstrip()
        if line or not blank:
            lines.append(line)
        blank = not line
    return "\n".join(lines) + "\n"
