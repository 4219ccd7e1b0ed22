"""As an editor works: new items from the starters, filled in, formatted, built, found on the pages; an id changed."""

import re

import pytest

from tests import project

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("starters")

# What the editor writes over the blanks of each starter, in their order.
FILLED = {
    "source": {"title": "The crane is sold", "publisher": "Evening Paper", "language": "en", "kind": "news"},
    "quote": {
        "title": "Sold for scrap", "speaker": "{person}", "date": "2022-03-01", "occasion": "at the auction",
        "words": "nobody will miss that crane", "context": "The crane had not moved for years.", "cites": "evening-paper-crane",
        "standing": "confirmed",
    },
    "poll": {
        "title": "Hardly any reader would miss the crane",
        "topic": "{topic}", "country": "{country}", "group": "{group}", "pollster": "Evening Paper", "start": "2022-03-02",
        "end": "2022-03-03", "mode": "telephone", "sample_size": "4321", "base": "readers", "population": "readers of the paper",
        "question": "Will you miss the crane?", "question_verbatim": "yes", "label": "not at all", "percent": "83",
        "cites": "evening-paper-crane",
    },
}
IDS = {"source": "evening-paper-crane", "quote": "sold-for-scrap", "poll": "crane-2022-03"}


@pytest.fixture(scope="module", params=["tiny", "own"])
def edited(request, tmp_path_factory):
    """A project (the tiny explainer, then the real one) with a new source, quotation and poll, built: its folder."""
    tiny = {"content": project.TINY / "content", "settings": project.TINY / "mkdocs.yml"}
    where = project.copy_project(tmp_path_factory.mktemp(request.param) / "project", **(tiny if request.param == "tiny" else {}))
    group = re.search(r"(?m)^  group: (\S+)", read_all(where / "content" / "polls"))[1]
    topic, country = (re.search(rf"(?m)^  {name}: (\S+)", read_all(where / "content" / "polls"))[1] for name in ("topic", "country"))
    person = re.search(r"(?m)^([a-z-]+):$", read_all(where / "content" / "people"))
    for kind, item_id in IDS.items():
        said = ok(project.run_here(where, "new", kind, item_id))
        path, line = re.match(r"(\S+\.yml):(\d+): ", said).groups()
        values = {name: value.format(group=group, topic=topic, country=country, person=person and person[1]) for name, value in FILLED[kind].items()}
        if kind == "quote" and person is None:  # Where nobody is named, a voice speaks.
            del values["speaker"]
            change(where / path, "  speaker: …", "  voice: one of those who bid")
        fill_in(where / path, values)
    section = sorted((where / "content" / "sections").glob("*.yml"))[0]
    section.write_text(section.read_text(encoding="utf-8").rstrip("\n") + "\n    - quote: sold-for-scrap\n    - poll: crane-2022-03\n", encoding="utf-8")
    ok(project.run_here(where, "format"))
    if "complete: yes" in (where / "content" / "site.yml").read_text(encoding="utf-8"):
        refused = project.run_here(where, "check")
        assert refused.returncode == 1 and "`quotes/sold-for-scrap/context` is not translated into" in refused.stderr, refused.stdout + refused.stderr
        project.let_lag(where)
    ok(project.run_here(where, "check"))
    ok(project.run(where, "build", "--langs", "en", "--editions", ""))
    return where


def read_all(folder):
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yml")))


def ok(done):
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def fill_in(path, values):
    """Write each value over the blank that stands for it; every blank gets one."""
    text = path.read_text(encoding="utf-8")
    for name, value in values.items():
        text, count = re.subn(rf"(?m)^( +(?:- )?{name}:(?:\n +-)?) …$", rf"\1 {value}", text)
        assert count == 1, (path, name)
    assert "…" not in text, text
    path.write_text(text, encoding="utf-8")


def test_new_items_stand_on_their_pages_and_in_a_chapter(edited):
    site = edited / "site"
    pages = project.pages(site)
    shown = {anchor: [name for name, page in pages.items() if anchor in page.ids] for anchor in ("quote-sold-for-scrap", "source-evening-paper-crane")}
    # A list may stand in parts: the item is on one page of it.
    assert shown["quote-sold-for-scrap"] == ["quotes.html"]
    [source_page] = shown["source-evening-paper-crane"]
    assert source_page.startswith("sources")
    chapter = sorted((edited / "content" / "sections").glob("*.yml"))[0].stem
    for name in ("quotes", f"chapters/{chapter}"):
        assert "nobody will miss that crane" in (site / f"{name}.html").read_text(encoding="utf-8")
    assert "83 %" in (site / "polls.html").read_text(encoding="utf-8")
    for name in ("polls/crane-2022-03", f"chapters/{chapter}"):
        text = (site / f"{name}.html").read_text(encoding="utf-8")
        assert "Will you miss the crane?" in text and "4,321" in text and "83 %" in text
    assert "The crane is sold" in (site / source_page).read_text(encoding="utf-8")
    assert own_broken_links(site) == []


def own_broken_links(site):
    """The broken links of the site's own pages; the editions have tests of theirs."""
    return [link for link in project.broken_links(site) if not link.startswith("text/")]


def test_they_are_found_and_their_files_are_written_canonically(edited):
    found = ok(project.run_here(edited, "find", "nobody will miss"))
    assert re.match(r"content/quotes/sold-for-scrap\.yml:\d+:\d+: words: nobody will miss that crane  \(quotes\.html#quote-sold-for-scrap\)", found)
    ok(project.run_here(edited, "format", "--check"))
    assert "#" not in (edited / "content" / "quotes" / "sold-for-scrap.yml").read_text(encoding="utf-8").split("\n", 1)[1]


def test_old_addresses_lead_to_renamed_items(tmp_path):
    where = project.copy_project(tmp_path / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    for kind, old, new in (
        ("place", "harbour", "haven"), ("quote", "no-way-back", "no-return"), ("event", "last-ship", "final-ship"),
        ("source", "harbour-2022", "tract-2022"), ("map", "bay", "inlet"), ("section", "closing", "why-closed"),
        ("correction", "sample-size", "sample"),
    ):
        ok(project.run_here(where, "rename", kind, old, new))
    ok(project.run(where, "build", "--editions", ""))
    pages = project.pages(where / "site")
    for page, old, new in (
        ("places", "place-harbour", "place-haven"),
        ("quotes", "quote-no-way-back", "quote-no-return"),
        ("timeline", "event-last-ship", "event-final-ship"),
        ("sources", "source-harbour-2022", "source-tract-2022"),
        ("places", "map-bay", "map-inlet"),
        ("about", "correction-sample-size", "correction-sample"),
    ):
        ids = pages[f"{page}.html"].ids
        assert ids.count(old) == ids.count(new) == 1, (page, old)
        # The old name stands where the new one is, with none but other old ones between.
        assert 1 <= ids.index(old) - ids.index(new) <= 2, ids
    searched = (where / "site" / "search" / "documents.js").read_text(encoding="utf-8")
    assert '"Skarholm harbour"' in searched and "places.html#place-haven" in searched
    left = pages["chapters/closing.html"]
    assert ("a", "why-closed.html") in left.links
    refresh = [attributes["content"] for tag, attributes in left.tags if attributes.get("http-equiv") == "refresh"]
    assert refresh == ["0; url=why-closed.html"]
    # The explainer has no address, so there is no sitemap in which the old page could stand.
    assert not (where / "site" / "sitemap.xml").exists()
    assert own_broken_links(where / "site") == []
