import pytest

from build_scripts import site_address
from build_scripts.checks import check
from build_scripts.findings import ContentErrors
from build_scripts.finish import not_found, sitemap
from tests.explainers import explainer


def page(site, name, text=""):
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_the_list_of_pages_holds_those_that_readers_look_for(tmp_path):
    for name in ("index.html", "chapters/a.html", "404.html", "text/index.html", "editions/x.html"):
        page(tmp_path, name)
    page(tmp_path, "chapters/old.html", '<meta http-equiv="refresh" content="0; url=a.html">')
    sitemap.write(tmp_path, "https://example.org/repo/")
    text = (tmp_path / "sitemap.xml").read_text()
    assert text.count("<loc>") == 2 and "<loc>https://example.org/repo/</loc>" in text and "<loc>https://example.org/repo/chapters/a.html</loc>" in text
    sitemap.write_robots(tmp_path, "https://example.org/repo/", ["", "be/"])
    told = (tmp_path / "robots.txt").read_text()
    assert "Sitemap: https://example.org/repo/sitemap.xml\n" in told and "Sitemap: https://example.org/repo/be/sitemap.xml\n" in told
    sitemap.write(tmp_path, "")
    sitemap.write_robots(tmp_path, "")
    assert not (tmp_path / "sitemap.xml").exists() and not (tmp_path / "robots.txt").exists()


@pytest.mark.parametrize("given", ["javascript:alert(1)", "https://[a.b", "example.org", "https://user:pass@example.org/", "https://example.org/?x=1#y", "https://exa mple.org/", 'https://example.org/"><x-h>', "ftp://example.org/"])
def test_an_address_that_is_none_is_refused(monkeypatch, given):
    monkeypatch.setenv(site_address.VARIABLE, given)
    with pytest.raises(ContentErrors) as stopped:
        site_address.with_given(explainer("tiny"))
    assert str(stopped.value).startswith("SITE_URL:1:1: ")


def test_the_address_of_the_environment_comes_before_the_own_ones(monkeypatch):
    monkeypatch.setenv(site_address.VARIABLE, "https://preview.example/repo")
    after = site_address.with_given(explainer("tiny"))
    assert after.site.addresses[0] == "https://preview.example/repo" and after.items is explainer("tiny").items
    monkeypatch.delenv(site_address.VARIABLE)
    assert site_address.with_given(explainer("tiny")) is explainer("tiny")


def test_the_page_for_lost_readers_counts_from_the_folder_of_the_site():
    assert site_address.path_of("https://a.example/repo/") == "/repo/" and site_address.path_of("https://a.example") == "/"
    assert not_found.from_the_root('<a href="about.html"><img src="./a.png">', "/repo/") == '<a href="/repo/about.html"><img src="/repo/a.png">'


@pytest.mark.parametrize("line, words", [("section:../../x closing", "is no redirect"), ("page:old polls", "fixed names"), ("place:a harbour\n  - place:a far-shore", "has a redirect already"), ("place:harbour far-shore", "still exists"), ("place:" + "x" * 81 + " harbour", "is no redirect")])
def test_a_redirect_that_would_break_a_page_is_told(tmp_path, line, words):
    import shutil

    from tests.project import TINY

    shutil.copytree(TINY / "content", tmp_path / "content")
    path = tmp_path / "content" / "site.yml"
    text = path.read_text()
    path.write_text(text[: text.index("redirects:")] + f"redirects:\n  - {line}\n" if "redirects:" in text else text + f"\nredirects:\n  - {line}\n")
    assert any(words in finding.message for finding in check(tmp_path / "content")[1])
