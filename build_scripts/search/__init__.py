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
    """The documents as the text of a script: {kinds, columns, labels, skip, same}. The columns are places of the kinds, titles, names,
    texts and addresses, one beside another because they compress better than row by row; `skip` are words that say nothing by
    themselves, `same` the ways to write per cent."""
    ctx = PageContext(explainer, "index")
    found = documents(ctx)
    kinds = [group for group in GROUPS if any(one.group == group for one in found)]
    columns = zip(*([kinds.index(one.group), one.title, one.names, one.text, one.address] for one in found), strict=True)
    head = {"kinds": kinds, "labels": labels(ctx, kinds), "skip": in_all(ctx, "search_skip"), "same": in_all(ctx, "search_percent")}
    lines = ",\n".join(map(compact, columns))
    return f'window.searchDocuments={compact(head)[:-1]},"columns":[\n{lines}\n]}}\n'


def labels(ctx, groups):
    """The words that the search shows; what only the browser knows stays a placeholder."""
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


def in_all(ctx, label):
    """The words that a label lists between commas, in every language of the site: readers type in any."""
    texts = [ctx.label(label), *(language.labels.get(label, "") for language in ctx.explainer.languages)]
    return list(dict.fromkeys(word for text in texts for one in text.split(",") if (word := one.strip())))


def compact(value):
    """A value as JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
