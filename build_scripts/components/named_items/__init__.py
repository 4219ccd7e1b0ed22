"""The people, places and terms that a page names, each a link to its entry."""

from build_scripts.components.jinja import fill
from build_scripts.model import BY_NAME, KINDS


def render(ctx):
    """The box, or nothing where the page names nothing but what it lists itself."""
    groups = [(kind.name, rows(ctx, kind.name)) for kind in KINDS if kind.named and kind.page != ctx.path]
    groups = [(kind, found) for kind, found in groups if found]
    return fill("named_items/named_items.html.j2", ctx, groups=groups) if groups else ""


def rows(ctx, kind):
    """The items of `kind` that the page names, sorted as their lists are."""
    known = ctx.explainer.items[kind]
    items = [known[item_id] for named, item_id in ctx.named if named == kind]
    items.sort(key=lambda item: ctx.locale.order(getattr(item, "sort", BY_NAME[kind].title_of(item))))
    return [(item, ctx.item_address(kind, item.id)) for item in items]
