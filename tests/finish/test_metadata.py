import json
import re
from dataclasses import replace
from html import escape

import pytest
from lxml import html as lxml_html

from build_scripts import site_address
from build_scripts.checks import checked
from build_scripts.explainer import Language
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


def tags(page, made):
    """{name or property of each meta: [contents]} of a page, and its links as (rel, hreflang, href), as a parser reads them."""
    head = lxml_html.document_fromstring(made)
    assert not "".join(head.xpath("//body//text()")).strip()  # where a parser puts what stands in a head and is no tag
    found = {}
    for one in head.iter("meta"):
        found.setdefault(one.get("property") or one.get("name"), []).append(one.get("content"))
    return found, [(one.get("rel"), one.get("hreflang"), one.get("href")) for one in head.iter("link")]


@pytest.mark.parametrize("page, name", [("index", ""), ("chapters/closing", "chapters/closing.html"), ("polls", "polls.html")])
def test_a_page_names_itself_in_every_language_of_the_site(explainer, page, name):
    languages = (Language("en", "English"), Language("be", "Беларуская", "be/"), Language("uk", "Українська", "uk/"))
    for here, folder, locale in (("en", "", "en_GB"), ("be", "be/", "be_BY")):
        start = "https://a.example/r&d/"
        site = explainer.site.model_copy(update={"language": here, "addresses": [start + folder], "title": 'A "B" & C', "question": 'Why "so" & <how>?'})
        labels = explainer.labels | {f"{key}_{form}": words for key, words in explainer.labels.items() for form in ("few", "many") if "{number}" in words}
        facts, links = tags(page, metadata.with_head(PAGE, replace(explainer, site=site, labels=labels, languages=languages), page))
        assert [link for link in links if link[0] == "canonical"] == [("canonical", None, start + folder + name)]
        wanted = [("en", start + name), ("be", f"{start}be/{name}"), ("uk", f"{start}uk/{name}"), ("x-default", start + name)]
        assert [link[1:] for link in links if link[0] == "alternate" and link[1]] == wanted
        assert facts["og:url"] == [start + folder + name] and facts["og:locale"] == [locale] and facts["og:site_name"] == ['A "B" & C']
        assert facts["og:locale:alternate"] == [other for code, other in (("en", "en_GB"), ("be", "be_BY"), ("uk", "uk_UA")) if code != here]
        assert facts["og:type"] == ["website" if page == "index" else "article"] and facts["twitter:card"] == ["summary_large_image"]
        assert facts["og:image"][0].startswith(start + folder) and (facts["og:image:width"], facts["og:image:height"]) == (["1200"], ["630"])
        assert all(len(values) == 1 for name, values in facts.items() if name not in ("og:locale:alternate",) and not (name or "").startswith("citation_"))
        if page == "index":
            assert facts["og:title"] == ['Why "so" & <how>?']


def test_a_page_that_is_not_found_has_no_address_in_any_language(explainer):
    languages = (Language("en", "English"), Language("be", "Беларуская", "be/"))
    site = explainer.site.model_copy(update={"addresses": ["https://a.example/"]})
    _, links = tags("404", metadata.with_head(PAGE, replace(explainer, site=site, languages=languages), "404"))
    assert not [link for link in links if link[0] == "canonical" or link[1]]
    # Nor is one told where the site has none.
    bare = explainer.site.model_copy(update={"addresses": []})
    facts, links = tags("polls", metadata.with_head(PAGE, replace(explainer, site=bare, languages=languages), "polls"))
    assert not [link for link in links if link[0] == "canonical" or link[1]] and "og:url" not in facts


def test_a_page_without_a_description_or_title_has_those_of_the_site(explainer):
    facts, _ = tags("polls", metadata.with_head("<html><head></head></html>", explainer, "polls"))
    assert (facts["og:title"], facts["og:description"]) == ([explainer.site.title], [explainer.site.description])


def test_structured_data_can_not_end_its_script(explainer, monkeypatch):
    monkeypatch.setattr(metadata, "jsonld", lambda explainer, page: {"headline": "</script><script>alert(1)</script>"})
    tag = metadata.structured(explainer, "index")
    assert tag.count("</script>") == 1
    assert json.loads(re.search(r">(.*)</script>", tag)[1])["headline"].startswith("</script>")
