"""What a page costs its readers in each language: Cyrillic letters are two bytes each, and yet no page is much heavier for it."""

import pytest

from tests import measure, project

# How many times as much as the same page in the site's own language.
MOST = 1.15


@pytest.fixture(scope="module", params=["be", "uk", "ru"])
def language(request):
    return request.param


def test_every_page_weighs_nearly_the_same_in_every_language(site, language):
    names = list(project.pages(site))
    assert len(names) > 100
    times = {name: measure.weight(site / language, name) / measure.weight(site, name) for name in names}
    assert {name: round(time, 3) for name, time in times.items() if time > MOST} == {}


def test_what_is_weighed_is_what_a_browser_asks_for(chromium, server, site, language):
    names = ("chapters/invasion.html", "timeline.html", "polls.html")
    asked = measure.first_visits(chromium, server, site, [f"{language}/{name}" for name in names])
    assert asked == {f"{language}/{name}": (measure.weight(site / language, name), len(measure.asked_for(site / language, name))) for name in names}
