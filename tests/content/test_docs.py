"""What the documents say is so: commands exist and work, files are there, every target of the Makefile tells what it does."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_scripts.components import examples
from build_scripts.editions import EDITIONS
from build_scripts.model import BY_FOLDER
from tests import project
from tests.project import ROOT

DOCS = sorted(ROOT.glob("*.md"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
HELPED = dict(re.findall(r"(?m)^([a-z-]+):.*## (.+)$", MAKEFILE))
TARGETS = set(re.findall(r"(?m)^([a-z-]+):", MAKEFILE))
# Made by a command, so they need not be there.
MADE = ("statements/", "sources/", "polls/", "timeline/", "text/", "site/", ".build/", "docs/")
# Targets that other targets call.
INNER = {"chromium"}


def spans(path):
    """Every code span of a document, and every indented line of a command."""
    text = path.read_text(encoding="utf-8")
    return re.findall(r"`([^`\n]+)`", re.sub(r"(?s)```.*?```", "", text)) + re.findall(r"(?m)^    (make .*)$", text)


def make(*arguments, where=ROOT, dry=False):
    """Run make with the packages that this Python has, installing none."""
    venv = Path(sys.prefix)
    settled = [part for name in ("pip.stamp", "site.stamp", "test.stamp", "lock.stamp", "editions.tried") for part in ("-o", str(venv / name))]
    return subprocess.run(["make", *(["-n"] if dry else []), *settled, f"VENV={venv}", *arguments], cwd=where, capture_output=True, text=True)


def test_every_target_has_a_line_of_help_and_is_listed():
    assert TARGETS - INNER - set(HELPED) == set()
    listed = make().stdout
    for name, line in HELPED.items():
        assert f"make {name}" in listed and line in listed
    assert TARGETS == set(re.search(r"\.PHONY: (.*)", MAKEFILE)[1].split())


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_make_command_of_a_document_exists(path):
    for span in spans(path):
        if span.startswith("make "):
            assert span.split()[1] in TARGETS, f"{path.name}: {span}"


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_target_can_be_planned(target):
    done = make(target, dry=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_is_there(path):
    text = path.read_text(encoding="utf-8")
    named = {span for span in spans(path) if re.fullmatch(r"[\w./-]+(/|\.(md|py|yml|txt|html|css|js|j2))", span) and "/" in span}
    named |= {link for link in re.findall(r"\]\(([^)#:]+)\)", text) if link.endswith((".md", ".png", "/")) or "." not in link}
    kinds = {f"content/{folder}/" for folder in BY_FOLDER}
    gone = [
        name
        for name in sorted(named)
        if not (ROOT / name).exists() and not (ROOT / "build_scripts" / name).exists() and not name.startswith(MADE) and name not in kinds
    ]
    assert gone == []


def test_the_table_of_folders_in_the_readme_is_whole():
    rows = set(re.findall(r"(?m)^\| `([\w.-]+)/` \|", (ROOT / "README.md").read_text(encoding="utf-8")))
    kept = {line.split("/")[0] for line in subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True).stdout.splitlines() if "/" in line}
    # Where this is no clone, the folders that are there.
    kept = kept or {path.name for path in ROOT.iterdir() if path.is_dir() and path.name not in ("site", ".build", ".venv", ".git")}
    assert rows == {name for name in kept if not name.startswith(".")}


def test_the_lists_that_contributing_names_are_there():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "build_scripts").rglob("*.py")))
    for name in re.findall(r"`([A-Z]{4,})`", text):
        assert re.search(rf"(?m)^{name}\b.* = [\[({{]", code), name
    assert EDITIONS and examples.components()


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """A copy of the tiny explainer with the Makefile, to run commands in."""
    where = project.copy_project(tmp_path_factory.mktemp("docs") / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    (where / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", where)
    shutil.copytree(project.TINY, where / "tests" / "tiny")
    return where


# What stands for the names of the documents in the tiny explainer, and commands that other tests run: the build, the tests,
# the long ones, the preview, the benchmark, what needs a network.
STANDS_FOR = {'TEXT="5 per cent"': "TEXT=harbour", "FROM=old TO=new": "FROM=harbour TO=haven", "ID=...": "ID=some-id"}
ELSEWHERE = {"site", "test", "stress", "mutants", "audit", "serve", "bench", "lock", "check"}


def test_every_command_of_contributing_works(tried):
    commands = [span for span in dict.fromkeys(spans(ROOT / "CONTRIBUTING.md")) if span.startswith("make ") and span.split()[1] not in ELSEWHERE]
    assert len(commands) > 8
    done = make("check", where=tried)
    assert done.returncode == 0, done.stdout + done.stderr
    # New items first hold blanks, which stop what comes after, so they come last.
    for command in sorted(commands, key=lambda command: command.startswith("make new")):
        for name, value in STANDS_FOR.items():
            command = command.replace(name, value)
        done = make(*command.split()[1:], where=tried)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    assert "is not filled in yet" in make("check", where=tried).stderr
