"""The engine and what a new explainer begins with hold no name of this site's subject."""

import re

import pytest

from build_scripts.checks import checked
from build_scripts.content import load
from tests import project
from tests.pages.test_words import CODE
from tests.project import ROOT
from tests.test_start import start_and_build

# Ordinary words that are part of a name of ours, or the name of a language.
ORDINARY = {
    "United", "Nations", "Chatham", "House", "Institute", "International", "Western", "State", "States", "Union", "European", "Council",
    "English", "Belarusian", "Europe", "John",
}


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A new explainer, built in its own folder."""
    return start_and_build(tmp_path_factory.mktemp("subject") / "mill")


def test_no_code_knows_the_subject():
    items = [raw.data["name"] for raw in load(ROOT / "content")[0] if raw.kind in ("people", "organisations", "places")]
    names = {part for name in items for part in re.findall(r"[A-ZÀ-Ž][\w’-]{4,}", name)}
    assert len(names) > 20
    words = {word for path in [*(ROOT / "build_scripts").rglob("*.py"), *CODE] for word in re.findall(r"[A-ZÀ-Ž][\w’-]{4,}", path.read_text(encoding="utf-8"))}
    plain = {
        "English", "Institute", "Europe", "Center", "Committee", "General", "National", "Crisis", "Management", "European", "Union",
        "House", "Online", "Nations", "United", "Assembly",
    }
    assert names & words - plain == set()


def subject():
    """The names of the people, organisations and places of this site, and their other spellings, as a pattern."""
    explainer = checked(project.ROOT / "content")
    names = {item.name for kind in ("person", "organisation", "place") for item in explainer.all(kind)}
    names |= {word for name in names for word in re.findall(r"\w{4,}", name) if word[0].isupper()}
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(names - ORDINARY)))})\b")


def test_no_page_or_file_of_it_names_our_subject(started):
    pattern = subject()
    assert pattern.search((project.ROOT / "content" / "site.yml").read_text(encoding="utf-8"))
    found = {}
    for path in sorted(started.rglob("*")):
        name = path.relative_to(started).as_posix()
        if path.is_file() and not name.startswith((".build/", "site/assets/", "tests/")) and path.suffix not in (".png", ".woff2", ".pyc"):
            found |= {name: words} if (words := set(pattern.findall(path.read_text(encoding="utf-8")))) else {}
    assert not found
