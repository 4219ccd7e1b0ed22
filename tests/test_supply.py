"""What the project takes from others: locked, hashed, listed, with a reason."""

import json
import re

import pytest
import yaml

from build_scripts.finish import checksums
from tests.project import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
AUDIT = ROOT / "tests" / "audit"
WISHES = sorted((ROOT / "requirements").glob("*.in"))
# What is ours among the files that a browser gets as they are.
OURS = {
    "docs/assets/favicon.svg", "docs/assets/keep.js", "docs/assets/page.js", "docs/assets/reading.js", "docs/assets/figures.js",
    "docs/assets/first-paint.js", "docs/assets/search-engine.js", "docs/assets/search-words.js", "docs/assets/search.js",
}


def pins(text):
    """(name, how many hashes) of each package of a lock file."""
    found = []
    for line in text.splitlines():
        pin = re.match(r"([A-Za-z0-9._-]+)==", line)
        if pin:
            found.append([pin[1], 0])
        elif "--hash=sha256:" in line:
            found[-1][1] += 1
    return found


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_its_hashes(path):
    text = path.read_text(encoding="utf-8")
    found = pins(text)
    assert len(found) == len(re.findall(r"^[A-Za-z0-9]", text, re.M)) > 0
    assert [name for name, hashes in found if not hashes] == []
    print(f"{path.name}: {len(found)} packages, {sum(hashes for _, hashes in found)} hashes")


@pytest.mark.parametrize("path", WISHES, ids=lambda path: path.name)
def test_every_package_that_is_asked_for_has_a_reason_and_is_locked(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    wishes = [line for line in lines if line.strip() and not line.startswith(("#", "-r "))]
    assert [line for line in wishes if "#" not in line] == []
    locked = {name for name, _ in pins(path.with_suffix(".txt").read_text(encoding="utf-8"))}
    asked = {re.match(r"[A-Za-z0-9._-]+", line)[0].lower().replace("_", "-") for line in wishes}
    assert asked <= locked, sorted(asked - locked)


def test_the_lock_of_lighthouse_does_not_wear_out():
    wanted = json.loads((AUDIT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((AUDIT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    # A package that asks for the latest of another would not agree with the lock once there is a later one.
    floating = {name for package in locked.values() for name, version in package.get("dependencies", {}).items() if version == "latest"}
    assert floating <= set(wanted["overrides"])
    assert all(locked[f"node_modules/{name}"]["version"] == version for name, version in wanted["overrides"].items())
    assert all("integrity" in package for name, package in locked.items() if name)


def test_packages_are_installed_by_their_hashes_only():
    installs = [line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "pip install" in line]
    assert installs and all("--require-hashes" in line for line in installs)


def test_files_of_others_are_as_listed():
    listed = yaml.safe_load((ROOT / "VENDORED.yml").read_text(encoding="utf-8"))["files"] or []
    for entry in listed:
        assert set(entry) == {"path", "name", "version", "licence", "from", "changed", "sha256"}
        assert checksums.digest(ROOT / entry["path"]) == entry["sha256"], f"{entry['path']} is not what VENDORED.yml says"
    kept = {
        path.relative_to(ROOT).as_posix()
        for folder in ("docs/assets", "content/maps")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in (".yml", ".md")
    }
    assert kept - OURS == {entry["path"] for entry in listed}, "list it in VENDORED.yml, or here if it is ours"
