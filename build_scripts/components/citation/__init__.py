"""Citations: numbered marks, and the list of notes at the foot of the page that they lead to.

Python-Markdown makes the list and the ways back from it; it numbers notes in the order of their definitions, which
is the order of first use that the leaf keeps. Marks inside components are HTML of the same form.
"""

import re

from markupsafe import Markup, escape

from build_scripts.components.leaf import plain_markdown

MARK = re.compile(r"\[\^(s\d+)\](?!:)")
OTHER_LETTERS = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")
HTML_MARK = re.compile(r'<sup><a class="footnote-ref" href="#fn:(s\d+)"')


def render(leaf, cites):
    """The marks for `cites`, for use inside components."""
    return Markup("".join(f'<sup><a class="footnote-ref" href="#fn:{key}">{number}</a></sup>' for number, key in leaf.cite(cites)))


def markdown(leaf, cites):
    """The marks for `cites`, for use in Markdown."""
    return "".join(f"[^{key}]" for _, key in leaf.cite(cites))


def named(leaf, cites):
    """The sources of `cites` by their publishers, each a link to its entry, with the place in it; for lists, which number none."""
    places = dict.fromkeys((cite.source, cite.locator) for cite in cites)
    return Markup("; ".join(leaf.same(("named", *one), lambda: named_source(leaf, *one)) for one in places))


def named_source(leaf, source_id, locator):
    words = leaf.explainer.items["source"][source_id].publisher
    words += f", {place(leaf, source_id, locator)}" if locator else ""
    return Markup(f'<a href="{escape(leaf.item_address("source", source_id))}">{escape(words)}</a>')


def footnotes(leaf):
    """The notes that the page's marks lead to, as Markdown; nothing where the page cites nothing."""
    return "\n".join(f"[^s{number}]: {note(leaf, source, locator)}" for (source, locator), number in leaf.notes.items())


def note(leaf, source_id, locator):
    """One note: title, publisher, date, language, the place in it, a warning where reading it is punished."""
    source = leaf.explainer.items["source"][source_id]
    own = leaf.explainer.site.language
    title, lang = plain_markdown(source.title), title_language(leaf, source)
    lang = f" lang={lang}" if lang else ""
    words = [f"[{title}](<{source.url}>){{ .outside rel=noopener{lang} }}" if source.url else f"*{title}*" + (f"{{{lang} }}" if lang else "")]
    words += [plain_markdown(source.publisher)]
    words += [leaf.date(source.date)] if source.date else []
    words += [leaf.label("in_language", language=leaf.language(source.language))] if source.language != own else []
    words += [f"*{place(leaf, source_id, locator)}*{{ .locator }}"] if locator else []
    text = ", ".join(words) + "."
    if source.restricted_in:
        text += f" **{plain_markdown(warning(leaf, source))}**"
    return f"{text} [{leaf.label('about_source')}]({leaf.item_address('source', source_id, '.md')})"


def title_language(leaf, source):
    """The language of a source's title where it is not the page's, or nothing.

    A title that nobody has seen is described in the page's own words, unless it is written in other letters.
    """
    if source.language == leaf.explainer.site.language or not (source.title_verified or OTHER_LETTERS.search(source.title)):
        return ""
    return source.language


def place(leaf, source_id, locator):
    """Where in the source: a paragraph of the base source, or what the citation says."""
    if source_id == leaf.explainer.site.base_source:
        return leaf.label("base_paragraph", number=plain_markdown(locator))
    return plain_markdown(locator)


def warning(leaf, source):
    """That reading or sharing the source is punished somewhere."""
    return leaf.label("restricted", countries=", ".join(map(leaf.country, source.restricted_in)))


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
