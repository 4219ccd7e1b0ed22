"""Two builds in different folders, time zones, locales and hash seeds give the same bytes."""

import pytest

from build_scripts import reproducible
from tests.project import ROOT, TINY, copy_project, run

pytestmark = pytest.mark.stress


def test_the_project_builds_the_same_bytes_twice(tmp_path):
    count, size, differ = reproducible.build_twice(ROOT, tmp_path)
    print(f"{count} files, {size:,} bytes, the same in two builds")
    assert differ == [] and count > 100


def test_what_differs_is_told(tmp_path):
    tiny = copy_project(tmp_path / "project", TINY / "content", TINY / "mkdocs.yml")
    assert run(tiny, "verify").returncode == 0
    # A build that looks at the clock or at its folder does not repeat.
    module = tiny / "build_scripts" / "finish" / "host_headers.py"
    assert module.exists()
    module.write_text("from pathlib import Path\n\n\ndef write(site, folders):\n    (Path(site) / 'where.txt').write_text(str(site))\n", encoding="utf-8")
    done = run(tiny, "verify")
    # The file itself, and what holds it or a checksum of it.
    told = ["SHA256SUMS", "download.html", "editions/the-harbour.zip", "keep-worker.js", "where.txt"]
    assert done.returncode == 1 and done.stderr.splitlines() == [f"differs: {name}" for name in told], done.stderr
