"""Every id that is named must exist: in fields, in links, in citations, in redirects."""

import re

from build_scripts.findings import did_you_mean
from build_scripts.memo import memoized
from build_scripts.model import BY_NAME
from build_scripts.model.values import fault_of_id
from build_scripts.prose import links
from build_scripts.references import everything, prose_texts, references
from build_scripts.web_address import fault_of_url

MAILBOX = re.compile(r"[^\s<>\"'`\\{}|^@]+@[^\s<>\"'`\\{}|^@]+")


def known_ids(explainer):
    """An item that is referred to exists."""
    written = {(kind, item_id) for kind, item_id in explainer.raw}
    lost = {}
    for ref in references(explainer):
        # An item that exists but is faulty has its own finding already.
        if not any((kind, ref.id) in written for kind in ref.kinds):
            lost.setdefault(ref.kinds, []).append(ref)
    for kinds, refs in lost.items():
        what, known = " or ".join(kinds), {item_id for kind, item_id in written if kind in kinds}
        if not known and len({ref.id for ref in refs}) > 1:
            # Files that are gone are one mistake, wherever they are missed.
            yield refs[0].raw.at(
                refs[0].path,
                f"there is no {what} at all, and {len(refs)} places name one, here `{refs[0].id}`",
                f"put the files of content/{BY_NAME[kinds[0]].folder} back",
            )
        else:
            yield from (ref.raw.at(ref.path, f"there is no {what} `{ref.id}`", did_you_mean(ref.id, known)) for ref in refs)


def cited_once(explainer):
    """No words cite the same place twice."""
    seen = set()
    for ref in references(explainer):
        if ref.how == "cite":
            place = (ref.raw.kind, ref.raw.id, ref.path[:-1], ref.id, ref.cite.locator)
            if place in seen:
                cited = f"{ref.id}:{ref.cite.locator}" if ref.cite.locator else ref.id
                yield ref.raw.at(ref.path, f"`{cited}` is cited here already", "delete one of the two, or name another place in it")
            seen.add(place)


def own_ids(explainer):
    """Where a field may name items of several kinds, no two of those have the same id; else nobody knows which is meant."""
    for kinds in {ref.kinds for ref in references(explainer) if len(ref.kinds) > 1}:
        for item_id in set.intersection(*(set(explainer.items[kind]) for kind in kinds)):
            yield explainer.raw[kinds[-1], item_id].at((), f"the id `{item_id}` is that of a {kinds[0]} too", "rename one of the two")


def known_schemes(explainer):
    """A link in prose points at an item or at the web."""
    for raw, item in everything(explainer):
        yield from unknown_schemes(raw, item)


@memoized
def unknown_schemes(raw, item):
    """What is wrong with where the links of one item point, as a list."""
    return [raw.at(path, *fault) for path, text in prose_texts(raw, item) for link in links(text) if (fault := fault_of_link(link))]


def fault_of_link(link):
    """(what is wrong, what to write instead) of where a link points, or None; whether an item is there is another question."""
    if link.scheme in BY_NAME or link.scheme == "mailto" and MAILBOX.fullmatch(link.target):
        return None
    if link.scheme in ("http", "https") and link.target:
        return fault_of_url(f"{link.scheme}:{link.target}")
    return f"the link `{link.scheme}:{link.target}` points nowhere", did_you_mean(link.scheme, [*BY_NAME, "https"]) or "write [words](kind:id) or [words](https://...)"


def known_locators(explainer):
    """A paragraph of the base source that is cited is one of its paragraphs."""
    base = explainer.items["source"].get(explainer.site.base_source)
    if base is None:
        return
    known = {paragraph.id for paragraph in base.paragraphs}
    for section in explainer.all("section"):
        for index, paragraph in enumerate(section.paragraphs if known else ()):
            if paragraph not in known:
                yield explainer.raw["section", section.id].at(
                    ("paragraphs", index), f"the base source has no paragraph `{paragraph}`", did_you_mean(paragraph, known)
                )
    for ref in references(explainer):
        if ref.how != "cite" or ref.id != base.id or not known:
            continue
        for locator in (ref.cite.locator or "").replace(" ", "").split(","):
            if locator and locator not in known:
                yield ref.raw.at(ref.path, f"the base source has no paragraph `{locator}`", did_you_mean(locator, known))


def known_redirects(explainer):
    """A retired id leads to an item that exists, and is no item itself."""
    raw, seen = explainer.raw["site", "site"], {}
    for index, line in enumerate(explainer.site.redirects):
        kind, _, rest = line.partition(":")
        old, _, new = rest.partition(" ")
        if kind not in BY_NAME or fault_of_id(old) or not new:
            yield raw.at(("redirects", index), f"`{line}` is no redirect", "write kind:old-id new-id")
        elif kind == "page":
            yield raw.at(("redirects", index), "the pages have fixed names", "delete the line")
        elif (kind, old) in seen:
            yield raw.at(
                ("redirects", index), f"`{kind}:{old}` has a redirect already, in the entry {seen[kind, old] + 1} of the list", "delete one of the two"
            )
        elif (kind, new) not in explainer.raw:
            yield raw.at(("redirects", index), f"there is no {kind} `{new}`", did_you_mean(new, explainer.items[kind]))
        elif old in explainer.items[kind]:
            yield raw.at(("redirects", index), f"the {kind} `{old}` still exists", "delete the redirect or rename the item")
        seen.setdefault((kind, old), index)
