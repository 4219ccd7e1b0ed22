"""Long lists in parts: which page below that of its kind an item stands on, and what such a page is called.

A part is a page such as `sources/news-2022-03` below `sources`. Items that stand on the page of the kind itself have no part.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from build_scripts.addresses import anchor_of, list_of
from build_scripts.model.values import STANDINGS

# The most items of a part that is cut by their dates, so that no page is longer than a reader scrolls.
MOST = 120
# The most statements of a part, since each brings its check: in any language a page is to weigh little more than in another.
MOST_STATEMENTS = 60
ROOTS = {"source": "sources", "event": "timeline"}
# The era whose events stand on the page of the timeline itself.
FIRST_ERA = "days"


@dataclass(frozen=True)
class ListPart:
    """A page of a list: its address without ending, its title, and the ids of what it lists, in their order."""

    path: str
    title: str
    ids: tuple


def source_parts(explainer):
    """The parts of the list of sources: first-hand texts, news in the order of their dates, analysis and works of reference.

    Sources that nothing cites are not listed; the base source stands on the page of sources itself.
    """
    cited = [source for source in explainer.all("source") if source.id in explainer.cited_by and source.id != explainer.site.base_source]
    kinds = {"first-hand": ("primary",), "analysis": ("analysis", "reference")}
    found = []
    for name, of in kinds.items():
        title = titled(lambda: explainer.locale.label(f"source_part_{name}"))
        found.append(part(name, title, sorted((one for one in cited if one.kind in of), key=by_publisher(explainer))))
    news = sorted((one for one in cited if one.kind == "news" and one.date), key=lambda one: (one.date, explainer.locale.order(one.publisher), one.id))
    begun = Counter()
    for run in chunks(news):
        start, end = run[0].date[:7], run[-1].date[:7]
        span = explainer.locale.date(start if start == end else f"{start[:4]}/{end[:4]}" if start[:4] != end[:4] else f"{start}/{end}")
        begun[start] += 1
        mark, said = numbered(begun[start])  # a month may be longer than a part
        title = titled(lambda: explainer.locale.label("source_part_news", span=span))
        found.insert(-1, part(f"news-{start}{mark}", f"{title}{said}", run))
    undated = sorted((one for one in cited if one.kind == "news" and not one.date), key=by_publisher(explainer))
    found.insert(-1, part("news-undated", titled(lambda: explainer.locale.label("source_part_undated")), undated))
    return [one for one in found if one.ids]


def event_parts(explainer):
    """The parts of the timeline: the events of each era but the one that its own page tells."""
    eras = {}
    for event in explainer.all("event"):
        eras.setdefault(event.era, []).append(event.id)
    title = lambda era: titled(lambda: explainer.locale.label(f"era_{era}"))
    return [ListPart(f"{ROOTS['event']}/{era}", title(era), tuple(ids)) for era, ids in eras.items() if era != FIRST_ERA]


def titled(label):
    """What `label()` gives; an empty title where the label is missing, which a check tells."""
    try:
        return label()
    except KeyError:
        return ""


def part(name, title, sources):
    """The ListPart `name` of the list of sources."""
    return ListPart(f"{ROOTS['source']}/{name}", title, tuple(one.id for one in sources))


def by_publisher(explainer):
    """Sorts sources by who published them, in the order of the site's letters."""
    return lambda source: (explainer.locale.order(source.publisher), source.date or "", source.id)


def chunks(sources):
    """Sources in the order of their dates as runs of at most MOST, cut between two months, or where a month is longer than that, inside it."""
    run = []
    for _, group in groupby(sources, key=lambda one: one.date[:7]):
        month = list(group)
        if run and len(run) + len(month) > MOST:
            yield run
            run = []
        run += month
        while len(run) > MOST:
            yield run[:MOST]
            run = run[MOST:]
    if run:
        yield run


def statement_parts(explainer):
    """The parts of the list of statements: of each standing, those first that a reader should doubt, then one a page; the pages of single
    items of a kind have one together."""
    found = []
    for standing in sorted(STANDINGS, key=doubt):
        title = titled(lambda: explainer.locale.label(f"standing_{standing}"))
        for number, ids in enumerate(evenly([one.id for one in explainer.statements if one.standing == standing]), 1):
            mark, said = numbered(number)
            found.append(ListPart(f"statements/{standing}{mark}", f"{title}{said}", ids))
    by_page = {}
    for page, group in explainer.statements_on.items():
        by_page.setdefault(list_of(page), []).extend(one.id for one in group)
    found += [ListPart(f"statements/on-{page.replace('/', '-')}", explainer.titles[page], tuple(ids)) for page, ids in by_page.items()]
    return [one for one in found if one.ids]


def numbered(number):
    """What the address and the title of the part with this number end in, of several with one name; nothing for the first."""
    return (f"-{number}", f" ({number})") if number > 1 else ("", "")


def evenly(ids):
    """The ids as runs of at most MOST_STATEMENTS, in as few as may be and as long as each other."""
    count = -(-len(ids) // MOST_STATEMENTS)
    bounds = [round(len(ids) * number / count) for number in range(count + 1)] if count else []
    return [tuple(ids[start:end]) for start, end in zip(bounds, bounds[1:])]


def doubt(standing):
    """Sorts standings by how much they ask a reader to doubt."""
    return ("contradicted", "claimed", "open", "reported", "refined", "judgement", "confirmed").index(standing)


def scripts():
    """The paths of the scripts of `moved`."""
    return [f"{root}/moved.js" for root in ROOTS.values()]


def moved(explainer, path):
    """The script at `path`: where the items of the list stand that is cut into parts, for addresses from before it was."""
    kind, root = next((kind, root) for kind, root in ROOTS.items() if path.startswith(f"{root}/"))
    found = [one for one in explainer.parts.values() if one.path.startswith(f"{root}/")]
    retired = {}
    for line in explainer.site.redirects:
        if line.startswith(f"{kind}:"):
            old, new = line.partition(":")[2].split(" ")
            retired.setdefault(new, []).append(old)
    named = lambda one: [anchor_of(kind, name) for new in one.ids for name in (new, *retired.get(new, ()))]
    lines = ",\n".join(f'"{one.path}":"{" ".join(named(one))}"' for one in found)
    return f"window.moved={{\n{lines}\n}}\n"
