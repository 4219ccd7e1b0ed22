"""Addresses that somebody cut or wrote by hand: the page stands, its programs run, and nothing of the address becomes markup."""

import pytest

from tests import browser

ODD = [
    "#%", "#%E0%A4%A", "#nowhere", '#"]', "#<x-h>", "#__proto__", "#" + "x" * 3000, "?q=%", "?q=%E0%A4%A", "?q=<x-h onclick=hostile()>",
    "?q=%3Cimg%20src=x%20onerror=hostile()%3E", "?q=" + "harbour%20" * 400, "?q=constructor", "?theme=<x-h>",
]


@pytest.mark.parametrize("how", ["served", "disk"])
def test_an_odd_address_stops_nothing(chromium, tiny_project, how):
    site = tiny_project / "site"
    with browser.served(site) as server:
        start = server if how == "served" else site.as_uri()
        # A page of a list reads its address too; from disk as when served.
        with browser.tab(chromium, start, viewport={"width": 390, "height": 800}) as (page, complaints):
            for page_name in ("index.html", "timeline.html")[: 2 if how == "served" else 1]:
                for odd in ODD:
                    # From another page, so that an address with another anchor alone is loaded too.
                    page.goto("about:blank")
                    page.goto(f"{start}/{page_name}{odd}")
                    page.locator("h1").first.wait_for()
                    page.wait_for_timeout(50)
                    assert complaints == [], odd
                    assert page.locator("x-h, [onclick], [onerror]").count() == 0, odd
                    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), odd
