"""The tiny explainer renders to the pages that were looked at. After a change: python -m tests.renew, and look again."""

import pytest

from build_scripts.pages import render
from build_scripts.reading import gather
from tests.project import ROOT, TINY
from tests.renew import without_drawings

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def explainer():
    explainer, findings = gather(TINY / "content")
    assert findings == []
    return explainer


@pytest.fixture(scope="module")
def rendered(explainer):
    return {path: text for path, text in render(explainer).items() if path.endswith(".md")}


def test_the_same_pages(rendered):
    kept = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")}
    assert set(rendered) == kept


@pytest.mark.parametrize("path", sorted(path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.md")))
def test_the_same_words(rendered, path):
    assert without_drawings(rendered[path]) == (GOLDEN / path).read_text(encoding="utf-8"), "renew with: python -m tests.renew"


def test_rendering_is_pure(explainer):
    assert render(explainer) == render(gather(TINY / "content")[0])


def test_every_statement_has_its_place(explainer, rendered):
    for stated in explainer.statements:
        text = rendered[f"{stated.page}.md"]
        assert f"#{stated.anchor} " in text or f'id="{stated.anchor}"' in text, stated.anchor


def test_every_page_has_its_parts(rendered):
    for path, text in rendered.items():
        assert text.startswith('---\ntitle: "'), path
        assert text.count("\n# ") == 1, path
        assert "\n\n\n" not in text and text.endswith("\n") and not text.endswith("\n\n"), path
