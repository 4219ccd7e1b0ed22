"""The same content gives the same bytes."""

import os

from tests import project
from tests.translation import pseudo


def built(where, circumstances, *options):
    """The files of the site of the project at `where`, built in these circumstances."""
    done = project.run(where, "build", *options, env={**os.environ, **circumstances})
    assert done.returncode == 0, done.stdout + done.stderr
    return project.files(where / "site")


def same(one, two):
    assert sorted(one) == sorted(two)
    assert [name for name in one if one[name] != two[name]] == []


ELSEWHERE = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}


def test_two_builds_in_other_folders_and_time_zones_are_the_same(tmp_path):
    """In the site's first language, with every edition; `make verify` does it with all languages."""
    one, two = (project.copy_project(tmp_path / name) for name in ("one", "somewhere else"))
    same(built(one, {}, "--langs", "en"), built(two, ELSEWHERE, "--langs", "en"))


def test_two_builds_in_two_languages_are_the_same(two_languages, tmp_path):
    other = project.copy_project(tmp_path / "somewhere else", project.TINY / "content", project.TINY / "mkdocs.yml")
    pseudo.translate_all(other)
    same(project.files(two_languages / "site"), built(other, ELSEWHERE))
