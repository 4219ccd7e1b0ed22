"""The content that the benchmark builds is valid and as large as it says."""

from build_scripts.checks import checked
from tests import project
from tests.bench.grow import grow


def test_grown_content_is_valid(tmp_path):
    one, two = checked(project.ROOT / "content"), checked(grow(tmp_path / "grown", 2) / "content")
    for kind in ("place", "quote", "poll", "event", "section"):
        assert len(two.items[kind]) == 2 * len(one.items[kind])
