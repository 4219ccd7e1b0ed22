"""Every page is light and accessible."""

import pytest

from tests import measure, project

PARTS = 4


def test_first_visits_keep_to_the_budgets(chromium, server, site):
    over = {}
    for name in project.pages(site):
        size, requests = measure.first_visit(chromium, server, site, name)
        allowed = measure.budget(name)
        if size > allowed["bytes"] or requests > allowed["requests"]:
            over[name] = (size, requests)
    assert over == {}


def watched(chromium, address):
    """An open page and the list of what it asks for."""
    asked = []
    page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    return page, asked


@pytest.mark.parametrize("place", ["served", "disk"])
def test_the_themes_script_waits_until_the_search_is_wanted(chromium, site, request, place):
    origin = site.as_uri() if place == "disk" else request.getfixturevalue("server")
    chapter = next(name for name in project.pages(site) if name.startswith("chapters/"))
    page, asked = watched(chromium, f"{origin}/{chapter}")
    page.mouse.move(5, 5)
    page.keyboard.press("Tab")
    page.locator(".check > summary").first.click()
    assert not any("bundle" in url for url in asked)
    with page.expect_request("**/bundle.*"):
        page.locator(".md-search__input").click()
    page.context.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(chromium, server, site, part):
    """Pages are dealt out to a few tests, so that they run side by side."""
    found = {}
    for name in sorted(project.pages(site))[part::PARTS]:
        for view, findings in measure.axe_everywhere(chromium, server, name, measure.FEW_VIEWS).items():
            if findings:
                found[name, *view] = findings
    assert found == {}
