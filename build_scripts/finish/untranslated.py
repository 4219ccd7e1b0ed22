"""Words that a translation does not have yet stand in the language of the site: they say so to browsers and to readers."""

import re
from html import escape, unescape

from build_scripts.model.values import typographic
from build_scripts.prose import plain

# The elements whose words can be those of one text.
TAGS = "p li h1 h2 h3 h4 dt dd td th figcaption caption summary strong b a span".split()
ELEMENT = {tag: re.compile(rf"<{tag}\b([^>]*)>((?:(?!<{tag}\b).)*?)</{tag}>", re.S) for tag in TAGS}
ARTICLE = re.compile(r"(<article\b[^>]*>)")
PARAGRAPHS = re.compile(r"\n\s*\n|\n\s*- ")
UNSEEN = re.compile(r'<a class="headerlink".*?</a>|<[^>]+>', re.S)


def paragraphs(texts):
    """The paragraphs of Markdown texts, as a reader sees their words."""
    return frozenset(plain(typographic(one)) for text in texts for one in PARAGRAPHS.split(text) if plain(one))


def missing(explainer):
    """What `mark` takes beside a page: the words that are not translated, the language that they are in and the note that says so;
    empty where every word is translated."""
    words = paragraphs(explainer.untranslated)
    return (words, explainer.languages[0].code, explainer.locale.label("untranslated")) if words else ()


def mark(html, words, lang, note):
    """The page with `lang` on each element whose words are one of `words` (see paragraphs), and, where there is any, the `note` at
    its beginning, a sentence that says so."""
    found = 0

    def marked(match, tag):
        nonlocal found
        said = " ".join(unescape(UNSEEN.sub("", match[2])).split())
        if said not in words or "lang=" in match[1]:
            return match[0]
        found += 1
        return f'<{tag} lang="{lang}" data-untranslated{match[1]}>{match[2]}</{tag}>'

    before, start, body = html.partition("<main")
    for tag, pattern in ELEMENT.items():
        body = pattern.sub(lambda match, tag=tag: marked(match, tag), body)
    if not found:
        return html
    body = ARTICLE.sub(lambda match: f'{match[1]}\n<p class="untranslated-note">{escape(note)}</p>', body, count=1)
    return before + start + body
