"""The live preview as a writer uses it: save, look, break, mend, rename."""

import os
import queue
import re
import subprocess
import sys
import threading

import pytest

from tests import browser, project

PATIENCE = 20_000


@pytest.fixture
def preview(tmp_path):
    """A preview of the tiny explainer: (folder of the project, address, lines that it printed)."""
    where = project.copy_project(tmp_path / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    process = subprocess.Popen(
        [sys.executable, "-m", "build_scripts", "serve", "--port", "0"],
        cwd=where,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    said = queue.Queue()
    reader = threading.Thread(target=lambda: [said.put(line) for line in process.stdout], daemon=True)
    reader.start()
    address, lines = None, []
    while address is None:
        lines.append(said.get(timeout=60))
        found = re.search(r"http://127\.0\.0\.1:\d+", lines[-1])
        address = found and found[0]
    yield where, address, said
    process.terminate()
    process.wait(20)
    reader.join(20)
    process.stdout.close()


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_saved_shows_and_so_does_what_is_wrong(chromium, preview):
    where, address, _ = preview
    chapter = where / "content" / "sections" / "closing.yml"
    with browser.visit(chromium, f"{address}/chapters/closing.html", address) as (page, complaints):
        change(chapter, "Most people who were asked", "Nearly everybody who was asked")
        page.get_by_text("Nearly everybody who was asked").wait_for(timeout=PATIENCE)

        change(chapter, "quote: no-way-back", "quote: no-way-bakc")
        page.get_by_text("did you mean no-way-back?").wait_for(timeout=PATIENCE)
        assert re.search(r"content/sections/closing\.yml:\d+:\d+: there is no quote", page.locator("#preview-errors").inner_text())
        change(chapter, "no-way-bakc", "no-way-back")
        page.locator("#preview-errors").wait_for(state="detached", timeout=PATIENCE)

        whole = chapter.read_text(encoding="utf-8")
        chapter.write_text("closing: [broken\n", encoding="utf-8")
        page.get_by_text("not valid YAML").wait_for(timeout=PATIENCE)
        chapter.unlink()
        page.get_by_text("there is no section").first.wait_for(timeout=PATIENCE)
        renamed = chapter.with_name("renamed.yml")
        renamed.write_text(whole.replace("Nearly everybody", "Almost everybody"), encoding="utf-8")
        page.get_by_text("Almost everybody who was asked").wait_for(timeout=PATIENCE)
        assert page.locator("#preview-errors").count() == 0
        assert [complaint for complaint in complaints if not complaint.startswith("console: Failed to load")] == []
