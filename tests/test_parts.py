"""Long lists in parts: each part has an address of its own, and each item stands in one part."""

import json
import re
from types import SimpleNamespace

import pytest

from build_scripts import parts
from tests.explainers import explainer


def test_a_month_that_fills_several_parts_gives_each_an_address_and_a_title_of_its_own(monkeypatch):
    monkeypatch.setattr(parts, "MOST", 3)
    sources = [
        SimpleNamespace(id=f"source-{number}", kind="news", date=f"2022-0{month}-10", publisher="Gazette")
        for number, month in enumerate([1, 2, 2, 2, 2, 2, 2, 2, 3])
    ]
    found = SimpleNamespace(
        all=lambda kind: sources, cited_by={one.id for one in sources}, site=SimpleNamespace(base_source="article"), locale=explainer("tiny").locale
    )
    made = parts.source_parts(found)
    assert [part.path.removeprefix("sources/") for part in made] == ["news-2022-01", "news-2022-02", "news-2022-02-2", "news-2022-02-3"]
    assert len({part.title for part in made}) == len(made) and [part.title.endswith(")") for part in made] == [False, False, True, True]
    assert [name for part in made for name in part.ids] == [one.id for one in sources]


def test_the_statements_of_a_standing_are_cut_into_parts_of_one_length(monkeypatch):
    found = explainer("tiny")
    whole = next(part for part in parts.statement_parts(found) if part.path == "statements/confirmed")
    monkeypatch.setattr(parts, "MOST_STATEMENTS", len(whole.ids) // 2)
    cut = [part for part in parts.statement_parts(found) if part.path.startswith("statements/confirmed")]
    count = len(whole.ids) % 2 + 2
    assert [part.path for part in cut] == ["statements/confirmed", "statements/confirmed-2", "statements/confirmed-3"][:count]
    assert [part.title for part in cut] == [whole.title, f"{whole.title} (2)", f"{whole.title} (3)"][:count]
    assert tuple(name for part in cut for name in part.ids) == whole.ids
    assert max(len(part.ids) for part in cut) - min(len(part.ids) for part in cut) <= 1


def explained(sources=(), base="article", **more):
    """An explainer of these sources alone, all of them cited."""
    given = {"all": lambda kind: list(sources), "cited_by": {one.id for one in sources}, "site": SimpleNamespace(base_source=base, redirects=[])}
    return SimpleNamespace(**given | {"locale": explainer("tiny").locale} | more)


def source(name, kind="news", date=None, publisher="Gazette"):
    return SimpleNamespace(id=name, kind=kind, date=date, publisher=publisher)


def test_sources_stand_by_kind_and_news_in_the_order_of_their_days():
    listed = [
        source("work", "reference", publisher="B"), source("b", "primary", publisher="beta"), source("a", "primary", publisher="Alpha"),
        source("study", "analysis", publisher="a"),
        source("later", date="2022-03-02"), source("sooner", date="2022-03-01"), source("undated"),
        source("same-day", date="2022-03-01", publisher="Bulletin"), source("article", "primary"),
    ]
    listed += [source("nowhere", "primary")]
    found = explained(listed)
    made = parts.source_parts(SimpleNamespace(**vars(found) | {"cited_by": found.cited_by - {"nowhere"}}))
    assert [(part.path, part.ids) for part in made] == [
        ("sources/first-hand", ("a", "b")), ("sources/news-2022-03", ("same-day", "sooner", "later")), ("sources/news-undated", ("undated",)),
        ("sources/analysis", ("study", "work")),
    ]
    assert all(part.title for part in made)


@pytest.mark.parametrize("counts, cut", [([2, 3], [5]), ([2, 4], [2, 4]), ([5, 1], [5, 1]), ([6], [5, 1]), ([11, 4], [5, 5, 5]),
    ([11, 5], [5, 5, 1, 5]), ([1, 1, 1, 1, 1, 1], [5, 1]), ([], [])])
def test_runs_of_news_are_cut_between_months_where_they_can_be(monkeypatch, counts, cut):
    monkeypatch.setattr(parts, "MOST", 5)
    listed = [source(f"{month}-{one}", date=f"2022-{month:02}-10") for month, count in enumerate(counts, 1) for one in range(count)]
    runs = list(parts.chunks(listed))
    assert [len(run) for run in runs] == cut and [one for run in runs for one in run] == listed


@pytest.mark.parametrize("days, span", [(("2022-03-01", "2022-03-31"), "March 2022"), (("2022-03-01", "2022-05"), "March–May 2022"),
    (("2021-12-01", "2022-01-02"), "2021–2022")])
def test_a_run_of_news_is_called_by_its_months_or_by_its_years(days, span):
    (made,) = parts.source_parts(explained([source(f"s{at}", date=day) for at, day in enumerate(days)]))
    assert made.title == explainer("tiny").labels["source_part_news"].format(span=span) and made.path == "sources/news-" + days[0][:7]


def test_events_of_other_eras_have_parts_of_their_own():
    tiny = explainer("tiny")
    made = parts.event_parts(tiny)
    assert {part.path: part.title for part in made} == {f"timeline/{era}": tiny.labels[f"era_{era}"] for era in ("before", "since")}
    assert {name for part in made for name in part.ids} == {event.id for event in tiny.all("event") if event.era != "days"}
    assert all(tiny.get("event", name).era == part.path.removeprefix("timeline/") for part in made for name in part.ids)
    # A label that is missing is told by a check, and stops nothing here.
    assert parts.titled(lambda: {}["none"]) == ""


def test_statements_that_a_reader_should_doubt_come_first_then_those_of_each_page():
    tiny = explainer("tiny")
    made = parts.statement_parts(tiny)
    of_standings = [part for part in made if not part.path.startswith("statements/on-")]
    order = [part.path.removeprefix("statements/") for part in of_standings]
    assert order.index("contradicted") < order.index("claimed") < order.index("reported") < order.index("confirmed") == len(order) - 1
    assert sorted(name for part in of_standings for name in part.ids) == sorted(one.id for one in tiny.statements)
    for part in of_standings:
        assert part.title == tiny.labels[f"standing_{part.path.removeprefix('statements/')}"]
    for page, group in tiny.statements_on.items():
        there = [(part.title, part.ids) for part in made if part.path == f"statements/on-{page.replace('/', '-')}"]
        assert there == [(tiny.titles[page], tuple(one.id for one in group))]
    assert sorted(parts.STANDINGS, key=parts.doubt) and len({parts.doubt(one) for one in parts.STANDINGS}) == len(parts.STANDINGS)


@pytest.mark.parametrize("number, most, wanted", [(0, 3, []), (3, 3, [3]), (4, 3, [2, 2]), (7, 3, [2, 3, 2]), (9, 3, [3, 3, 3]), (1, 3, [1])])
def test_as_few_runs_as_may_be_and_as_long_as_each_other(monkeypatch, number, most, wanted):
    monkeypatch.setattr(parts, "MOST_STATEMENTS", most)
    made = parts.evenly(list(range(number)))
    assert sorted(map(len, made)) == sorted(wanted) and [one for run in made for one in run] == list(range(number))


def test_a_script_tells_where_each_item_of_a_long_list_stands_now_and_where_retired_ones_do():
    tiny = explainer("tiny")
    for kind, path in (("source", "sources/moved.js"), ("event", "timeline/moved.js")):
        assert path in parts.scripts()
        listed = [part for part in tiny.parts.values() if part.path.startswith(path.partition("/")[0] + "/")]
        gone = {listed[0].ids[0]: ["old-name", "older-name"]}
        redirects = [f"{kind}:{old} {new}" for new, names in gone.items() for old in names] + [f"place:old-place {listed[0].ids[0]}"]
        text = parts.moved(SimpleNamespace(parts=tiny.parts, site=SimpleNamespace(redirects=redirects)), path)
        told = json.loads(re.fullmatch(r"window\.moved=(\{.*\})\n", text, re.S)[1])
        assert told == {part.path: " ".join(f"{kind}-{name}" for one in part.ids for name in (one, *gone.get(one, ()))) for part in listed}
