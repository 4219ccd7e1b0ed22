"""Short names for classes, the same in a text and its style sheet, and a style sheet without rules for what the text does not hold."""

import itertools
import re
import string

CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def shorten(trees, style, kept=()):
    """Rename the classes of the trees, but those `kept`, by how often they stand there; returns the style sheet for them."""
    counts = {}
    for element in itertools.chain.from_iterable(one.iter() for one in trees):
        for name in element.get("class", "").split():
            counts[name] = counts.get(name, 0) + 1
    styled = set(CLASS.findall(style))
    used = sorted((name for name in counts if name in styled), key=lambda name: (-counts[name], name))
    short = dict(zip([name for name in used if name not in kept], names())) | {name: name for name in kept}
    for element in itertools.chain.from_iterable(one.iter() for one in trees):
        if "class" in element.attrib:
            found = [short[name] for name in element.get("class").split() if name in short]
            if found:
                element.set("class", " ".join(found))
            else:
                del element.attrib["class"]
    return CLASS.sub(lambda found: f".{short.get(found[1], found[1])}", without_unused(style, {*used, *kept}))


def names():
    """a, b, ... z, aa, ab, ..."""
    for length in itertools.count(1):
        yield from map("".join, itertools.product(string.ascii_lowercase, repeat=length))


def without_unused(style, used):
    """The style sheet without the selectors that ask for a class that is not there. Rules inside @media are looked at too."""
    def needed(selector):
        plain = re.sub(r":(?:not|has|is|where)\((?:[^()]|\([^()]*\))*\)", "", selector)
        return all(name in used for name in CLASS.findall(plain))

    def rule(found):
        head, body = found[1], found[2]
        if head.lstrip().startswith("@") or not CLASS.search(head):
            return found[0]
        kept = [one for one in parts(head) if needed(one)]
        return f"{','.join(kept)}{{{body}}}" if kept else ""

    return re.sub(r"@[^{};]+\{\s*\}", "", RULE.sub(rule, style))


def parts(selectors):
    """The selectors of a rule; commas inside brackets part nothing."""
    return re.split(r",(?![^()]*\))", selectors)
