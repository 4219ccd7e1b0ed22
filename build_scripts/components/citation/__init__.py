"""Citations: each source with the place in it and what it bears, for the reader who opens a check."""

import re

from markupsafe import Markup, escape

from build_scripts.components.jinja import fill

OTHER_LETTERS = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")


def render(ctx, cites, brief=False):
    """A list of the sources of `cites`, each once, with every place in it that is cited.

    A `brief` list names publishers and leads to the entries of the sources, for pages that cite hundreds.
    """
    rows = [row(ctx, source, found) for source, found in by_source(cites).items()]
    return fill("citation/citation.html.j2", ctx, rows=rows, brief=brief, own=ctx.explainer.site.language)


def by_source(cites):
    """source id -> its citations, in the order of their first use."""
    found = {}
    for cite in cites:
        found.setdefault(cite.source, []).append(cite)
    return found


def row(ctx, source_id, cites):
    """What the list says of one source."""
    source = ctx.explainer.items["source"][source_id]
    return {
        "source": source,
        "lang": title_language(ctx, source),
        "warning": warning(ctx, source),
        "places": [(place(ctx, source_id, cite.locator), cite.supports) for cite in cites if cite.locator or cite.supports],
        "entry": ctx.item_address("source", source_id),
    }


def named(ctx, cites):
    """The sources of `cites` by their publishers, each a link to its entry, with the place in it; for tables."""
    places = dict.fromkeys((cite.source, cite.locator) for cite in cites)
    return Markup("; ".join(ctx.same(("named", *one), lambda: named_source(ctx, *one)) for one in places))


def named_source(ctx, source_id, locator):
    """A source as a link to its entry, by its publisher and, where there is a locator, the place in it."""
    words = ctx.explainer.items["source"][source_id].publisher
    words += f", {place(ctx, source_id, locator)}" if locator else ""
    return Markup(f'<a href="{escape(ctx.item_address("source", source_id))}">{escape(words)}</a>')


def title_language(ctx, source):
    """The language of a source's title where it is not the page's, or nothing.

    A title that nobody has seen is described in the page's own words, unless it is written in other letters.
    """
    if source.language == ctx.explainer.site.language or not (source.title_verified or OTHER_LETTERS.search(source.title)):
        return ""
    return source.language


def place(ctx, source_id, locator):
    """Where in the source: a paragraph of the base source, or what the citation says."""
    if locator and source_id == ctx.explainer.site.base_source:
        return ctx.label("base_paragraph", number=locator)
    return locator


def warning(ctx, source):
    """That reading or sharing the source is punished somewhere, as a link to what that means; nothing where it is not.

    It stands before the source: who reads it after has followed the link already.
    """
    if not source.restricted_in:
        return ""
    address = ctx.address("safety", f"safety-{source.restricted_in[0].lower()}")
    words = ctx.label("restricted", countries=ctx.locale.listed(map(ctx.locale.country_name, source.restricted_in)))
    return Markup('<a class="restricted" href="{}">{}</a> ').format(address, words)
