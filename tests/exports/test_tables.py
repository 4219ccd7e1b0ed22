import csv
import io
import json
import re

import frictionless
import pytest
import yaml

from build_scripts.components import poll as figure
from build_scripts.components.page_context import PageContext
from build_scripts.exports import data_package, tables
from build_scripts.exports.csv_columns import cell
from build_scripts.exports.pictures import poll as picture
from build_scripts.model import KINDS
from build_scripts.model.values import typographic
from build_scripts.prose import plain
from tests.explainers import FOLDERS, explainer


@pytest.fixture(params=["tiny", "own"], scope="module")
def name(request):
    return request.param


@pytest.fixture(scope="module")
def found(name):
    return explainer(name)


@pytest.fixture(scope="module")
def files(found):
    return package(found)


def package(whole):
    """{path: text} of every table of an explainer, with their description."""
    made = tables.files(whole)
    return {**made, "data/datapackage.json": data_package.render(whole, made)}


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def written(name):
    """Every poll as its YAML has it, read by another reader than the build's."""
    polls = {}
    for path in sorted((FOLDERS[name] / "polls").glob("*.yml")):
        polls |= yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return polls


def shares(answer):
    """(percent, low, high) as numbers, from any of the forms."""
    return tuple(float(answer[key]) if answer.get(key) not in (None, "") else None for key in ("percent", "low", "high"))


def test_each_polls_numbers_are_the_same_in_yaml_csv_json_page_and_picture(name, found, files):
    polls = written(name)
    assert set(polls) == set(found.items["poll"])
    for poll_id, raw in polls.items():
        answers = [(plain(typographic(answer["label"])), *shares(answer)) for answer in raw["answers"]]
        table = rows(files[f"data/polls/{poll_id}.csv"])
        assert [(row["label"], *shares(row)) for row in table] == answers
        data = json.loads(files[f"data/polls/{poll_id}.json"])
        assert [(plain(answer["label"]), *shares(answer)) for answer in data["answers"]] == answers
        item = found.get("poll", poll_id)
        ctx = PageContext(found, "polls")
        said = [ctx.share(answer) for answer in item.answers]
        # Under a bar the answers stand in the order in which they stand in it; how long its parts are has tests of its own.
        shown = re.findall(r'<tr class="share-(?!rest).*?<td>([^<(]+?)(?: \(±[^<]*)?</td>', figure.render(ctx, item))
        assert sorted(shown) == sorted(said)
        drawn = re.findall(r'class="bold">([^<]+)</text>', picture.svg(found, item))
        assert not set(said) - {words.partition(" (±")[0] for words in drawn}


def test_the_table_of_all_answers_is_all_polls_tables_together(found, files):
    assert rows(files[f"data/{tables.ANSWERS}.csv"]) == [row for poll in found.all("poll") for row in rows(files[f"data/polls/{poll.id}.csv"])]


def test_every_kind_is_there_whole_as_csv_and_json(found, files):
    for kind in KINDS:
        ids = list(found.items[kind.name])
        assert [row["id"] for row in rows(files[f"data/{kind.folder}.csv"])] == ids
        data = json.loads(files[f"data/{kind.folder}.json"])
        assert [kind.model.model_validate(one) for one in data] == found.all(kind.name)


def split(text):
    """The entries of a list in a cell, as the description of the data tells how to."""
    return [one.replace(r"\|", "|") for one in text.split(" | ")] if text else []


def test_lists_split_back(found, files):
    looked = 0
    for poll, row in zip(found.all("poll"), rows(files["data/polls.csv"])):
        assert split(row["cautions"]) == [plain(one) for one in poll.cautions]
        looked += len(poll.cautions)
    for stated, row in zip(found.statements, rows(files["data/statements.csv"])):
        assert split(row["cites"]) == [f"{one.source}:{one.locator}" if one.locator else one.source for one in stated.cites]
    assert looked == sum(len(poll.cautions) for poll in found.all("poll")) and (looked or found.folder != FOLDERS["tiny"])
    hard = ["one; two", "a | b", "|", "c|", r"d\e"]
    assert split(cell(hard)) == hard
    described = {one["path"]: one["schema"]["fields"] for one in json.loads(files["data/datapackage.json"])["resources"] if "schema" in one}
    assert any("vertical bars" in field["description"] for field in described["polls.csv"] if field["name"] == "cautions")
    assert any("vertical bars" in field["description"] for field in described["statements.csv"] if field["name"] == "cites")


def test_every_statement_is_there_with_page_standing_and_citations(found, files):
    table = rows(files["data/statements.csv"])
    assert [(row["id"], row["page"], row["anchor"], row["standing"]) for row in table] == [
        (one.id, one.page, one.anchor, one.standing) for one in found.statements
    ]
    assert all(row["cites"] for row in table)
    data = json.loads(files["data/statements.json"])
    assert [one["text"] for one in data] == [one.text for one in found.statements]


def test_the_data_package_is_valid_and_lists_every_file(tmp_path, files):
    for path, text in files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    report = frictionless.validate(str(tmp_path / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldNumber", "message"])
    described = json.loads(files["data/datapackage.json"])
    assert {f"data/{one['path']}" for one in described["resources"]} == set(files) - {"data/datapackage.json"}
    assert described["licenses"] and described["sources"] and len({one["name"] for one in described["resources"]}) == len(described["resources"])
    for one in described["resources"]:
        for field in one.get("schema", {}).get("fields", []):
            assert field["description"] and field["type"] in ("string", "number", "integer", "boolean", "date", "array")


def test_a_wrong_number_would_be_found_by_the_package(tmp_path):
    """The validation above can fail: a share that is no number is refused."""
    for path, text in package(explainer("tiny")).items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.replace(",80,", ",eighty,").replace(",1,", ",one,").encode() if path.endswith("poll-answers.csv") else text.encode())
    assert not frictionless.validate(str(tmp_path / "data" / "datapackage.json")).valid


def test_csv_is_as_rfc_4180_has_it(files):
    for path, text in files.items():
        if path.endswith(".csv"):
            assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")


def test_rendering_twice_gives_the_same(found, files):
    assert tables.files(found) == {path: text for path, text in files.items() if path != "data/datapackage.json"}
