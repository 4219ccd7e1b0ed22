"""The engine holds no sentence that a reader sees, and no name of its subject."""

import re

import pytest

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
