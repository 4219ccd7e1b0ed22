"""The site's own content, spoiled thousands of times: a site, or complaints with a place."""

import random
import shutil
from collections import Counter

import pytest

from build_scripts import exports, pages
from build_scripts.checks import check
from build_scripts.findings import ContentErrors
from build_scripts.incremental import BuildCache
from tests import mutate
from tests.project import ROOT, TINY

pytestmark = pytest.mark.stress

SHARES = 8
TINY_TIMES = 500
OWN_TIMES = 125


def spoil_many(origin, folder, times, chance):
    """Spoil one to three places of a copy of the content, `times` times; how often that gave a site and how often complaints."""
    shutil.copytree(origin, folder)
    whole, cache = mutate.read(folder), BuildCache()
    came = Counter()
    for _ in range(times):
        name = chance.choice(sorted(whole))
        data, done = whole[name], []
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            if list(mutate.places(data)):
                data, what = mutate.spoil(data, chance.random())
                done.append(what)
        right = (folder / name).read_bytes()
        mutate.write(folder, name, data)
        try:
            findings = outcome(folder, cache)
            assert all(finding.file and finding.line >= 1 and finding.column >= 1 and finding.message for finding in findings)
            came["complaints" if findings else "a site"] += 1
        except Exception as error:
            error.add_note(f"{name}: {'; '.join(done)}")
            raise
        finally:
            (folder / name).write_bytes(right)
    return came


def outcome(folder, cache):
    """What is complained of; nothing where every page and data file could be made, with what was kept as without it."""
    explainer, findings = check(folder, cache.reads)
    if findings:
        return findings
    try:
        made = pages.render(explainer, cache) | exports.tables.files(explainer, cache)
        assert made == pages.render(explainer) | exports.tables.files(explainer)
    except ContentErrors as errors:
        return errors.findings
    assert all(isinstance(content, str | bytes) for content in made.values())
    return []


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("name, folder, times", [("tiny", TINY / "content", TINY_TIMES), ("own", ROOT / "content", OWN_TIMES)])
def test_spoiled_content_gives_a_site_or_located_complaints(tmp_path, name, folder, times, share):
    seed = random.randrange(10**6)
    came = spoil_many(folder, tmp_path / "content", times, random.Random(seed))
    print(f"{name}, seed {seed}: {times} ways tried, {came['a site']} gave a site, {came['complaints']} complaints with a place")
    assert sum(came.values()) == times
