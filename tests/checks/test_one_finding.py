"""One slip, one finding: what merely follows from it is not told."""

import shutil

import pytest

from build_scripts.checks import check
from build_scripts.model import KINDS
from tests import mutate
from tests.project import TINY

WHOLE = mutate.read(TINY / "content")
# What was read of one copy of the tiny explainer serves the next: a file with the same bytes is not parsed again.
READS = {}
BY_FOLDER = {name.partition("/")[0]: name for name in WHOLE if "/" in name}


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    shutil.copy(TINY / "mkdocs.yml", tmp_path)
    return tmp_path / "content"


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
@pytest.mark.parametrize("how", ["an unknown field", "a text for an item"])
def test_a_faulty_item_is_there_for_whatever_names_it(tiny, folder, how):
    name = BY_FOLDER[folder]
    for item in list(WHOLE[name])[:2]:
        data = mutate.copy(WHOLE[name])
        data[item] = {**data[item], "unknown": "x"} if how == "an unknown field" else "text"
        mutate.write(tiny, name, data)
        _, (finding,) = check(tiny, READS)
        assert finding.file == f"content/{name}"


@pytest.mark.parametrize("folder", ["sources", "places", "quotes", "polls"])
def test_files_that_are_gone_are_one_mistake(tiny, folder):
    shutil.rmtree(tiny / folder)
    told = [finding for finding in check(tiny, READS)[1] if "at all" in finding.message]
    assert len(told) == 1 and f"content/{folder}" in told[0].hint
    # A redirect that leads to one of them is another.
    assert not any(finding.message.startswith(f"there is no {folder[:-1]} `") for finding in check(tiny, READS)[1] if finding.file != "content/site.yml")


def test_names_that_stand_twice_are_told_once_each(tiny):
    data = mutate.copy(WHOLE["maps/maps.yml"])
    data["bay"]["routes"][1]["id"] = data["bay"]["routes"][0]["id"]
    mutate.write(tiny, "maps/maps.yml", data)
    _, (finding,) = check(tiny, READS)
    assert "a second time" in finding.message
