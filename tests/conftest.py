"""What many tests share: the built site and a browser, each made once."""

import fcntl

import pytest

from tests import browser, project


@pytest.fixture(scope="session")
def whole_project(tmp_path_factory):
    """A copy of the project with its site built, the same for every worker of a run."""
    shared = tmp_path_factory.getbasetemp().parent
    with open(shared / "project.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        where = shared / "project"
        if not (shared / "project.done").exists():
            project.copy_project(where)
            done = project.run(where, "build")
            assert done.returncode == 0, done.stdout + done.stderr
            (shared / "project.done").write_text("")
    return where


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
