"""The list of sources, each with what it was read for and the places that cite it."""

from build_scripts.components import filters
from build_scripts.components.citation import title_language, warning
from build_scripts.components.jinja import fill
from build_scripts.model import BY_NAME
from build_scripts.model.source import author_name


def render(ctx, sources):
    """An entry for each of `sources`, with filters by language and by the countries where reading it is punished."""
    def words(key):
        if key.startswith("banned-"):
            return ctx.label("restricted_in", countries=ctx.locale.country_name(key.removeprefix("banned-")))
        return ctx.locale.language_name(key)

    keys = [(source.language.partition("-")[0], *(f"banned-{code}" for code in source.restricted_in)) for source in sources]
    choices = filters.counted(keys, words)
    rows = [
        {
            "source": source,
            "lang": title_language(ctx, source),
            "pages": pages(ctx, source),
            "warning": warning(ctx, source),
            "archived": archived(source),
            "authors": [author_name(author) for author in source.authors],
            "classes": filters.classes(choices, of),
        }
        for source, of in zip(sources, keys)
    ]
    shown = filters.render(ctx, "sources", choices) if len(rows) > FEW and len(choices) > 1 else ""
    return fill("sources/sources.html.j2", ctx, rows=rows, filters=shown, own=ctx.explainer.site.language)


FEW = 8  # A list as short as this is seen at a glance.
ARCHIVE = "https://web.archive.org/web/"


def archived(source):
    """Where a copy of the source may be kept, an address of the Wayback Machine that nobody has tried; none where a copy is known."""
    return f"{ARCHIVE}{(source.date or '').replace('-', '')[:8]}/{source.url}".replace("/web//", "/web/2/") if source.url and not source.archive else ""


def pages(ctx, source):
    """(title, address of the first place) of each page that cites the source."""
    found = {}
    for page, anchor in ctx.explainer.cited_by.get(source.id, ()):
        found.setdefault(page, anchor)
    return [(ctx.title(page), ctx.address(page, anchor)) for page, anchor in found.items()]


def names():
    """The kinds of sources, in the order of the list."""
    return BY_NAME["source"].model.model_fields["kind"].annotation.__args__
