"""The home page: question, answer and map on the first screen, and not long on a phone."""

import pytest

from tests import browser


@pytest.mark.parametrize("width, height, screens, pages", [(1280, 800, 1, 5), (390, 844, 1.6, 7)])
def test_the_map_stands_beside_the_answer_or_right_below_it(chromium, site, width, height, screens, pages):
    with browser.visit(chromium, f"{site.as_uri()}/index.html", site.as_uri(), viewport={"width": width, "height": height}) as (page, complaints):
        drawing = page.locator(".hero svg.map-drawing-whole").bounding_box()
        answer = page.locator("#answer").bounding_box()
        assert drawing["y"] + drawing["height"] / 2 <= screens * height
        assert (drawing["x"] > answer["x"] + answer["width"]) == (width > 1000)
        assert page.evaluate("document.documentElement.scrollHeight") <= pages * height
        assert page.locator(".hero .button").count() == 1 and page.locator(".hero .button").bounding_box()["y"] < height * 1.2
        assert page.locator(".takeaways > li").count() == 6
        assert complaints == []


def test_on_a_phone_the_numbers_of_the_map_are_told_right_below_it(chromium, site):
    with browser.visit(chromium, f"{site.as_uri()}/index.html", site.as_uri(), viewport={"width": 390, "height": 844}) as (page, _):
        page.locator(".map-key summary").click()
        assert page.locator(".map-key li").count() == page.locator(".hero .map-badge").count() > 0
