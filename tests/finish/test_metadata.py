import json
import re
from html import escape

import pytest

from build_scripts import site_address
from build_scripts.checks import checked
from build_scripts.finish import metadata
from tests.project import TINY

PAGE = (
    '<html><head><meta charset="utf-8"><title>A &amp; B – The harbour and the coal</title>'
    '<meta name="description" content="Why &quot;it&quot; closed."></head><body></body></html>'
)


@pytest.fixture(scope="module")
def explainer():
    return checked(TINY / "content")


def test_a_page_says_what_a_messenger_shows(explainer, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    html = metadata.with_head(PAGE, explainer, "chapters/closing")
    assert f'<meta property="og:title" content="{escape(explainer.get("section", "closing").question)}">' in html
    assert '<meta property="og:title" content="A &amp; B">' in metadata.with_head(PAGE, explainer, "polls")
    assert '<meta property="og:description" content="Why &quot;it&quot; closed.">' in html
    assert '<meta property="og:image" content="../pictures/page-chapters-closing.png">' in html
    assert "canonical" not in html and "og:url" not in html


def test_with_an_address_there_is_one_canonical_address(explainer, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://preview.example")
    explainer = site_address.with_given(explainer)
    html = metadata.with_head(PAGE.replace("</head>", '<link rel="canonical" href="old"></head>'), explainer, "chapters/closing")
    assert re.findall(r'<link rel="canonical" href="([^"]*)"', html) == ["https://preview.example/chapters/closing.html"]
    assert '<meta property="og:image" content="https://preview.example/pictures/page-chapters-closing.png">' in html
    assert 'href="https://preview.example/"' in metadata.with_head(PAGE, explainer, "index")
    assert "canonical" not in metadata.with_head(PAGE, explainer, "404")


def test_structured_data_can_not_end_its_script(explainer, monkeypatch):
    monkeypatch.setattr(metadata, "jsonld", lambda explainer, page: {"headline": "</script><script>alert(1)</script>"})
    tag = metadata.structured(explainer, "index")
    assert tag.count("</script>") == 1
    assert json.loads(re.search(r">(.*)</script>", tag)[1])["headline"].startswith("</script>")
