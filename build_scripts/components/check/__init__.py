"""The check beside a statement: a label that opens to what the editors found and to the sources, each with what it bears.

It is a `<details>` right after the words, so that it needs no script and a search in the page finds what is inside.
"""

from build_scripts.components import citation, standing
from build_scripts.components.jinja import fill


def render(ctx, cites, how=None, check=None, anchor="", brief=False):
    """The check of words that rest on `cites`. Without a standing (`how`) it opens to the sources alone.

    `check` is Markdown; `anchor` the place of the statement, for a link that can be passed on; a `brief` check names its
    sources by their publishers.
    """
    number = len(citation.by_source(cites))
    return fill(
        "check/check.html.j2",
        ctx,
        how=how,
        word=standing.words(ctx, how) if how else "",
        count=ctx.label("check_source") if number == 1 else ctx.label("check_sources", number=number),
        words=ctx.html(check) if check else "",
        sources=citation.render(ctx, cites, brief),
        meaning=ctx.address("about", f"standing-{how}") if how else "",
        anchor=anchor,
    )
