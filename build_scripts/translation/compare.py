"""What a translation must share with its original, and what the words of a language look like."""

import re
from collections import Counter

from build_scripts.locale import ALPHABETS
from build_scripts.memo import memoized
from build_scripts.model import BY_NAME
from build_scripts.prose import links, plain, tokens
from build_scripts.references import everything, texts, words

# What stands in quotation marks or is set apart may be in another language.
QUOTED = re.compile(r"«[^«»]*»|„[^„“]*“|“[^“”]*”|\*+[^*]+\*+")
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[a-zA-Z\u00c0-\u024f]")
LATIN_RUN = re.compile(r"(?:\b[a-z][a-z'’]+\b[ ,]+){3,}\b[a-z][a-z'’]+\b")
# What may stand between the groups of a number; a plain space may stand between two numbers as well.
GROUPED = re.compile(r"(?<=\d)[,.\u00a0\u202f](?=\d{3}(?!\d))")
SPACED = re.compile(r"(?<=\d)[,.\s\u00a0\u202f](?=\d{3}(?!\d))")
FILLED = re.compile(r"\{\w*\}")


def faults(lang, original, text, foreign, names):
    """(rule, message, hint) for each way in which `text`, in the language `lang`, is no translation of `original`.

    `foreign` holds words that the content itself has in other languages; `names` maps (kind, id) to an item's (original name,
    translated name). A rule is what a translator may switch off for a message by the flag `ignore-<rule>`.
    """
    yield from (("markup", *fault) for fault in other_markup(original, text))
    yield from (("numbers", *fault) for fault in other_numbers(original, text))
    yield from (("names", *fault) for fault in other_names(original, text, names))
    yield from (("same", *fault) for fault in left_as_it_was(original, text, foreign))
    yield from (("letters", *fault) for fault in wrong_letters(lang, original, text, foreign))


def other_markup(original, text):
    """The translation has the original's links, emphasis and placeholders."""
    there, here = Counter(map(target, links(original))), Counter(map(target, links(text)))
    for lost in (there - here).elements():
        yield f"the link to `{lost}` is lost", "keep each link of the original: [words](kind:id)"
    for new in (here - there).elements():
        yield f"the link to `{new}` is not in the original", "keep the addresses of the original"
    for tag, mark in (("em", "*"), ("strong", "**")):
        if emphasis(original, tag) != emphasis(text, tag):
            yield f"the original sets {emphasis(original, tag)} pieces in {mark}, the translation {emphasis(text, tag)}", "set the same words apart"
    if sorted(FILLED.findall(original)) != sorted(FILLED.findall(text)):
        yield "the placeholders differ from the original's", f"keep {' '.join(FILLED.findall(original)) or 'the words without braces'}"


def other_numbers(original, text):
    """The translation has the original's numbers in digits."""
    there, here = ([numbers(one, between) for between in (GROUPED, SPACED)] for one in (original, text))
    if not any(one == other for one in there for other in here) and digits(original) != digits(text):
        lost, new = there[0] - here[0], here[0] - there[0]
        differences = [*(f"{one} is lost" for one in lost), *(f"{one} is not in the original" for one in new)]
        yield f"the numbers differ: {', '.join(differences)}", "write digits where the original has digits, and words where it has words"


def target(link):
    """Where a link leads, as it is written."""
    return f"{link.scheme}:{link.target}"


def emphasis(text, tag):
    """How often a text of Markdown has the mark `tag` (em or strong)."""
    return sum(token.type == f"{tag}_open" for token in tokens(text)) if "*" in text or "_" in text else 0


def digits(text):
    """Every digit of a text, in order."""
    return re.findall(r"\d", plain(text))


def numbers(text, between):
    """The numbers in a text with how often each stands there; how they are grouped (`between`) is the language's."""
    return Counter(re.findall(r"\d+", between.sub("", plain(text))))


