"""The editions in a real Chromium without a network."""

import zipfile

from tests import browser
from tests.editions import contents

OFFLINE = {"offline": True, "viewport": {"width": 1280, "height": 900}}


def test_the_zip_opens_from_disk_and_its_search_finds(chromium, any_site, tmp_path):
    with zipfile.ZipFile(contents.file(any_site, "zip")) as archive:
        archive.extractall(tmp_path)
    [folder] = tmp_path.iterdir()
    place = contents.explainer(any_site).all("place")[0]
    with browser.visit(chromium, f"{folder.as_uri()}/index.html", folder.as_uri(), **OFFLINE) as (page, complaints):
        box = page.locator(".search-input")
        box.click()
        box.press_sequentially(place.name)
        page.locator(".search-hit").filter(has_text=place.name).first.wait_for(timeout=30_000)
        page.goto(f"{folder.as_uri()}/download.html")
        assert not page.locator(".copies").count()
        assert complaints == []


def test_the_one_file_reads_without_scripts_and_without_a_network(chromium, any_site):
    path = contents.file(any_site, "html")
    chapter = contents.explainer(any_site).chapters()[-1]
    with browser.tab(chromium, path.as_uri(), java_script_enabled=False, offline=True) as (page, complaints):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(path.as_uri())
            assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), width
            page.locator(".contents a, nav a").filter(has_text=chapter.question).first.click()
            page.wait_for_url(f"**#section-{chapter.id}")
            heading = page.locator(f"#section-{chapter.id}")
            assert heading.bounding_box()["y"] < 200, width
            assert page.locator("svg[aria-label]").count() >= 2, "the map and its locator"
            assert complaints == []


def test_text_pages_read_without_scripts_and_lead_on(chromium, any_site):
    with browser.served(any_site) as address:
        with browser.visit(chromium, f"{address}/text/index.html", address, java_script_enabled=False) as (page, complaints):
            chapter = contents.explainer(any_site).chapters()[0]
            page.locator("a").filter(has_text=chapter.question).first.click()
            assert page.locator("h1").inner_text() == chapter.question
            page.locator(".check-mark").first.click()
            assert page.locator(":target").count() == 1
            assert complaints == []
