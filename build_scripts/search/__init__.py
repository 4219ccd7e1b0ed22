"""What the search of the site looks things up in: one document an item, chapter, statement and page.

The documents travel as a script, so that a page opened from disk can load them; docs/assets/search-engine.js makes its index of
them in the reader's browser, so that words are folded in one place only.
"""

import json

from build_scripts.components.page_context import PageContext
from build_scripts.locale import plural_forms
from build_scripts.model import BY_NAME
from build_scripts.search.documents import GROUPS, documents

PATH = "search/documents.js"
# Where a reader who found nothing may look on.
WAYS = ("timeline", "glossary", "statements", "safety")


def script(explainer):
    """The documents as the text of a script: {kinds, rows, labels, skip, same}, a row being [place of its kind, title, names, text,
    address]; `skip` are words that say nothing by themselves, `same` the ways to write per cent."""
    ctx = PageContext(explainer, "index")
    found = documents(ctx)
    kinds = [group for group in GROUPS if any(one.group == group for one in found)]
    rows = [[kinds.index(one.group), one.title, one.names, one.text, one.address] for one in found]
    head = {"kinds": kinds, "labels": labels(ctx, kinds), "skip": listed(ctx.label("search_skip")), "same": listed(ctx.label("search_percent"))}
    lines = ",\n".join(map(compact, rows))
    return f'window.searchDocuments={compact(head)[:-1]},"rows":[\n{lines}\n]}}\n'


def labels(ctx, groups):
    """The words that the search shows; what only the browser knows stays a place to fill in."""
    return {
        "groups": {group: title(ctx, group) for group in groups},
        "counts": {form: ctx.label(f"search_count_{form}", number="{number}") for form in plural_forms(ctx.explainer.site.language)},
        "none": ctx.label("search_none", words="{words}"),
        "nearest": ctx.label("search_nearest"),
        "ways": ctx.label("search_ways"),
        "pages": [[ctx.title(page), f"{page}.html"] for page in WAYS if page in ctx.explainer.titles],
    }


def title(ctx, group):
    """What a group is called: a kind as on the page of data."""
    kind = BY_NAME.get(group)
    return ctx.label(f"data_{kind.folder}") if kind and kind.name != "page" else ctx.label(f"search_group_{group}")


def listed(text):
    """The words that a label lists between commas."""
    return [word.strip() for word in text.split(",")]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