def other_names(original, text, names):
    """Where a link is the name of its item, the translation has that item's own name, in whatever case."""
    theirs = {target(link): link.words for link in links(text)}
    for link in links(original):
        name = names.get((link.scheme, link.target))
        if name and name[0] in link.words and target(link) in theirs:
            own, written = WORD.findall(name[1]), WORD.findall(theirs[target(link)])
            if own and not any(akin(one, word) for one in own for word in written):
                yield f"`{theirs[target(link)]}` is not the name {name[1]}", "write the name as its item has it"


def akin(name, word):
    """Whether a word can be a form of a name: half of it, and at least two letters, begins both."""
    start = max(2, (len(name) + 1) // 2)
    return name[:start].casefold() == word[:start].casefold()


def left_as_it_was(original, text, foreign):
    """The translation is not the original, nor has it a run of the original's words."""
    if text == original:
        if any(word.islower() and len(word) > 2 and word.casefold() not in foreign for word in WORD.findall(plain(FILLED.sub("", original)))):
            yield "the translation is the same as the original", "translate it; an empty one counts as missing"
        return
    run = LATIN_RUN.search(plain(QUOTED.sub(" / ", text)))
    if run and run[0] in plain(original):
        yield f"`{run[0][:60]}` was left as it is in the original", "translate it"


def wrong_letters(lang, original, text, foreign):
    """(message, hint) for words outside quotation marks with Cyrillic letters that the language does not have."""
    alphabet = ALPHABETS.get(lang)
    if alphabet is None or not CYRILLIC.search(text):
        return
    there = set(WORD.findall(original))
    for word in dict.fromkeys(WORD.findall(plain(QUOTED.sub(" / ", text)))):
        mixed = next((part for part in re.split(r"[-'’ʼ]", word) if CYRILLIC.search(part) and LATIN.search(part)), None)
        if mixed and word not in there and word.casefold() not in foreign:
            yield f"`{word}` has letters of two alphabets that look alike: {LATIN.search(mixed)[0]} is Latin", "write it again on one keyboard"
            continue
        wrong = [letter for letter in word.casefold() if CYRILLIC.match(letter) and letter not in alphabet]
        if wrong and word not in there and word.casefold() not in foreign:
            yield (
                f"`{word}` has the letter {wrong[0]}, which the language does not",
                "write the word as the language does; put words of another language in quotation marks",
            )


def foreign_words(explainer):
    """Every word of the content that is the same in every language: spellings, originals, titles of sources."""
    return frozenset(word for raw, item in everything(explainer) for word in words_kept(raw, item))


@memoized
def words_kept(raw, item):
    """The words, in small letters, of one item's texts that no translation writes anew."""
    translated = {path for path, _ in words(raw, item)}
    return [word.casefold() for path, text in texts(raw, item) if path not in translated for word in WORD.findall(text)]


def names_of(explainer, other):
    """(kind, id) -> (name in the site's language, name in the other) of every item that is called by a name."""
    found = {}
    for kind in BY_NAME.values():
        if kind.named:
            for item in explainer.all(kind.name):
                there = other.items[kind.name].get(item.id)
                if there is not None and kind.title_of(there) != kind.title_of(item):
                    found[kind.name, item.id] = (kind.title_of(item), kind.title_of(there))
    return found


def pair_faults(lang, pair, foreign, names):
    """What `faults` says of a Pair that is done: of its text, or of each form of a label that counts. Asked again with the same
    `foreign` and `names` (the same objects), it remembers."""
    asked = pair.memo.get(pair_faults)
    if asked is None or asked[0] is not foreign or asked[1] is not names:
        asked = pair.memo[pair_faults] = foreign, names, list(found_in(lang, pair, foreign, names))
    return asked[2]


def found_in(lang, pair, foreign, names):
    """(message, hint) of each fault in a translation, in each of its plural forms."""
    message, entry = pair.message, pair.entry
    texts = entry.msgstr_plural.values() if message.plural else [entry.msgstr]
    for text in texts:
        yield from faults(lang, message.plural or message.text, text, foreign, names)
