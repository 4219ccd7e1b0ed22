"""The words of the interface are words, and have a place for nothing that the engine does not fill in."""

import shutil
from dataclasses import replace

import pytest

from build_scripts import editions
from build_scripts.checks import check, label_usage
from build_scripts.checks.label_families import EDITIONS, FAMILIES, OTHER_DATA
from build_scripts.pages import page_data, render
from tests.project import TINY


@pytest.mark.parametrize(
    "text, expected",
    [
        ("<b>as of {date}</b>", "HTML stands in the label"),
        ("a &lt; {date}", "an HTML entity stands in the label"),
        ("[as of](javascript:alert%281%29) {date}", "a link stands in the label"),
        ("as of {date} {day}", "nothing is known for `{day}` in the label; what is filled in here: {date}"),
        ("as of {date} {date.__class__}", "nothing is known for `{date.__class__}` in the label"),
        ("as of {date} {}", "nothing is known for `{}` in the label"),
        ("as of {date:>99999999}", "a placeholder holds more than a name"),
        ("as of {date!r}", "a placeholder holds more than a name"),
        ("as of today", "the label does not say `{date}`"),
        ("as of {date", "a curly bracket stands alone in the label"),
        ("as of } {date}", "a curly bracket stands alone in the label"),
    ],
)
def test_a_label_that_is_more_than_words_is_told_with_its_place(tmp_path, text, expected):
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    path = content / "labels.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if line.startswith("as_of:"))
    lines[number] = f'as_of: "{text}"'
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [str(finding) for finding in check(content)[1]]
    assert len(found) == 1 and found[0].startswith(f"content/labels.yml:{number + 1}:8: ") and expected in found[0], found


def test_every_way_of_asking_for_a_label_is_seen():
    assert label_usage.filled("as_of") == {"date"}
    assert label_usage.filled("sources_total") == {"number"}  # asked for in a template
    assert label_usage.filled("copy_newer") == {"addresses"}  # filled in as HTML
    assert label_usage.filled("not_stated") == frozenset()


def test_every_key_that_is_put_together_belongs_to_a_family():
    prefixes = {family.prefix for family in FAMILIES}
    composed = {asked.key for asked in label_usage.read()[0] if not asked.whole}
    assert composed and composed <= prefixes


def test_the_families_name_the_editions_and_the_files_of_data_that_there_are():
    assert set(EDITIONS) == {edition.name for edition in editions.EDITIONS}
    assert set(OTHER_DATA) == {"statements", *(name for name, _ in page_data.OTHER_FILES)}


@pytest.mark.parametrize(
    "key", ["data_terms", "names_term", "standing_confirmed_meaning", "edition_get_zip", "theme_ships", "outcome_open", "era_days", "as_of"]
)
def test_a_missing_label_is_found_before_a_page_asks_for_it(tmp_path, key):
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    path = content / "labels.yml"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{key}:")]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = [str(finding) for finding in check(content)[1]]
    assert found and all(key in one for one in found), found


def test_every_label_that_rendering_asks_for_is_one_that_a_check_asks_for():
    """What is looked up only where it is there (names of languages, notes of groups) need not be asked for."""
    explainer = check(TINY / "content")[0]
    used = Noting(explainer.labels)
    render(replace(explainer, labels=used))
    wanted = label_usage.whole_keys().union(*(family.keys(explainer) for family in FAMILIES))
    without = tuple(family.prefix for family in FAMILIES if family.optional)
    asked = {label_usage.singular(key) for key in used.asked if not key.startswith(without)}
    assert asked and asked <= wanted, asked - wanted


class Noting(dict):
    """Labels that note which are asked for."""

    def __init__(self, labels):
        super().__init__(labels)
        self.asked = set()

    def __getitem__(self, key):
        self.asked.add(key)
        return super().__getitem__(key)


def test_a_plural_form_without_the_others_of_the_language_is_told(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(TINY / "content", content)
    path = content / "site.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("language: en", "language: be", 1), encoding="utf-8")
    found = {finding.message for finding in check(content)[1]}
    assert {"the label `minutes_few` is missing", "the label `minutes_many` is missing"} <= found
    assert not any("minutes_other" in one or "minutes_one" in one for one in found)
