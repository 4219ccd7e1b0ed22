"""What was wrong on the site, and what it says now."""

from build_scripts.addresses import page_of
from build_scripts.components.jinja import fill


def render(ctx):
    """Every correction, the newest first, or a line that says there is none."""
    rows = [
        {"item": item, "address": ctx.address(page(ctx, item.page)), "title": ctx.title(page(ctx, item.page))}
        for item in sorted(ctx.explainer.all("correction"), key=lambda item: item.date, reverse=True)
    ]
    return fill("corrections/corrections.html.j2", ctx, rows=rows)


def page(ctx, name):
    """The address of the page that a correction names."""
    return name if name in ctx.explainer.titles else page_of("section", name)
