"""Long lists in parts: which page below that of its kind an item stands on, and what such a page is called.

A part is a page such as `sources/news-2022-03` below `sources`. Items that stand on the page of the kind itself have no part.
"""

from dataclasses import dataclass
from itertools import groupby

from build_scripts.addresses import anchor_of
from build_scripts.model.fields import STANDINGS

# The most items of a part that is cut by their dates, so that no page is longer than a reader scrolls.
MOST = 120
ROOTS = {"source": "sources"}


@dataclass(frozen=True)
class Part:
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
    found = [part(name, explainer.locale.label(f"source_part_{name}"), sorted((one for one in cited if one.kind in of), key=by_publisher(explainer))) for name, of in kinds.items()]
    news = sorted((one for one in cited if one.kind == "news" and one.date), key=lambda one: (one.date, explainer.locale.order(one.publisher), one.id))
    for run in chunks(news):
        start, end = run[0].date[:7], run[-1].date[:7]
        span = explainer.locale.date(start if start == end else f"{start[:4]}/{end[:4]}" if start[:4] != end[:4] else f"{start}/{end}")
        found.insert(-1, part(f"news-{start}", explainer.locale.label("source_part_news", span=span), run))
    undated = sorted((one for one in cited if one.kind == "news" and not one.date), key=by_publisher(explainer))
    found.insert(-1, part("news-undated", explainer.locale.label("source_part_undated"), undated))
    return [one for one in found if one.ids]


def part(name, title, sources):
    return Part(f"{ROOTS['source']}/{name}", title, tuple(one.id for one in sources))


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
    """The parts of the list of statements: one a standing, those first that a reader should doubt, then one a page."""
    found = []
    for standing in sorted(STANDINGS, key=doubt):
        ids = tuple(one.id for one in explainer.statements if one.standing == standing)
        found.append(Part(f"statements/{standing}", explainer.locale.label(f"standing_{standing}"), ids))
    for page, group in explainer.statements_on.items():
        found.append(Part(f"statements/on-{page.replace('/', '-')}", explainer.titles[page], tuple(one.id for one in group)))
    return [one for one in found if one.ids]


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
    lines = ",\n".join(f'"{one.path}":"{" ".join(anchor_of(kind, name) for name in one.ids)}"' for one in found)
    return f"window.moved={{\n{lines}\n}}\n"
