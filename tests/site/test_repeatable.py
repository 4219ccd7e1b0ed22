"""The same content gives the same bytes."""

import os
from pathlib import Path

from build_scripts import search
from build_scripts.addresses import language_folders
from build_scripts.editions import service_worker
from build_scripts.finish import checksums, host_headers
from tests import project
from tests.explainers import explainer
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


def alike(files):
    """Those of the files of a site that are the same whether it has other languages or not: no page but those of copies, no list of files,
    no documents of the search, no rules for hosts."""
    other = (checksums.NAME, service_worker.NAME, search.PATH, host_headers.NAME, *(name for name in files if name.endswith(".zip")))
    return {name: data for name, data in files.items() if name not in other and (not name.endswith(".html") or name.startswith(("editions/", "text/")))}


def test_two_builds_in_other_folders_and_time_zones_are_the_same(whole_project, tmp_path):
    """In the site's first language, with every edition, one of which holds every page; `make verify` does it with all languages."""
    others = language_folders(whole_project / "site")
    one = {name: data for name, data in project.files(whole_project / "site").items() if not name.startswith(others)}
    two = built(project.copy_project(tmp_path / "somewhere else"), ELSEWHERE, "--langs", explainer("own").site.language)
    assert sorted(one) == sorted(two)
    same(alike(one), alike(two))
    assert {Path(name).suffix for name in alike(two)} >= {".epub", ".pdf", ".zim", ".html", ".png", ".svg", ".csv", ".json", ".css", ".js"}


def test_two_builds_in_two_languages_are_the_same(two_languages, tmp_path):
    other = project.copy_project(tmp_path / "somewhere else", project.TINY / "content", project.TINY / "mkdocs.yml")
    pseudo.translate_all(other)
    same(project.files(two_languages / "site"), built(other, ELSEWHERE))
