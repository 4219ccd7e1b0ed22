"""The same content gives the same bytes, and the rendered pages build with another generator too."""

import os
import subprocess
import sys

from tests import project


def test_two_builds_in_other_folders_and_time_zones_are_the_same(whole_project, tmp_path):
    other = project.copy_project(tmp_path / "somewhere else")
    done = project.run(other, "build", env={**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"})
    assert done.returncode == 0, done.stdout + done.stderr
    one, two = project.files(whole_project / "site"), project.files(other / "site")
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_zensical_builds_the_same_pages_with_no_broken_link(whole_project, tmp_path):
    other = project.copy_project(tmp_path / "zensical")
    assert project.run(other, "render").returncode == 0
    done = subprocess.run([sys.executable, "-m", "zensical", "build", "--clean"], cwd=other, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = project.pages(whole_project / "site"), project.pages(other / "site")
    # The editions are made from finished pages, whichever generator made those.
    assert sorted(name for name in ours if not name.startswith(("text/", "editions/"))) == sorted(theirs)
    assert project.broken_links(other / "site") == []
