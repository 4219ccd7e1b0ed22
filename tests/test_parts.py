"""Long lists in parts: each part has an address of its own, and each item stands in one part."""

from types import SimpleNamespace

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
    assert len({part.title for part in made}) == len(made)
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
