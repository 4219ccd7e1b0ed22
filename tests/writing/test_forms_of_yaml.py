"""Whatever YAML an editor writes, formatting keeps every word and every comment of it."""

import random
import shutil

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts.__main__ import main
from build_scripts.checks import checked
from build_scripts.content_folder import content_files
from build_scripts.writing.comments import comments
from build_scripts.writing.format import format_folder, tidy
from build_scripts.yaml_reader import read_file, read_text
from tests.project import TINY


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path


def formatted(folder):
    left = []
    texts = {path: new for path, _, new in format_folder(folder, left)}
    assert left == []
    return texts


@pytest.mark.parametrize(
    "value",
    [
        "text: >\n        Some words\n        and more.\n",
        "text: |\n        One line.  \n        Another.\n",
        'text: "  one\\n\\ntwo\\n"\n',
        "text: |2-\n          far in\n        words\n",
        "text: >+\n        Words.\n\n",
    ],
)
def test_every_form_that_yaml_has_for_a_text_is_taken(tiny, value):
    path = tiny / "content" / "sections" / "after.yml"
    path.write_text(path.read_text().rstrip("\n") + f"\n    - {value}      id: odd\n      cites: [gazette-2022-03]\n      standing: confirmed\n")
    before = checked(tiny / "content")
    assert main(["--project", str(tiny), "format"]) == 0
    after = checked(tiny / "content")
    assert after.items == before.items
    assert ("|-" in path.read_text()) == ("\n" in before.items["section"]["after"].body[-1].text)


def test_empty_lists_stay_empty_lists(tiny):
    path = next((tiny / "content" / "polls").glob("*.yml"))
    data = read_file(path, path.name)[0]
    name = next(iter(data))
    text = path.read_text()
    path.write_text(text.replace("\n  title:", "\n  cautions: []\n  title:", 1) if "cautions" not in data[name] else text)
    formatted(tiny / "content")


@pytest.mark.parametrize("seed", range(12))
def test_every_comment_survives_wherever_it_stands(tiny, seed):
    chance, count = random.Random(seed), 0
    for path in content_files(tiny / "content"):
        data, lines = read_file(path, path.name)[0], path.read_text().splitlines()
        for number in range(15):
            place = chance.randrange(1, len(lines) + 1)
            beside = [
                *lines[:place],
                (lines[place] if place < len(lines) else "") + chance.choice(["  # ", "\t# ", " #"]) + f"beside {number}",
                *lines[place + 1 :],
            ]
            above = [*lines[:place], " " * chance.choice([0, 2, 4, 6]) + f"# own {number}", *lines[place:]]
            trial = chance.choice([beside, above])
            path.write_text("\n".join(trial))
            same = read_text(path.read_bytes(), path.name)
            if not same[2] and tidy(same[0]) == tidy(data):
                lines, count = trial, count + 1
        path.write_text("\n".join(lines) + chance.choice(["", "\n"]))
    assert count > 50
    left = []
    for path, old, new in format_folder(tiny / "content", left):
        was, now = (sorted(words for _, words, _ in comments(text) if "yaml-language-server" not in words) for text in (old, new))
        assert was == now, path
        path.write_text(new)
    assert left == []
    assert all(old == new for _, old, new in format_folder(tiny / "content"))


def test_a_comment_behind_a_bare_dash_and_a_last_line_that_looks_like_one(tiny):
    path = tiny / "content" / "terms" / "more.yml"
    path.write_text(
        "more:\n  name: More\n  short: >-\n    words\n  cites:\n    - # which?\n      harbour-2022:P1\n  note: >-\n    words and\n    #OpenTheGates"
    )
    new = formatted(tiny / "content")[path]
    assert new.count("# which?") == 1 and new.count("#OpenTheGates") == 1


class Core(yaml.SafeLoader):
    """A reader of YAML that takes for a number, a truth or nothing whatever YAML 1.1 does."""


def test_what_is_written_is_text_for_every_reader_where_the_model_says_text(tiny):
    path = tiny / "content" / "terms" / "more.yml"
    for value in ["1984", "no", "true", "1e3", "0x1F", "2022-02-24", "12:30", ".5", "~", "1_000", "on", "null", "=", "3."]:
        path.write_text(f'more:\n  name: "{value}"\n  short: "{value}"\n')
        text = formatted(tiny / "content")[path]
        assert yaml.load(text, Loader=Core)["more"] == {"name": value, "short": value}, text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from("\n\t #:-'\"[]{},&*!|>%@`"), min_size=1, max_size=30))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_written_so_that_it_reads_back(tmp_path, text):
    folder = tmp_path / "content" / "terms"
    folder.mkdir(parents=True, exist_ok=True)
    quoted = "".join(f"\\U{ord(char):08X}" for char in text)
    (folder / "more.yml").write_text(f'more:\n  name: "{quoted}"\n  note: "{quoted}"\n  spellings:\n    - {{text: "{quoted}", lang: ru}}\n')
    formatted(tmp_path / "content")
