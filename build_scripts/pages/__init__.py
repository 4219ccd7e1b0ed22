"""Explainer to pages: which pages there are, and the Markdown of each.

`PAGES` is the one list of what is rendered. A template gets the ctx (the page in the making), the words that
content/pages has for it as `page`, and what the function beside it looks up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from build_scripts.components import citation
from build_scripts.components.jinja import environment
from build_scripts.components.page_context import PageContext
from build_scripts.incremental import make
from build_scripts.pages import page_data, page_frame, redirects, styles
from build_scripts.pages.show import SHOW


@dataclass(frozen=True)
class Kind:
    """A kind of page: its template beside this file, the pages it makes, and what they look up.

    `paths` maps the explainer to (path without ending, id) pairs; `look_up` maps explainer and id to the values that
    the template needs beside the page itself. `boost` lifts pages whose entries answer a search for a name.
    """

    template: str
    paths: Callable
    look_up: Callable = page_data.nothing
    searched: bool = True
    boost: int = 1


def one(name):
    """The paths of a kind of which there is one page."""
    return lambda explainer: [(name, name)]


def chapters(explainer):
    """The paths of the chapters."""
    return [(f"chapters/{name}", name) for name in explainer.site.chapters]


PAGES = (
    Kind("index", one("index")),
    Kind("chapter", chapters, page_data.chapter),
    Kind("polls", one("polls"), page_data.polls),
    Kind("quotes", one("quotes"), page_data.quotes),
    Kind("timeline", one("timeline")),
    Kind("people", one("people"), page_data.people, boost=3),
    Kind("places", one("places"), page_data.places, boost=3),
    Kind("glossary", one("glossary"), page_data.glossary, boost=3),
    Kind("expectations", one("expectations"), page_data.expectations),
    Kind("sources", one("sources"), page_data.sources, searched=False),
    Kind("statements", one("statements"), page_data.statements, searched=False),
    Kind("data", one("data"), page_data.data),
    Kind("download", one("download")),
    Kind("about", one("about"), page_data.about),
    Kind("safety", one("safety"), page_data.safety),
    Kind("404", one("404"), searched=False),
)

def render(explainer, kept=None):
    """Every file below docs/ that the content makes: {path: text}. Pure: the same content gives the same bytes."""
    return make(makers(explainer), explainer, kept)


def makers(explainer):
    """The maker of each of these files: see build_scripts.incremental."""
    words = {f"{path}.md": partial(page, kind, path, name) for kind in PAGES for path, name in kind.paths(explainer)}
    return {**words, **redirects.makers(explainer), "styles/site.css": lambda explainer: styles.joined()}


def page(kind, path, name, explainer):
    """The Markdown of one page."""
    ctx = PageContext(explainer, path)
    words = explainer.items["page"].get(name)
    text = environment().get_template(f"pages/{kind.template}.md.j2").render(
        ctx=ctx,
        label=ctx.label,
        show=SHOW,
        site=explainer.site,
        page=words,
        words=page_frame.words(ctx),
        searched=kind.searched,
        boost=kind.boost,
        **kind.look_up(explainer, name),
    )
    return citation.way_back(redirects.with_old_names(explainer, path, tidy(text)))


def tidy(text):
    """`text` with at most one blank line in a row, and one line end at its end."""
    lines, blank = [], False
    for line in text.rstrip().splitlines():
        line = line.rstrip()
        if line or not blank:
            lines.append(line)
        blank = not line
    return "\n".join(lines) + "\n"
