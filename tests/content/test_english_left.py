"""How many English words a page in another language still has, names and titles of sources aside."""

import re
from html.parser import HTMLParser

import pytest

from build_scripts.model import KINDS
from tests import project
from tests.explainers import explainer

LANGUAGES = [one.code for one in explainer("own").site.languages]
VOID = set("area base br col embed hr img input link meta source track wbr".split())
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-z'’-]+")
MOST = 0.01


class Words(HTMLParser):
    """The words of a page that a reader sees in the language `lang`: none of what is marked as another one, of code, or of a link to a source."""

    def __init__(self, lang, names):
        super().__init__()
        self.lang, self.names, self.open, self.found = lang, names, [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in VOID:
            return
        apart = bool(self.open and self.open[-1][1])
        if "lang" in attributes:
            apart = attributes["lang"] != self.lang
        apart = apart or tag in ("script", "style", "code", "cite") or "#source-" in (attributes.get("href") or "")
        self.open.append((tag, apart))

    def handle_endtag(self, tag):
        while tag not in VOID and self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open and not self.open[-1][1]:
            self.found += WORD.findall(self.names.sub(" ", data))


def names_in(content):
    """A pattern of everything that is called the same in every language: publishers, titles of sources, spellings of names."""
    found = {text for source in content.all("source") for text in (source.publisher, source.title)}
    for kind in KINDS:
        if kind.named:
            found |= {text for item in content.all(kind.name) for text in (kind.title_of(item), *(one.text for one in getattr(item, "spellings", ())))}
    return re.compile(any_of([one for one in sorted(found, key=len, reverse=True) if one and LATIN.search(one)]))


def any_of(words, letters=3):
    """A pattern of the alternatives `words` in their order, each way parted by first letters: one long row is tried word by word at every letter of a page."""
    if letters == 0 or not all(words):
        return "(?:" + "|".join(map(re.escape, words)) + ")"
    firsts = dict.fromkeys(word[0] for word in words)
    return "(?:" + "|".join(re.escape(first) + any_of([word[1:] for word in words if word[0] == first], letters - 1) for first in firsts) + ")"


def words_below(folder, lang, names):
    found = []
    for page in project.pages(folder).values():
        words = Words(lang, names)
        words.feed(page.path.read_text(encoding="utf-8"))
        found += words.found
    return found


@pytest.fixture(scope="module")
def names():
    return names_in(explainer("own"))


@pytest.fixture(scope="module")
def english(site, names):
    """The words that stand in small letters on the English pages."""
    return {word for word in words_below(site, "en", names) if word.islower() and len(word) > 1}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hardly_a_word_is_left_in_english(site, names, english, lang):
    words = words_below(site / lang, lang, names)
    left = [word for word in words if LATIN.fullmatch(word) and word.casefold() in english]
    assert len(words) > 100_000 and english
    assert len(left) / len(words) < MOST, sorted(set(left))
