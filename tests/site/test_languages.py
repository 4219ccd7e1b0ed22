"""A site in two languages: the same pages side by side, one step from each other; copies in each; one zip of all."""

import re
import zipfile
from pathlib import PurePosixPath

import pytest

from build_scripts.finish import checksums
from tests import browser, measure, project

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("languages")


@pytest.fixture(scope="module")
def built(two_languages):
    return two_languages / "site"


def pages(folder):
    """The pages of one language below its folder."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return {name for name in found if not name.startswith(("be/", "editions/", "text/"))}


def test_both_languages_have_the_same_pages_with_the_same_anchors(built):
    assert pages(built) == pages(built / "be") > {"index.html", "people.html", "404.html"}
    for name in pages(built):
        one, other = (project.Page(folder / name) for folder in (built, built / "be"))
        assert sorted(one.ids) == sorted(other.ids), name
        assert ("html", {"lang": "en", "class": "no-js"}) in one.tags and ("html", {"lang": "be", "class": "no-js"}) in other.tags


def test_every_page_leads_to_itself_in_the_other_language(built):
    for folder, other, code in ((built, built / "be", "be"), (built / "be", built, "en")):
        for name in pages(folder) - {"404.html"}:
            links = [one["href"] for tag, one in project.Page(folder / name).tags if tag == "a" and one.get("hreflang") == code and "data-offer" in one]
            assert [((folder / name).parent / link).resolve() for link in links] == [(other / name).resolve()], name


def test_no_link_of_the_other_language_is_dead(built):
    for path in sorted((built / "be").rglob("*.html")):
        if path.name == "404.html":
            continue
        for tag, address in project.Page(path).links:
            target = address.partition("#")[0]
            if target and not re.match(r"[a-z]+:", target):
                assert (path.parent / target).resolve().is_file(), f"{path.relative_to(built)}: {address}"


def test_search_engines_are_told_of_both_languages(built):
    for name, path in (("index.html", ""), ("chapters/closing.html", "chapters/closing.html")):
        for folder, own in ((built, ""), (built / "be", "be/")):
            html = (folder / name).read_text(encoding="utf-8")
            told = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))
            start = "https://harbour.example/"
            assert told == {"en": start + path, "be": f"{start}be/{path}", "x-default": start + path}
            assert f'<link rel="canonical" href="{start}{own}{path}">' in html
    html = (built / "be" / "index.html").read_text(encoding="utf-8")
    assert 'property="og:locale" content="be_BY"' in html and 'property="og:locale:alternate" content="en_GB"' in html
    assert '"inLanguage":"be"' in html


def test_lost_readers_of_either_language_find_back_from_any_address(built):
    html = (built / "be" / "404.html").read_text(encoding="utf-8")
    addresses = [address for address in re.findall(r'(?:href|src)="([^"#][^"]*)"', html) if not re.match(r"[a-z]+:", address)]
    assert '<p lang="en"><a href="/index.html" hreflang="en">English: Page not found' in html
    assert '<p lang="be"><a href="/be/index.html" hreflang="be">Беларуская: ' in (built / "404.html").read_text(encoding="utf-8")
    assert addresses and all((built / address.lstrip("/").partition("#")[0]).is_file() for address in addresses)


def test_copies_are_in_each_language_under_names_of_their_own_and_one_zip_holds_all(built):
    names = {folder: {path.suffix: path.name for path in (folder / "editions").iterdir()} for folder in (built, built / "be")}
    assert names[built][".zip"] == "the-harbour.zip" and ".zip" not in names[built / "be"]
    assert names[built / "be"][".epub"] == "tkhe-kharbour.epub"
    with zipfile.ZipFile(built / "be" / "editions" / "tkhe-kharbour.epub") as book:
        package = next(name for name in book.namelist() if name.endswith(".opf"))
        assert "<dc:language>be</dc:language>" in book.read(package).decode()
    with zipfile.ZipFile(built / "editions" / "the-harbour.zip") as whole:
        held = {PurePosixPath(name).relative_to("the-harbour").as_posix() for name in whole.namelist()}
    assert {"index.html", "be/index.html", "be/download.html", "be/search/documents.js", "SHA256SUMS"} <= held
    assert not any("editions/" in name or "text/" in name.removeprefix("be/") for name in held)
    for folder, way in ((built, "editions/the-harbour.zip"), (built / "be", "../editions/the-harbour.zip")):
        assert f'href="{way}"' in (folder / "download.html").read_text(encoding="utf-8")


def test_the_feed_of_each_language_is_a_feed_of_its_own(built):
    feeds = [(folder / "data" / "corrections.xml").read_text(encoding="utf-8") for folder in (built, built / "be")]
    ids = [re.findall("<id>(.*?)</id>", feed) for feed in feeds]
    assert 'xml:lang="be"' in feeds[1] and len(ids[0]) == len(ids[1]) > 1
    assert not set(ids[0]) & set(ids[1])


def test_the_checksums_hold_for_all_languages(built):
    assert checksums.wrong(built) == []
    assert " be/index.html" in (built / checksums.NAME).read_text(encoding="utf-8")


def test_one_language_alone_is_built_without_a_way_to_others(two_languages, tmp_path):
    where = tmp_path / "one"
    project.copy_project(where, content=two_languages / "content", settings=project.TINY / "mkdocs.yml")
    done = project.run(where, "build", "--langs", "en", "--editions", "")
    assert done.returncode == 0, done.stderr
    assert not (where / "site" / "be").exists()
    assert "hreflang" not in (where / "site" / "index.html").read_text(encoding="utf-8")


def test_a_language_without_its_labels_is_not_published_yet(tmp_path):
    where = tmp_path / "part"
    project.copy_project(where, content=project.TINY / "content", settings=project.TINY / "mkdocs.yml")
    done = project.run(where, "build", "--editions", "")
    assert done.returncode == 0 and "be: not published" in done.stdout
    assert not (where / "site" / "be").exists()


@pytest.fixture
def reader(chromium):
    """A page of a reader whose browser asks for Belarusian."""
    context = chromium.new_context(locale="be-BY")
    yield context.new_page()
    context.close()


def test_a_reader_of_the_other_language_is_told_in_one_line_and_nothing_is_stored(built, reader):
    with browser.served(built) as address:
        reader.goto(f"{address}/people.html#person-ada-holm")
        line = reader.locator(".offer")
        assert line.get_attribute("lang") == "be" and line.count() == 1
        assert measure.axe(reader) == []
        line.locator("button").first.click()
        assert line.count() == 0 and reader.evaluate("localStorage.length") == 0
        reader.reload()
        reader.locator(".offer a").click()
        assert reader.url == f"{address}/be/people.html#person-ada-holm"
        assert reader.locator(".offer").count() == 0
        reader.goto(f"{address}/index.html")
        reader.locator(".offer button").last.click()
        reader.goto(f"{address}/people.html")
        assert reader.locator(".offer").count() == 0


def tops(page):
    """How far down each heading and paragraph that is seen begins."""
    return page.eval_on_selector_all("h1, h2, article p", "all => all.flatMap(one => [...one.getClientRects()].slice(0, 1).map(box => Math.round(box.top)))")


@pytest.mark.parametrize("name", ["index.html", "people.html", "chapters/winter.html"])
def test_scripts_that_run_late_move_nothing_on_the_page(built, reader, name):
    with browser.served(built) as address:
        reader.route("**/*.js", lambda route: route.continue_() if "first-paint" in route.request.url else route.abort())
        reader.goto(f"{address}/{name}")
        before = tops(reader)
        assert reader.locator(".offer").count() == 1 and reader.locator(".scheme").is_visible()
        reader.unroute_all()
        reader.goto(f"{address}/{name}")
        assert before == tops(reader) and len(before) > 5


def test_the_switch_keeps_the_place_on_the_page_and_works_from_disk(built, reader):
    reader.goto((built / "people.html").as_uri() + "#person-ada-holm")
    reader.locator(".languages summary").click()
    reader.locator(".languages a").click()
    assert reader.url == (built / "be" / "people.html").as_uri() + "#person-ada-holm"


def test_names_are_found_in_the_letters_of_every_language(built):
    for folder in (built, built / "be"):
        found = (folder / "search" / "documents.js").read_text(encoding="utf-8")
        assert "Ada Holm" in found and "Ада Холм" in found
