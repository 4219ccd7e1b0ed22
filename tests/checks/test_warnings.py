"""What `check` says beside mistakes: how long and how hard the chapters are, and warnings that stop nothing."""

import shutil

import pytest

from build_scripts.checks import checked
from build_scripts.checks.warnings import advise
from build_scripts.pages import listed
from tests.project import ROOT, TINY, run


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny"


def change(tiny, old, new):
    path = tiny / "content" / "sections" / "after.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def messages(tiny):
    return [str(finding) for finding in advise(checked(tiny / "content"))]


def test_a_short_chapter_a_long_sentence_and_an_unused_source_are_told_with_their_places(tiny):
    change(tiny, "Then it opened for sailing boats alone.", "Then it opened for sailing boats alone, " + "and for more of them, " * 7 + "again.")
    (tiny / "content" / "sources" / "more.yml").write_text(
        "nobody-cites-it:\n  title: A title\n  publisher: Somebody\n  language: en\n  kind: news\n", encoding="utf-8"
    )
    found = messages(tiny)
    assert "content/sections/after.yml:8:11: a sentence has 43 words: “Then it opened for sailing boats …”; make two of it" in found
    assert any(line.startswith("content/sections/after.yml:3:1: the chapter `after` has ") and line.endswith("a chapter has 400 to 900") for line in found)
    assert "content/sources/more.yml:1:1: nothing refers to the source `nobody-cites-it` in this file; make unused lists them; use or delete them" in found


def test_a_date_after_the_last_change_of_the_site_is_told(tiny):
    text = "from-later:\n  title: A title\n  publisher: Somebody\n  date: {}\n  language: en\n  kind: news\n"
    path = tiny / "content" / "sources" / "more.yml"
    path.write_text(text.format("2024-05-04"), encoding="utf-8")
    told = "2024-05-04 is after `updated` in site.yml, 2024-05-03; check the date, or bring `updated` up to date"
    assert f"content/sources/more.yml:4:9: {told}" in messages(tiny)
    for day in ("2024-05-03", "2024-05", "2024"):
        path.write_text(text.format(day), encoding="utf-8")
        assert not any("is after `updated`" in line and "more.yml" in line for line in messages(tiny))


def test_a_hard_chapter_is_told(tiny):
    assert not any("reading age" in line for line in messages(tiny))
    change(
        tiny,
        "It stayed shut for two years. Then it opened for sailing boats alone.",
        "Notwithstanding considerable international disagreement, representatives subsequently negotiated comprehensive arrangements.",
    )
    assert any("the chapter `after` asks for a reading age of " in line for line in messages(tiny))


def test_the_command_prints_the_chapters_the_warnings_and_a_sum_and_fails_for_none(tiny):
    path = tiny / "content" / "terms" / "terms.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n", "\n\n\n"), encoding="utf-8")
    done = run(ROOT, "--project", str(tiny), "check")
    assert done.returncode == 0 and done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["chapter", "words", "minutes", "reading", "age", "remarks"]
    assert [line.split()[0] for line in lines[1:3]] == ["closing", "after"]
    assert "warning: content/terms/terms.yml:1:1: this file is not written canonically; run make format" in lines
    explainer = checked(tiny / "content")
    items = sum(map(len, explainer.items.values()))
    assert lines[-1].startswith(f"nothing is wrong: {len(listed(explainer))} pages, {items} items, {len(explainer.statements)} statements, ")
    assert lines[-1].endswith(f" {sum(line.startswith('warning: ') for line in lines)} warnings")
    assert run(ROOT, "--project", str(tiny), "format", "--check").returncode == 1
