import shutil
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest

from build_scripts.checks import check
from build_scripts.finish import not_found, sitemap
from tests.project import TINY


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


def test_the_page_for_lost_readers_counts_from_the_folder_of_the_site():
    assert not_found.from_the_root('<a href="about.html"><img src="./a.png">', "/repo/") == '<a href="/repo/about.html"><img src="/repo/a.png">'


def test_addresses_are_escaped_and_in_the_order_of_their_names(tmp_path):
    for name in ("b.html", "a.html", "chapters/a & b.html", "index.html"):
        page(tmp_path, name)
    (tmp_path / "sitemap.xml.gz").write_text("old")
    sitemap.write(tmp_path, "https://example.org/")
    root = ElementTree.fromstring((tmp_path / "sitemap.xml").read_bytes())
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == f"{space}urlset" and [one.tag for one in root] == [f"{space}url"] * 4
    assert [one.find(f"{space}loc").text for one in root] == [f"https://example.org/{name}" for name in ("a.html", "b.html", "chapters/a & b.html", "")]
    assert not (tmp_path / "sitemap.xml.gz").exists()


def test_robots_may_read_everything(tmp_path):
    sitemap.write_robots(tmp_path, "https://example.org/")
    rules = RobotFileParser()
    rules.parse((tmp_path / "robots.txt").read_text().splitlines())
    assert rules.can_fetch("any", "https://example.org/chapters/a.html") and rules.site_maps() == ["https://example.org/sitemap.xml"]


@pytest.mark.parametrize(
    "line, words",
    [
        ("section:../../x closing", "is no redirect"),
        ("page:old polls", "fixed names"),
        ("place:a harbour\n  - place:a far-shore", "has a redirect already"),
        ("place:harbour far-shore", "still exists"),
        ("place:" + "x" * 81 + " harbour", "is no redirect"),
    ],
)
def test_a_redirect_that_would_break_a_page_is_told(tmp_path, line, words):
    shutil.copytree(TINY / "content", tmp_path / "content")
    path = tmp_path / "content" / "site.yml"
    text = path.read_text()
    path.write_text(text[: text.index("redirects:")] + f"redirects:\n  - {line}\n" if "redirects:" in text else text + f"\nredirects:\n  - {line}\n")
    assert any(words in finding.message for finding in check(tmp_path / "content")[1])
