"""The content that the benchmark builds is valid and as large as it says."""

from build_scripts.checks import checked
from tests import project
from tests.bench import step
from tests.bench.grow import grow


def test_grown_content_is_valid(tmp_path):
    one, two = checked(project.ROOT / "content"), checked(grow(tmp_path / "grown", 2) / "content")
    for kind in ("place", "quote", "poll", "event", "section"):
        assert len(two.items[kind]) == 2 * len(one.items[kind])


def test_each_build_can_be_prepared_for_grown_content(tmp_path):
    grown = grow(tmp_path / "grown", 2)
    assert all(callable(prepare(grown)) for prepare in step.BUILDS.values())
    assert (grown / "docs" / "index.md").is_file()
