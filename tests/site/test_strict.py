"""The build means what it says: a warning of the generator stops it, and nothing is published but what the build or git knows."""

import subprocess

import pytest

from build_scripts import docs_folder, publish
from tests import project


@pytest.fixture
def tiny(tmp_path):
    return project.copy_project(tmp_path / "project", project.TINY / "content", project.TINY / "mkdocs.yml")


def generate(root):
    """Render and generate the project; the site."""
    work = root / publish.WORK
    work.mkdir(exist_ok=True)
    [(explainer, _, _)] = publish.render(root)
    return explainer, work


def test_a_dead_link_in_docs_stops_the_build(tiny):
    explainer, work = generate(tiny)
    page = tiny / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](nowhere.md)\n", encoding="utf-8")
    with open(work / "lock", "w") as lock, pytest.raises(subprocess.CalledProcessError) as stopped:
        publish.run_mkdocs(tiny, work / "new", explainer, lock, publish.stage(tiny, work, print))
    assert "nowhere.md" in stopped.value.stderr


def test_what_fails_beside_mkdocs_is_raised_and_ends_it(tiny):
    """Pictures are drawn while MkDocs runs, and in their place once both have ended."""
    explainer, work = generate(tiny)
    with open(work / "lock", "w") as lock:
        settings = publish.stage(tiny, work, print)
        with pytest.raises(ZeroDivisionError):
            publish.run_mkdocs(tiny, work / "ended", explainer, lock, settings, lambda: 1 / 0)
        assert not (work / "ended" / "index.html").exists()
        assert publish.run_mkdocs(tiny, work / "new", explainer, lock, settings, lambda: "drawn") == "drawn" and (work / "new" / "index.html").is_file()


def test_strays_are_left_out_and_change_nothing(tiny):
    clean = project.run(tiny, "build", "--editions", "")
    assert clean.returncode == 0, clean.stderr
    before = project.files(tiny / "site")
    (tiny / "docs" / "private-notes.txt").write_text("for me alone")
    (tiny / "docs" / "x.md").write_text("# Not yet")
    (tiny / "docs" / "chapters" / "draft.md").write_text("# Not yet")
    done = project.run(tiny, "build", "--editions", "")
    assert done.returncode == 0, done.stderr
    assert project.files(tiny / "site") == before
    assert "left out docs/private-notes.txt" in done.stdout and "left out docs/chapters/draft.md" in done.stdout


def test_of_hand_written_files_those_count_that_git_knows(tmp_path):
    docs = tmp_path / "docs"
    (docs / "assets").mkdir(parents=True)
    (docs / "assets" / "known.js").write_text("1")
    docs_folder.write_docs(docs, {"index.md": "# x"})
    run = lambda *words: subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)  # noqa: E731
    run("init", "-q")
    run("add", "-f", "docs/assets/known.js")
    (docs / "assets" / "stray.js").write_text("2")
    said = []
    docs_folder.stage(docs, tmp_path / "to", said.append)
    assert sorted(project.files(tmp_path / "to")) == ["assets/known.js", "index.md"]
    assert len(said) == 1 and "docs/assets/stray.js" in said[0]
