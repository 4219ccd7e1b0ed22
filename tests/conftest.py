"""What many tests share: the built site and a browser, each made once."""

import fcntl
import os

import pytest

from tests import browser, project
from tests.explainers import having
from tests.translation import pseudo


def built_once(tmp_path_factory, name, prepare=lambda where: None, **copied):
    """A copy of the project with its site built, the same for every worker of a run. `prepare` changes the copy before."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with open(shared / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        where = shared / name
        result = shared / f"{name}.result"
        if not result.exists():
            project.copy_project(where, **copied)
            prepare(where)
            done = project.run(where, "build")
            result.write_text("" if done.returncode == 0 else done.stdout + done.stderr)
    # A build that failed fails every test that needs it at once, and is not tried again for each.
    assert result.read_text() == ""
    return where


@pytest.fixture(scope="session")
def whole_project(tmp_path_factory):
    """The project with its site built: a copy, or the project itself where SITE_IS_BUILT says that `make site` has just built it."""
    return project.ROOT if os.environ.get("SITE_IS_BUILT") else built_once(tmp_path_factory, "project")


@pytest.fixture(scope="session")
def tiny_project(tmp_path_factory):
    """The tiny explainer with its site built."""
    return built_once(tmp_path_factory, "tiny", content=project.TINY / "content", settings=project.TINY / "mkdocs.yml")


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory):
    """The tiny explainer in its two languages, with its site built."""
    return built_once(tmp_path_factory, "two", pseudo.translate_all, content=project.TINY / "content", settings=project.TINY / "mkdocs.yml")


@pytest.fixture(params=having("places"))
def any_site(request):
    """The folder of a built site: the tiny one, and the project's own where it has items of more kinds than a new explainer."""
    return request.getfixturevalue({"own": "whole_project", "tiny": "tiny_project"}[request.param]) / "site"


@pytest.fixture(scope="session")
def site(whole_project):
    """The folder of the built site."""
    return whole_project / "site"


@pytest.fixture(scope="session")
def server(site):
    """The address of the built site, served."""
    with browser.served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium."""
    with browser.browser() as started:
        yield started


@pytest.fixture(scope="module")
def tab(chromium):
    """A tab in which the tests of a module open one page after the other, in whatever size they need."""
    with browser.tab(chromium, "") as (page, _):
        yield page
