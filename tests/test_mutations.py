"""Spoil content in many ways: the outcome is always a site, or complaints with a place. tests/stress has thousands of them."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_scripts import pages
from build_scripts.checks import check
from build_scripts.findings import ContentErrors
from build_scripts.incremental import BuildCache
from tests import mutate
from tests.project import TINY

WHOLE = mutate.read(TINY / "content")
CACHE = BuildCache()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("spoiled") / "content"
    shutil.copytree(TINY / "content", where)
    return where


def outcome(folder, name, data):
    """Spoil one file, look, and put it right again: the number of complaints, 0 where a site could be rendered.

    What was kept from the last time must make no difference.
    """
    right = (folder / name).read_bytes()
    try:
        mutate.write(folder, name, data)
        explainer, findings = check(folder, CACHE.reads)
        assert findings == check(folder)[1]
        if not findings:
            try:
                made = pages.render(explainer, CACHE)
                assert all(isinstance(content, str | bytes) for content in made.values())
                assert made == pages.render(explainer)
            except ContentErrors as errors:
                findings = errors.findings
        for finding in findings:
            assert finding.file and finding.line >= 1 and finding.column >= 1 and finding.message
        return len(findings)
    finally:
        (folder / name).write_bytes(right)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(WHOLE)), seed=st.integers(0, 10**9))
def test_spoiled_content_gives_a_site_or_located_complaints(folder, name, seed):
    data, _ = mutate.spoil(WHOLE[name], seed)
    outcome(folder, name, data)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(WHOLE)), seeds=st.lists(st.integers(0, 10**9), min_size=2, max_size=6))
def test_many_faults_at_once_do_too(folder, name, seeds):
    data = WHOLE[name]
    for seed in seeds:
        if list(mutate.places(data)):
            data, _ = mutate.spoil(data, seed)
    outcome(folder, name, data)
