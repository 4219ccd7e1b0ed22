"""Each step of the engine imports only from those before it, so that whoever reads it in order meets nothing unknown."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.project import ROOT

ENGINE = "build_scripts"
# The way of a fact, as CONTRIBUTING tells it: none of these imports from one that comes after it.
WAY = ("content", "model", "explainer", "checks", "components", "pages", "finish", "editions", "publish", "preview", "commands")


def modules(folder):
    """{dotted name: path} of every module below `folder`."""
    found = {}
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path, known):
    """The names of the modules of `known` that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports say less"
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in known else node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def graph(folder, depth=None):
    """{name: the names it imports} of the engine in `folder`; with `depth`, of its packages at that depth."""
    known = modules(folder)
    found = {}
    for name, path in known.items():
        own = ".".join(name.split(".")[:depth])
        others = {".".join(other.split(".")[:depth]) for other in imported(path, known) if other in known}
        found.setdefault(own, set()).update(others - {own, ENGINE})
    return found


@pytest.mark.parametrize("depth", [None, 2], ids=["modules", "packages"])
def test_imports_run_one_way(depth):
    found = graph(ROOT / ENGINE, depth)
    assert len(found) > 20 and any(found.values())
    list(TopologicalSorter(found).static_order())  # raises CycleError with the cycle


def test_they_run_the_way_that_a_fact_takes():
    found = graph(ROOT / ENGINE, 2)

    def reached(name, seen):
        for other in found.get(name, ()):
            if other not in seen:
                seen.add(other)
                reached(other, seen)
        return seen

    for place, name in enumerate(WAY):
        later = {f"{ENGINE}.{one}" for one in WAY[place + 1 :]}
        assert f"{ENGINE}.{name}" in found
        assert not reached(f"{ENGINE}.{name}", set()) & later, name


def test_an_import_of_what_comes_later_is_seen(tmp_path):
    for name, text in {
        "one/__init__.py": "",
        "two/__init__.py": "def late():\n    from build_scripts.one import deep\n",
        "one/deep.py": "from build_scripts import two\n",
    }.items():
        path = Path(tmp_path / ENGINE / name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / ENGINE / "__init__.py").write_text("", encoding="utf-8")
    for depth in (None, 2):
        with pytest.raises(CycleError):
            list(TopologicalSorter(graph(tmp_path / ENGINE, depth)).static_order())
