"""The timeline of this site: how much of it is seen at once, and its filter."""

from tests import browser
from tests.components.test_timeline import show
from tests.explainers import explainer


def test_the_timeline_is_filtered_by_keyboard(chromium, site):
    with browser.visit(chromium, f"{site.as_uri()}/timeline.html", site.as_uri()) as (page, _):
        shown = "[...document.querySelectorAll('.timeline-event')].filter(one => one.offsetParent).length"
        every = page.evaluate(shown)
        page.locator(".timeline-filter a").nth(1).focus()
        page.keyboard.press("Enter")
        assert 0 < page.evaluate(shown) < every
        page.locator(".timeline-filter a").first.focus()
        page.keyboard.press("Enter")
        assert page.evaluate(shown) == every


def test_on_a_desk_fifteen_events_are_named_in_the_first_two_screens_and_the_days_stand_side_by_side(tab):
    show(tab, explainer("own"))
    tops = tab.evaluate(
        "[...document.querySelectorAll('.card-event')].filter(one => one.getClientRects().length).map(one => one.getBoundingClientRect().bottom)"
    )
    assert sum(bottom <= 1800 for bottom in tops) >= 15
    assert len(set(tab.evaluate("[...document.querySelectorAll('.day')].map(one => one.getBoundingClientRect().top)"))) == 1
    tab.set_viewport_size({"width": 390, "height": 900})
    assert len(set(tab.evaluate("[...document.querySelectorAll('.day')].map(one => one.getBoundingClientRect().left)"))) == 1
