"""A new explainer builds at once, brings the tests of the engine along, and has no page without items."""

import re
import subprocess
import sys

import pytest
import yaml

from build_scripts.__main__ import main
from build_scripts.checks import check, checked
from build_scripts.findings import ContentErrors
from build_scripts.finish import checksums
from build_scripts.start import settings, start
from tests import project
from tests.renew import STARTED, general_labels

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("start")

TITLE = "The mill & the weir: A < B"


def start_and_build(folder):
    """A new explainer in `folder`, checked and built without editions."""
    assert main(["--project", str(project.ROOT), "start", str(folder), "--title", TITLE]) == 0
    for command in (["check"], ["build", "--editions", ""]):
        done = project.run(folder, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A new explainer, built in its own folder."""
    return start_and_build(tmp_path_factory.mktemp("start") / "mill")


def test_it_stands_under_its_title(started):
    assert checked(started / "content").site.title == TITLE
    assert "<title>The mill &amp; the weir: A &lt; B</title>" in (started / "site" / "index.html").read_text(encoding="utf-8")


def test_a_kind_without_items_has_no_page(started):
    made = {path.name for path in (started / "site").glob("*.html")}
    assert {"polls.html", "quotes.html", "sources.html"} <= made
    assert not made & {"timeline.html", "people.html", "places.html", "glossary.html", "expectations.html"}
    assert "glossary" not in (started / "site" / "index.html").read_text(encoding="utf-8")
    assert not project.broken_links(started / "site")


def test_its_first_item_asks_for_the_page(started):
    """The page of a kind must be in nav once there is an item, and no sooner."""
    content, nav = started / "content", started / "mkdocs.yml"
    term = content / "terms" / "terms.yml"
    term.parent.mkdir()
    term.write_text("weir:\n  name: Weir\n  short: A low dam.\n", encoding="utf-8")
    try:
        assert [finding.message for finding in check(content)[1]] == ["nav does not list the page `glossary`"]
    finally:
        term.unlink()
    before = nav.read_text(encoding="utf-8")
    nav.write_text(before + "  - glossary.md\n", encoding="utf-8")
    try:
        assert [finding.message for finding in check(content)[1]] == ["nav lists the page `glossary`, which is not made, since it has no items"]
    finally:
        nav.write_text(before, encoding="utf-8")


def test_a_folder_that_holds_something_stays_as_it_is(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["--project", str(project.ROOT), "start", str(tmp_path), "--title", "X"]) == 1
    assert "something is there already" in capsys.readouterr().err
    assert project.files(tmp_path) == {"mine.txt": b"mine"}


@pytest.mark.parametrize("title", ["", "…", "[a link](section:first-chapter-2)"])
def test_what_is_no_title_leaves_nothing_behind(tmp_path, title):
    with pytest.raises(ContentErrors):
        start(project.ROOT, tmp_path / "new", title, "2024-05-01")
    assert not list(tmp_path.iterdir())


def test_the_settings_are_those_of_the_tiny_explainer():
    """mkdocs.yml is made from site.yml: for the tiny explainer it is the one that stands there."""
    tiny = project.TINY / "mkdocs.yml"
    made = settings((project.ROOT / "mkdocs.yml").read_text(encoding="utf-8"), checked(project.TINY / "content"))
    assert made.replace('"', "") == tiny.read_text(encoding="utf-8").replace('"', "")


def test_its_labels_are_the_site_s_own_without_its_subject():
    assert (project.ROOT / "starter" / "content" / "labels.yml").read_text(encoding="utf-8") == general_labels(STARTED)


def test_it_has_the_tests_of_the_engine_and_none_of_our_content(started):
    ours = {path.relative_to(project.ROOT).as_posix() for path in (project.ROOT / "tests").rglob("*.py")}
    theirs = {path.relative_to(started).as_posix() for path in (started / "tests").rglob("*.py")}
    assert theirs == {name for name in ours if not name.startswith("tests/content/")} and len(theirs) > 100
    for name in theirs:
        assert not re.search(r"^(from|import) tests\.content", (started / name).read_text(encoding="utf-8"), re.M), name
    done = subprocess.run([sys.executable, "-m", "pytest", "-n", "0", "--collect-only", "-q"], cwd=started, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_lists_only_the_files_of_others_that_it_has(started):
    listed = yaml.safe_load((started / "VENDORED.yml").read_text(encoding="utf-8"))["files"]
    assert listed and all(checksums.digest(started / entry["path"]) == entry["sha256"] for entry in listed)


@pytest.mark.parametrize("name", ["tests/new", "build_scripts/a/new", "content/new"])
def test_no_explainer_is_started_in_what_is_copied(name):
    with pytest.raises(OSError, match="name a folder elsewhere"):
        start(project.ROOT, project.ROOT / name, "Title", "2024-01-01")
    assert not (project.ROOT / name).exists() and not (project.ROOT / f"{name}.part").exists()


@pytest.mark.parametrize("command", [["start", "new", "--title", "a\udcffb"], ["find", "a\udcffb"], ["new", "place", "\ud800"]])
def test_what_is_no_text_is_told(command, capsys):
    with pytest.raises(SystemExit):
        main(["--project", str(project.ROOT), *command])
    assert "not UTF-8 text" in capsys.readouterr().err
