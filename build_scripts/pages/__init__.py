"""Explainer to pages: which pages there are, and the Markdown of each.

`PAGES` is the one list of what is rendered. A template gets the leaf (the page in the making), the words that
content/pages has for it as `page`, and what the function beside it looks up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace

from build_scripts import components
from build_scripts.components import (
    cards,
    chapterhead,
    citation,
    cite_page,
    corrections,
    figure,
    map,
    names,
    next,
    outcome,
    poll,
    quote,
    sources,
    standing,
    statement,
    statements,
    timeline,
)
from build_scripts.components.jinja import environment
from build_scripts.components.leaf import Leaf
from build_scripts.kept import make
from build_scripts.pages import body, frame, lists, moved, styles


@dataclass(frozen=True)
class Kind:
    """A kind of page: its template beside this file, the pages it makes, and what they look up.

    `paths` maps the explainer to (path without ending, id) pairs; `look_up` maps explainer and id to the values that
    the template needs beside the page itself. `boost` lifts pages whose entries answer a search for a name.
    """

    template: str
    paths: Callable
    look_up: Callable = lists.nothing
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
    Kind("chapter", chapters, lists.chapter),
    Kind("polls", one("polls"), lists.polls),
    Kind("quotes", one("quotes"), lists.quotes),
    Kind("timeline", one("timeline")),
    Kind("people", one("people"), lists.people, boost=3),
    Kind("places", one("places"), lists.places, boost=3),
    Kind("glossary", one("glossary"), lists.glossary, boost=3),
    Kind("expectations", one("expectations"), lists.expectations),
    Kind("sources", one("sources"), lists.sources, searched=False),
    Kind("statements", one("statements"), lists.statements, searched=False),
    Kind("data", one("data"), lists.data),
    Kind("download", one("download")),
    Kind("about", one("about"), lists.about),
    Kind("safety", one("safety"), lists.safety),
    Kind("404", one("404"), searched=False),
)

SHOW = SimpleNamespace(
    **{room.__name__.removeprefix(components.__name__ + "."): room.render for room in (
        cards, chapterhead, cite_page, corrections, figure, map, names, next, outcome, poll, quote, sources, standing, statements, timeline,
    )},
    statement=statement.markdown,
    marked=statement.marked,
    listed=statement.listed,
    marks=citation.markdown,
    footnotes=citation.footnotes,
    body=body.markdown,
)


def render(explainer, kept=None):
    """Every file below docs/ that the content makes: {path: text}. Pure: the same content gives the same bytes."""
    return make(makers(explainer), explainer, kept)


def makers(explainer):
    """The maker of each of these files: see build_scripts.kept."""
    words = {f"{path}.md": partial(page, kind, path, name) for kind in PAGES for path, name in kind.paths(explainer)}
    return {**words, **moved.makers(explainer), "styles/site.css": lambda explainer: styles.joined()}


def page(kind, path, name, explainer):
    """The Markdown of one page."""
    leaf = Leaf(explainer, path)
    words = explainer.items["page"].get(name)
    text = environment().get_template(f"pages/{kind.template}.md.j2").render(
        leaf=leaf,
        label=leaf.label,
        show=SHOW,
        site=explainer.site,
        page=words,
        words=frame.words(leaf),
        searched=kind.searched,
        boost=kind.boost,
        **kind.look_up(explainer, name),
    )
    return citation.way_back(moved.with_old_names(explainer, path, tidy(text)))


def tidy(text):
    """`text` with at most one blank line in a row, and one line end at its end."""
    lines, blank = [], False
    for line in text.rstrip().splitlines():
        line = line.rstrip()
        if line or not blank:
            lines.append(line)
        blank = not line
    return "\n".join(lines) + "\n"
