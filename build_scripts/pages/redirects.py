"""Old addresses still lead somewhere: an anchor with the old id beside the new one, a small page for a renamed chapter."""

import re
from functools import partial

from build_scripts.addresses import anchor_of, page_of
from build_scripts.components.jinja import environment
from build_scripts.model import BY_NAME


def redirects(explainer):
    """(kind, old id, new id) of each entry of the list in site.yml."""
    for line in explainer.site.redirects:
        kind, _, ids = line.partition(":")
        yield kind, *ids.split(" ")


def with_old_names(explainer, path, text):
    """The Markdown of the page at `path` with an empty anchor for each retired id of an item that stands there."""
    for kind, old, new in redirects(explainer):
        if kind == "section" or path not in (explainer.page_of(kind, new), BY_NAME[kind].page):
            continue
        anchor = anchor_of(kind, new)
        empty = f'<a id="{anchor_of(kind, old)}"></a>'
        text = re.sub(rf"(?m)^(#+ .*?)( \{{ #{anchor}[ }}])", lambda match: f"{match[1]}{empty}{match[2]}", text, count=1)
        # In a list of definitions only the term may hold it, in a table only a cell.
        text = re.sub(rf'<[a-z0-9]+\b[^>]*\sid="{anchor}"[^>]*>(\s*<(?:dt|th[^>]*)>)?', lambda match: match[0] + empty, text, count=1)
    return text


def makers(explainer):
    """{path below docs/: maker} of the small pages that stand where chapters and single items were, and lead on to where they are."""
    return {f"{page_of(kind, old)}.html": partial(page, kind, new) for kind, old, new in redirects(explainer) if kind == "section" or BY_NAME[kind].own_pages}


def page(kind, new, explainer):
    """The HTML of the page that leads on to an item."""
    template = environment().get_template("pages/redirect.html.j2")
    item, shown = explainer.get(kind, new), BY_NAME[kind]
    title = shown.title_of(item)
    words = {"title": title, "description": getattr(item, "description", title), "words": getattr(item, "question", title)}
    return template.render(site=explainer.site, label=explainer.locale.label, target=new, **words) + "\n"
