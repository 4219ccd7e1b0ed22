"""The label that says how well the sources bear a statement out: a sign (from the style sheet) and a word."""

from build_scripts.components.jinja import fill
from build_scripts.components.leaf import plain_markdown


def render(leaf, standing):
    """The label as a link to what it means."""
    return leaf.same(("standing", standing), lambda: fill("standing/standing.html.j2", leaf, standing=standing, **parts(leaf, standing, ".html")))


def markdown(leaf, standing):
    """The same as a Markdown link, for the end of a paragraph."""
    words = parts(leaf, standing, ".md")
    title = words["meaning"].replace('"', "”")
    return f'[{plain_markdown(words["word"])}]({words["address"]} "{title}"){{ .standing .standing-{standing} data-search-exclude }}'


def parts(leaf, standing, ending):
    return {
        "word": leaf.label(f"standing_{standing}"),
        "meaning": leaf.label(f"standing_{standing}_meaning"),
        "address": leaf.address("about", f"standing-{standing}", ending),
    }
