"""The same content gives the same bytes."""

import os

from tests import project


def test_two_builds_in_other_folders_and_time_zones_are_the_same(whole_project, tmp_path):
    other = project.copy_project(tmp_path / "somewhere else")
    done = project.run(other, "build", env={**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"})
    assert done.returncode == 0, done.stdout + done.stderr
    one, two = project.files(whole_project / "site"), project.files(other / "site")
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []
