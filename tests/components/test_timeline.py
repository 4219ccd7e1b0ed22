import re
from xml.etree import ElementTree

import pytest

from build_scripts import dates
from build_scripts.components import timeline
from build_scripts.components.page_context import PageContext
from build_scripts.components.timeline import MOST_FILTERS
from build_scripts.components.timeline.grid import DOT, column_keys, in_order, panels
from build_scripts.model.event import Event
from build_scripts.pages import styles
from tests.explainers import explainer


@pytest.fixture(params=["tiny", "own"])
def found(request):
    return explainer(request.param)


def event(name, date, era="days", theme="law", **more):
    return Event.model_validate({"id": name, "date": date, "headline": name, "summary": "x", "era": era, "theme": theme, "cites": ["a"], "standing": "confirmed", **more})


def test_picture_and_list_hold_the_same_events_with_the_same_numbers(found):
    html = timeline.render(PageContext(found, "timeline"))
    drawn = re.findall(r'<a class="timeline-dot theme-(\d+)" href="#event-([a-z0-9-]+)" aria-label="(\d+)\. ([^"]*)"', html)
    listed = re.findall(r'<section class="timeline-event theme-(\d+)">\n<h3 id="event-([a-z0-9-]+)">.*</h3>\n<p class="event-date"><b class="timeline-number">(\d+)</b> (.*?) · ', html)
    assert {(theme, name, count) for theme, name, count, _ in drawn} == {(theme, name, count) for theme, name, count, _ in listed}
    assert len(drawn) == len(listed) == len(found.all("event"))
    assert {name: when for _, name, _, when in listed} == {one.id: PageContext(found, "timeline").time(one.date) for one in found.all("event")}
    assert [int(count) for _, _, count, _ in listed] == list(range(1, len(listed) + 1))


def test_within_an_era_the_list_is_in_the_order_of_dates(found):
    for _, group in timeline.listed(found):
        starts = [dates.parse(one.date)[0] for _, one, _ in group]
        assert starts == sorted(starts)


def test_within_a_day_rank_comes_before_the_clock_and_the_clock_before_the_id():
    day = "2022-02-27"
    said = [event("call", day, rank="2"), event("answer", day, rank="1"), event("alarm", day, time="17:00"), event("zeal", day, time="09:30"), event("after", day)]
    assert [one.id for one in in_order(said)] == ["answer", "call", "zeal", "alarm", "after"]


def test_of_two_that_begin_together_the_shorter_comes_first():
    assert [one.id for one in in_order([event("a", "2022-02-24/2022-03-02"), event("b", "2022-02-24")])] == ["b", "a"]


def test_no_two_events_stand_on_one_spot_and_all_stand_in_the_picture(found):
    drawn, height = panels(found.all("event"))
    spots = [(dot.x, dot.y) for panel in drawn for lane in panel.lanes for dot in lane.dots]
    assert all(abs(a[0] - b[0]) >= DOT - 0.1 or abs(a[1] - b[1]) >= DOT - 0.1 for at, a in enumerate(spots) for b in spots[:at])
    assert all(0 < x and 0 < y < height for x, y in spots)


def test_an_event_stands_in_the_column_of_its_first_day(found):
    drawn, _ = panels(found.all("event"))
    for panel in drawn:
        for lane in panel.lanes:
            for dot in lane.dots:
                key = panel.columns[int(dot.x // panel.step)][0]
                start, end = dates.parse(dot.event.date)
                if panel.era != "days":
                    assert key == start.year
                elif len(dot.event.date.partition("/")[0]) == 10:
                    assert key == start
                assert dot.event.theme == lane.theme and dot.event.era == panel.era


def test_days_have_a_column_each_and_empty_years_are_left_out_with_a_mark():
    days = [event("a", "2022-02-27"), event("b", "2022-03-02"), event("c", "2022-02")]
    assert [str(key) for key in column_keys("days", days)] == ["2022-02-27", "2022-02-28", "2022-03-01", "2022-03-02"]
    drawn, _ = panels([event("a", "2014", "before"), event("b", "2020-08", "before"), event("c", "2021", "before")])
    assert [(key, gap) for key, _, gap in drawn[0].columns] == [(2014, False), (2020, True), (2021, False)]


def test_a_span_is_drawn_to_the_column_where_it_ends():
    drawn, _ = panels([event("a", "2022-02-24/2022-02-26"), event("b", "2022-02-25"), event("c", "2022-02-26")])
    dots = {dot.event.id: dot for lane in drawn[0].lanes for dot in lane.dots}
    assert dots["b"].until is None and dots["a"].until == pytest.approx(2.5 * drawn[0].step)


def test_many_events_of_one_day_and_many_years_still_fit():
    crowd = [event(f"e{at}", "2022-02-24") for at in range(40)] + [event(f"y{year}", str(year), "before") for year in range(1980, 2021)]
    drawn, height = panels(crowd)
    assert sum(len(lane.dots) for panel in drawn for lane in panel.lanes) == 81 and height > 0
    assert in_order(crowd)[0].id == "y1980"


def test_standing_alone_it_is_whole_xml_without_variables_and_without_links(found):
    text = timeline.svg(found)
    tree = ElementTree.fromstring(text)
    assert tree.tag.endswith("svg") and "var(" not in text and "href=" not in text


def test_the_filters_need_no_script_and_an_address_beats_them(chromium):
    found = explainer("tiny")
    html = timeline.render(PageContext(found, "timeline"))
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.set_content(f"<!doctype html><style>{styles.joined()}</style><div class='md-content'><div class='md-typeset'>{html}</div></div>")
    events = page.locator(".timeline-event")
    assert events.count() == len(found.all("event")) and all(one.is_visible() for one in events.all())
    page.locator(".pick-1").check()
    for one in events.all():
        assert one.is_visible() == ("theme-1" in one.get_attribute("class").split())
    page.locator(".pick-all").check()
    assert all(one.is_visible() for one in events.all())
    context.close()


def test_every_theme_has_a_filter_and_a_rule(found):
    themes = {one.theme for one in found.all("event")}
    assert len(themes) <= MOST_FILTERS
    html = timeline.render(PageContext(found, "timeline"))
    style = timeline.STYLE.read_text(encoding="utf-8")
    for at in range(1, len(themes) + 1):
        assert f'class="pick-{at}"' in html and f".pick-{at}:checked" in style


def test_the_picture_is_legible_on_the_smallest_phone(chromium):
    html = timeline.render(PageContext(explainer("tiny"), "timeline"))
    page = chromium.new_page(viewport={"width": 320, "height": 900})
    page.set_content(f"<!doctype html><meta name=viewport content='width=device-width'><style>{styles.joined()}</style><div class='md-content'><div class='md-typeset'>{html}</div></div>")
    sizes = page.evaluate("""() => { const svg = document.querySelector('.timeline-drawing'), scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...svg.querySelectorAll('text')].map(text => parseFloat(getComputedStyle(text).fontSize) * scale); }""")
    overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.close()
    assert min(sizes) >= 9 and not overflow
