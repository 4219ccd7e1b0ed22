"""Where things stand on the site: the page and the anchor of an item."""

from build_scripts.model import BY_NAME, OTHER_PAGES, PAGES
from build_scripts.model.items import ITEMS


def page_of(kind, item_id):
    """The page (address without ending) that an item lives on."""
    if kind == "section":
        return f"chapters/{item_id}"
    if kind == "page":
        return item_id
    listed = BY_NAME[kind].page
    return f"{listed}/{item_id}" if BY_NAME[kind].own_pages else listed


def list_of(page):
    """The page that lists the single item which `page` (an address without ending) is of; `page` itself for every other."""
    folder = page.rpartition("/")[0]
    return folder if any(kind.own_pages and kind.page == folder for kind in ITEMS) else page


def made_pages(explainer):
    """The names of the pages that are made, in their order: a page that lists items is made where there is an item, or words in its body."""
    filled = {kind.page for kind in ITEMS if explainer.items[kind.name]} | {page.id for page in explainer.items["page"].values() if page.body}
    return [name for name in PAGES if name in filled or name in OTHER_PAGES]


def anchor_of(kind, item_id):
    """The anchor of an item, the same on its page and in the one-file edition; none for pages and chapters."""
    return "" if kind == "page" else f"{kind}-{item_id}"


def first_address(site):
    """The address at which the site is published, with a slash at its end; an empty text where it has none."""
    return site.addresses[0].rstrip("/") + "/" if site.addresses else ""


def whole_address(site, path):
    """The full address of a path below the site; an empty text where the site has no address, since none is invented."""
    start = first_address(site)
    return start + path if start else ""


def language_folders(site):
    """The folders of the built folder `site`, each with a slash at its end, that hold the site in another language: a whole one, with a
    404 page of its own."""
    return tuple(f"{path.parent.name}/" for path in sorted(site.glob("*/404.html")))


def page_picture(page):
    """The path below the site, without ending, of the picture of a page (an address without ending); parts of a list share the list's."""
    shown = page if page.startswith("chapters/") else page.partition("/")[0]
    return f"pictures/page-{shown.replace('/', '-')}"


def poll_picture(poll_id):
    """The path below the site, without ending, of the picture of a poll."""
    return f"pictures/poll-{poll_id}"


def comparison_picture(comparison_id):
    """The path below the site, without ending, of the picture of a comparison."""
    return f"pictures/comparison-{comparison_id}"


def timeline_picture():
    """The path below the site, without ending, of the picture of the timeline's days."""
    return "pictures/timeline"


def map_picture(map_id):
    """The path below the site, without ending, of the picture of a map."""
    return f"pictures/map-{map_id}"
