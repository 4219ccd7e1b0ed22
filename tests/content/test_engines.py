"""Searches in other engines than the tests': Firefox and WebKit, served and from disk, must find what Chromium finds."""

from contextlib import contextmanager

import pytest

from tests import browser
from tests.audit.firefox import firefox
from tests.audit.webkit import webkit
from tests.content.searching import AMONG_THREE, FIRST, LOOK_UP, SEARCHES, folder, said, tally

pytestmark = [pytest.mark.audit, pytest.mark.xdist_group("engines")]

SCRIPT = f"const [searches, base, done] = arguments; ({LOOK_UP})(searches, base).then(done, error => done(String(error)))"
AT_ONCE = 50  # searches in one script, which must end within a minute


@contextmanager
def in_firefox(where):
    """Yields functions (go to an address, look searches up)."""
    with firefox(where) as ask:
        yield lambda address: ask("WebDriver:Navigate", url=address), lambda *values: ask("WebDriver:ExecuteAsyncScript", script=SCRIPT, args=values)["value"]


@contextmanager
def in_webkit(where):
    with webkit(where) as ask:
        yield lambda address: ask("url", url=address), lambda *values: ask("execute/async", script=SCRIPT, args=values)


@contextmanager
def in_chromium(started):
    page = started.new_page(viewport={"width": 1280, "height": 900})
    yield page.goto, lambda *values: page.evaluate(f"values => ({LOOK_UP})(...values)", values)
    page.close()


def looked_up(engine, origin, where):
    """language -> search -> addresses, in one engine, which gets `where`: a folder for its profile, or the browser that runs."""
    found = {}
    with engine(where) as (go, look):
        for language, searches in SEARCHES.items():
            base = f"{origin}/{folder(language)}"
            go(f"{base}index.html")
            found[language] = {}
            for at in range(0, len(searches), AT_ONCE):
                found[language] |= look(list(searches)[at : at + AT_ONCE], base)
    return found


@pytest.fixture(scope="module")
def reference(site, chromium):
    """What Chromium finds on pages opened from disk."""
    return looked_up(in_chromium, site.as_uri(), chromium)


@pytest.mark.parametrize("how", ["served", "disk"])
@pytest.mark.parametrize("engine", [in_firefox, in_webkit], ids=["firefox", "webkit"])
def test_every_engine_finds_the_same(engine, how, site, reference, tmp_path, request):
    if how == "disk":
        found = looked_up(engine, site.as_uri(), tmp_path)
    else:
        with browser.served(site) as origin:
            found = looked_up(engine, origin, tmp_path)
    for language, answers in found.items():
        print(f"{request.node.callspec.id}, {said(language, answers)}")
        wrong, missed = tally(language, answers)
        assert 1 - len(wrong) / len(answers) >= FIRST and 1 - len(missed) / len(answers) >= AMONG_THREE
    assert found == reference
