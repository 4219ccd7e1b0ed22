"""What was wrong on the site, and what it says now."""

from build_scripts.components.jinja import fill


def render(leaf):
    """Every correction, the newest first, or a line that says there is none."""
    rows = [
        {"item": item, "address": leaf.address(page(leaf, item.page)), "title": title(leaf, item.page)}
        for item in sorted(leaf.explainer.all("correction"), key=lambda item: item.date, reverse=True)
    ]
    return fill("corrections/corrections.html.j2", leaf, rows=rows)


def page(leaf, name):
    """The address of the page that a correction names."""
    return f"chapters/{name}" if name in leaf.explainer.items["section"] else name


def title(leaf, name):
    """The title of the page that a correction names."""
    for kind in ("section", "page"):
        if name in leaf.explainer.items[kind]:
            return leaf.explainer.items[kind][name].title
    return leaf.explainer.site.title
