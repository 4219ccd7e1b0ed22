"""The engine holds no sentence that a reader sees, and no name of its subject."""

import re

import pytest

from build_scripts.content import load
from tests.project import ROOT

CODE = sorted([*(ROOT / "build_scripts").rglob("*.j2"), *(ROOT / "overrides").rglob("*.html")])
# What files and units are called in every language.
SAME_EVERYWHERE = {"CSV", "JSON", "SVG", "PNG", "PDF", "EPUB", "ZIP", "BibTeX", "RIS", "RSS", "XML", "SHA-256"}


def said(text):
    """What a template says by itself: without its instructions, comments, tags and front matter."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", " ", text, flags=re.S)
    text = re.sub(r"\{\{.*?\}\}", "0", text, flags=re.S)
    text = re.sub(r"\{:?[^{}]*\}", " ", text)
    text = re.sub(r"\]\([^)]*\)", " ", text)
    text = re.sub(r"<[^>]*>", " ", text)
    text = re.sub(r"(?m)^\s*[a-z0]+:.*$|&[a-z#0-9]+;", " ", text)
    return {word for word in re.findall(r"[^\W\d_][\w'’-]*", text)}


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_says_anything_by_itself(path):
    assert said(path.read_text(encoding="utf-8")) - SAME_EVERYWHERE == set()


def test_no_code_knows_the_subject():
    items = [raw.data["name"] for raw in load(ROOT / "content")[0] if raw.kind in ("people", "organisations", "places")]
    names = {part for name in items for part in re.findall(r"[A-ZÀ-Ž][\w’-]{4,}", name)}
    assert len(names) > 20
    words = {word for path in [*(ROOT / "build_scripts").rglob("*.py"), *CODE] for word in re.findall(r"[A-ZÀ-Ž][\w’-]{4,}", path.read_text(encoding="utf-8"))}
    plain = {"English", "Institute", "Europe", "Center", "Committee", "General", "National", "Crisis", "Management", "European", "Union", "House", "Online", "Nations", "United", "Assembly"}
    assert names & words - plain == set()
