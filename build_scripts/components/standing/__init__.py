"""The label that says how well the sources bear a statement out: a sign (from the style sheet) and a word."""

from build_scripts.components.jinja import fill
from build_scripts.components.page_context import plain_markdown


def render(ctx, standing):
    """The label as a link to what it means."""
    return ctx.same(("standing", standing), lambda: fill("standing/standing.html.j2", ctx, standing=standing, **parts(ctx, standing, ".html")))


def markdown(ctx, standing):
    """The same as a Markdown link, for the end of a paragraph."""
    words = parts(ctx, standing, ".md")
    title = words["meaning"].replace('"', "”")
    return f'[{plain_markdown(words["word"])}]({words["address"]} "{title}"){{ .standing .standing-{standing} data-search-exclude }}'


def parts(ctx, standing, ending):
    return {
        "word": ctx.label(f"standing_{standing}"),
        "meaning": ctx.label(f"standing_{standing}_meaning"),
        "address": ctx.address("about", f"standing-{standing}", ending),
    }
