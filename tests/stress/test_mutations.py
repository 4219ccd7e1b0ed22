"""The site's own content, spoiled thousands of times: a site, or complaints with a place."""

import random
import shutil
from collections import Counter

import pytest

from build_scripts import content, exports, pages
from build_scripts.checks import check
from build_scripts.findings import ContentErrors
from tests import mutate
from tests.project import ROOT, TINY

pytestmark = pytest.mark.stress

SHARES = 8
TINY_TIMES = 500
OWN_TIMES = 125


def spoil_many(origin, folder, times, chance):
    """Spoil one to three places of a copy of the content, `times` times; how often that gave a site and how often complaints."""
    shutil.copytree(origin, folder)
    whole = mutate.read(folder)
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
            findings = outcome(folder)
            assert all(finding.file and finding.line >= 1 and finding.column >= 1 and finding.message for finding in findings)
            came["complaints" if findings else "a site"] += 1
        except Exception as error:
            error.add_note(f"{name}: {'; '.join(done)}")
            raise
        finally:
            (folder / name).write_bytes(right)
    return came


def outcome(folder):
    """What is complained of; nothing where every page and data file could be made."""
    explainer, findings = check(folder)
    if findings:
        return findings
    try:
        made = pages.render(explainer)
        made |= exports.tables.files(explainer)
    except ContentErrors as errors:
        return errors.findings
    assert all(isinstance(content, str | bytes) for content in made.values())
    return []


@pytest.fixture
def unchanged_files_once(monkeypatch):
    """Read a file again only when it has changed: all but one stay the same from one way to the next."""
    read, known = content.read_file, {}

    def read_once(path, name):
        key = (str(path), path.read_bytes())
        if key not in known:
            known[key] = read(path, name)
        data, marks, findings = known[key]
        return data, marks, list(findings)

    monkeypatch.setattr(content, "read_file", read_once)


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.usefixtures("unchanged_files_once")
@pytest.mark.parametrize("name, folder, times", [("tiny", TINY / "content", TINY_TIMES), ("own", ROOT / "content", OWN_TIMES)])
def test_spoiled_content_gives_a_site_or_located_complaints(tmp_path, name, folder, times, share):
    seed = random.randrange(10**6)
    came = spoil_many(folder, tmp_path / "content", times, random.Random(seed))
    print(f"{name}, seed {seed}: {times} ways tried, {came['a site']} gave a site, {came['complaints']} complaints with a place")
    assert sum(came.values()) == times
