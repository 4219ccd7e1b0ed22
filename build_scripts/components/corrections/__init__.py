"""What was wrong on the site, and what it says now."""

from build_scripts.components.jinja import fill
from build_scripts.explainer import page_of


def render(leaf):
    """Every correction, the newest first, or a line that says there is none."""
    rows = [
        {"item": item, "address": leaf.address(page(leaf, item.page)), "title": leaf.title(page(leaf, item.page))}
        for item in sorted(leaf.explainer.all("correction"), key=lambda item: item.date, reverse=True)
    ]
    return fill("corrections/corrections.html.j2", leaf, rows=rows)


def page(leaf, name):
    """The address of the page that a correction names."""
    return name if name in leaf.explainer.titles else page_of("section", name)
