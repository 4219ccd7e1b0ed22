"""The box of people, places and terms that a page names, with their other spellings, which a search then finds."""

from build_scripts.components.jinja import fill
from build_scripts.explainer import item_title, page_of

ORDER = ("person", "organisation", "place", "term")


def render(leaf):
    """The box, or nothing where the page names nothing but what it lists itself."""
    groups = [(kind, rows(leaf, kind)) for kind in ORDER if page_of(kind, "") != leaf.path]
    groups = [(kind, found) for kind, found in groups if found]
    return fill("names/names.html.j2", leaf, groups=groups) if groups else ""


def rows(leaf, kind):
    """The items of `kind` that the page names, sorted as their lists are."""
    known = leaf.explainer.items[kind]
    items = [known[item_id] for named, item_id in leaf.named if named == kind]
    items.sort(key=lambda item: getattr(item, "sort", item_title(kind, item)).casefold())
    return [(item, leaf.item_address(kind, item.id), leaf.definition(kind, item.id)) for item in items]
