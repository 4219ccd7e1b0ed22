"""Citations: numbered marks, and the list of notes at the foot of the page that they lead to.

Python-Markdown makes the list and the ways back from it; it numbers notes in the order of their definitions, which
is the order of first use that the ctx keeps. Marks inside components are HTML of the same form.
"""

import re

from markupsafe import Markup, escape

from build_scripts.components.page_context import plain_markdown

MARK = re.compile(r"\[\^(s\d+)\](?!:)")
OTHER_LETTERS = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")
HTML_MARK = re.compile(r'<sup><a class="footnote-ref" href="#fn:(s\d+)"')


def render(ctx, cites):
    """The marks for `cites`, for use inside components."""
    return Markup("".join(f'<sup><a class="footnote-ref" href="#fn:{key}">{number}</a></sup>' for number, key in ctx.cite(cites)))


def markdown(ctx, cites):
    """The marks for `cites`, for use in Markdown."""
    return "".join(f"[^{key}]" for _, key in ctx.cite(cites))


def named(ctx, cites):
    """The sources of `cites` by their publishers, each a link to its entry, with the place in it; for lists, which number none."""
    places = dict.fromkeys((cite.source, cite.locator) for cite in cites)
    return Markup("; ".join(ctx.same(("named", *one), lambda: named_source(ctx, *one)) for one in places))


def named_source(ctx, source_id, locator):
    words = ctx.explainer.items["source"][source_id].publisher
    words += f", {place(ctx, source_id, locator)}" if locator else ""
    return Markup(f'<a href="{escape(ctx.item_address("source", source_id))}">{escape(words)}</a>')


def footnotes(ctx):
    """The notes that the page's marks lead to, as Markdown; nothing where the page cites nothing."""
    return "\n".join(f"[^s{number}]: {note(ctx, source, locator)}" for (source, locator), number in ctx.notes.items())


def note(ctx, source_id, locator):
    """One note: title, publisher, date, language, the place in it, a warning where reading it is punished."""
    source = ctx.explainer.items["source"][source_id]
    own = ctx.explainer.site.language
    title, lang = plain_markdown(source.title), title_language(ctx, source)
    lang = f" lang={lang}" if lang else ""
    words = [f"[{title}](<{source.url}>){{ .outside rel=noopener{lang} }}" if source.url else f"*{title}*" + (f"{{{lang} }}" if lang else "")]
    words += [plain_markdown(source.publisher)]
    words += [ctx.date(source.date)] if source.date else []
    words += [ctx.label("in_language", language=ctx.language(source.language))] if source.language != own else []
    words += [f"*{place(ctx, source_id, locator)}*{{ .locator }}"] if locator else []
    text = ", ".join(words) + "."
    if source.restricted_in:
        text += f" **{plain_markdown(warning(ctx, source))}**"
    return f"{text} [{ctx.label('about_source')}]({ctx.item_address('source', source_id, '.md')})"


def title_language(ctx, source):
    """The language of a source's title where it is not the page's, or nothing.

    A title that nobody has seen is described in the page's own words, unless it is written in other letters.
    """
    if source.language == ctx.explainer.site.language or not (source.title_verified or OTHER_LETTERS.search(source.title)):
        return ""
    return source.language


def place(ctx, source_id, locator):
    """Where in the source: a paragraph of the base source, or what the citation says."""
    if source_id == ctx.explainer.site.base_source:
        return ctx.label("base_paragraph", number=plain_markdown(locator))
    return plain_markdown(locator)


def warning(ctx, source):
    """That reading or sharing the source is punished somewhere."""
    return ctx.label("restricted", countries=", ".join(map(ctx.country, source.restricted_in)))


def way_back(text):
    """`text`, a finished Markdown page, with the ids that its notes lead back to.

    Markdown gives the first of its own marks the id `fnref:s1`; a note that only components cite needs the id on theirs.
    """
    led = set(MARK.findall(text))

    def first(match):
        if match[1] in led:
            return match[0]
        led.add(match[1])
        return f'<sup id="fnref:{match[1]}">' + match[0].removeprefix("<sup>")

    return HTML_MARK.sub(first, text)
