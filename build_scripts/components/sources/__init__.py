"""The list of sources, each with what it was read for and the places that cite it."""

from build_scripts.components.citation import title_language, warning
from build_scripts.components.jinja import fill
from build_scripts.model import BY_NAME


def render(ctx, sources):
    """An entry for each of `sources`."""
    rows = [
        {
            "source": source,
            "lang": title_language(ctx, source),
            "pages": pages(ctx, source),
            "warning": warning(ctx, source),
        }
        for source in sources
    ]
    return fill("sources/sources.html.j2", ctx, rows=rows, own=ctx.explainer.site.language)


def pages(ctx, source):
    """(title, address of the first place) of each page that cites the source."""
    found = {}
    for page, anchor in ctx.explainer.cited_by.get(source.id, ()):
        found.setdefault(page, anchor)
    return [(ctx.title(page), ctx.address(page, anchor)) for page, anchor in found.items()]


def names():
    """The kinds of sources, in the order of the list."""
    return BY_NAME["source"].model.model_fields["kind"].annotation.__args__
