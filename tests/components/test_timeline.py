import re
from dataclasses import replace
from html import unescape

import pytest

from build_scripts import dates
from build_scripts.components import timeline
from build_scripts.components.page_context import PageContext
from build_scripts.components.timeline.board import MOST_IN_COLUMN, columns, in_order, rows
from build_scripts.model.event import Event
from build_scripts.pages import styles
from tests import browser
from tests.explainers import explainer, having
from tests.project import ROOT

STYLE = (ROOT / "build_scripts" / "components" / "timeline" / "style.css").read_text(encoding="utf-8")


@pytest.fixture(params=having("events"))
def found(request):
    return explainer(request.param)


def event(name, date, era="days", theme="law", **more):
    return Event.model_validate(
        {"id": name, "date": date, "headline": name, "summary": "x", "era": era, "theme": theme, "cites": ["a"], "standing": "confirmed", **more}
    )


@pytest.fixture(scope="module")
def still(chromium):
    """A tab that runs no script."""
    with browser.tab(chromium, "", java_script_enabled=False) as (page, _):
        yield page


def show(tab, found, width=1280):
    """Show the timeline in the tab."""
    html = timeline.render(PageContext(found, "timeline"))
    tab.goto("about:blank")
    tab.set_viewport_size({"width": width, "height": 900})
    tab.set_content(
        f"<!doctype html><meta name=viewport content='width=device-width'><style>{styles.joined()}</style><div class='md-content'><div "
        f"class='md-typeset'>{html}</div></div>"
    )


def test_board_and_list_hold_the_same_events(found):
    html = timeline.render(PageContext(found, "timeline"))
    named = re.findall(r'<li class="dated card-event[^"]*"><a href="[^"#]*#event-([a-z0-9-]+)">', html)
    pages = [html, *(timeline.render(PageContext(found, one.path), one) for one in found.event_parts)]
    told = [name for page in pages for name in re.findall(r'<h[23] id="event-([a-z0-9-]+)">', page)]
    assert sorted(named) == sorted(told) == sorted(one.id for one in found.all("event"))


def test_within_an_era_the_list_is_in_the_order_of_dates(found):
    for _, group in timeline.listed(found.all("event")):
        starts = [dates.parse(one.date)[0] for one in group]
        assert starts == sorted(starts)


def test_within_a_day_rank_comes_first_and_an_hour_stands_among_the_hours():
    day = [
        event("c", "2022-02-24", rank="30", time="17:00"),
        event("a", "2022-02-24", rank="10", time="05:00"),
        event("b", "2022-02-24", time="12:00"),
        event("e", "2022-02-24"),
        event("d", "2022-02-24", rank="40"),
    ]
    assert [one.id for one in in_order(day)] == ["a", "b", "c", "d", "e"]


def test_an_hour_stands_between_the_two_hours_around_it_however_near_their_ranks_are():
    given = {"c": {"rank": "2", "time": "17:00"}, "a": {"rank": "1", "time": "05:00"}, "d": {"rank": "3"}, "b": {"time": "12:00"}}
    day = [event(name, "2022-02-24", **more) for name, more in given.items()]
    assert [one.id for one in in_order(day)] == ["a", "b", "c", "d"]
    # One that is later than every hour stands behind all ranks, and before those of which no hour is known.
    assert [one.id for one in in_order([*day, event("f", "2022-02-24"), event("e", "2022-02-24", time="23:00")])] == ["a", "b", "c", "d", "e", "f"]


def test_each_day_has_its_column_and_an_event_stands_in_that_of_its_first_day():
    days = [event("a", "2022-02-27"), event("b", "2022-03-02"), event("c", "2022-02"), event("d", "2022-02-28/2022-03-02")]
    found = columns(days)
    assert [str(one.key) for one in found] == ["2022-02-27", "2022-02-28", "2022-03-01", "2022-03-02"]
    assert [[one.id for one in column.named] for column in found] == [["c", "a"], ["d"], [], ["b"]]


def test_a_full_day_names_the_weighty_and_then_the_first_and_the_rest_is_a_press_away():
    crowd = [event(f"e{at}", "2022-02-24", rank=str(at + 1), major="yes" if at in (7, 9) else "no") for at in range(12)]
    only = columns(crowd)[0]
    assert [one.id for one in only.named] == ["e0", "e1", "e2", "e3", "e7", "e9"] and len(only.named) == MOST_IN_COLUMN
    assert [one.id for one in only.others] == ["e4", "e5", "e6", "e8", "e10", "e11"]


def test_a_year_names_its_weighty_events_alone():
    years = [event("a", "2020-08-09", "before", major="yes"), event("b", "2020-08-11", "before"), event("c", "2014", "before")]
    assert [(one.key, [e.id for e in one.named], [e.id for e in one.others]) for one in rows(years, "before")] == [(2014, ["c"], []), (2020, ["a"], ["b"])]


def test_the_filters_are_addresses_that_need_no_script(found, still):
    show(still, found)
    every = still.locator(".timeline-event").count()
    told = [one for one in found.all("event") if one.id not in found.event_page]
    assert every == len(told)
    for pick in still.locator(".pick:not(.pick-all)").all():
        kind, number = re.search(r"pick-([tcs])(\d+)", pick.get_attribute("class")).groups()
        count = int(pick.locator(".pick-count").text_content())
        still.evaluate("name => { location.hash = name }", pick.get_attribute("id"))
        shown = [one for one in still.locator(".timeline-event").all() if one.is_visible()]
        assert len(shown) == sum(
            f"{kind}{number}" == f"{kind}{timeline.numbers_of(found, found.all('event'))[kind].get(timeline.marks(event)[kind])}" for event in told
        ) and all(f"{kind}{number}" in one.get_attribute("class").split() for one in shown)
        board = still.evaluate("[...document.querySelectorAll('.card-event')].filter(one => getComputedStyle(one).display != 'none').map(one => one.className)")
        assert len(board) == count and all(f"{kind}{number}" in one.split() for one in board)
        assert f".pick-{kind}{number}:target) .dated:not(.{kind}{number})" in STYLE
    still.evaluate("location.hash = 'timeline'")
    assert all(one.is_visible() for one in still.locator(".timeline-event").all())
    # The address of an event is no filter.
    still.evaluate(f"location.hash = 'event-{told[0].id}'")
    assert all(one.is_visible() for one in still.locator(".timeline-event").all())


def test_every_filter_has_its_rule(found):
    numbers = timeline.numbers_of(found, found.all("event"))
    for kind, values in numbers.items():
        assert len(values) <= timeline.MOST[kind]
    for kind, most in timeline.MOST.items():
        assert all(f".timeline:has(.pick-{kind}{at}:target) .dated:not(.{kind}{at})" in STYLE for at in range(1, most + 1))


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_what_is_pressed_is_large_enough_and_nothing_runs_over(found, tab, width):
    show(tab, found, width)
    heights = tab.evaluate(
        "[...document.querySelectorAll('.timeline-filter a, .card-event a, .timeline-board summary, .pick-more summary')].filter(one => "
        "one.getClientRects().length).map(one => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width))"
    )
    assert min(heights) >= 24
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Themes are told by word and colour.
    assert tab.evaluate("[...document.querySelectorAll('.card-event')].every(one => one.querySelector('.card-when').textContent.trim())")


def test_the_filters_are_folded_on_a_phone_and_open_where_there_is_room(found, still):
    for width, seen in ((390, False), (1280, True)):
        show(still, found, width)
        assert still.locator(".pick-all").is_visible() == seen and still.locator(".pick-fold > summary").is_visible() != seen
        if not seen:
            still.locator(".pick-fold > summary").click()
            assert still.locator(".pick-all").is_visible()


def test_the_board_can_be_passed_on(found):
    ctx = PageContext(found, "timeline")
    html = timeline.render(ctx)
    days = timeline.major_days(ctx)
    assert html.count('class="reuse"') == (1 if days else 0)
    for day, headlines in days:
        assert f"{day}: {'; '.join(headlines)}" in unescape(html)
    if days:
        assert "pictures/timeline.png" in html and "pictures/timeline.svg" in html and "data/events.csv" in html
    assert all('class="reuse"' not in timeline.render(PageContext(found, part.path), part) for part in found.event_parts)


def test_the_years_of_the_board_are_those_of_its_events():
    events = [
        event("a", "1921", era="before"),
        event("b", "1986-04-26", era="before"),
        event("c", "1986-12-31/1987-01-02", era="before"),
        event("d", "9999", era="since"),
    ]
    assert [(one.key, {each.id for each in (*one.named, *one.others)}) for one in rows(events, "before")] == [(1921, {"a"}), (1986, {"b", "c"})]
    found = explainer("tiny")
    html = timeline.render(PageContext(found, "timeline"))
    heads = re.findall(r'class="year-head">(\d+)<.*?href="[^"]*#event-([a-z0-9-]+)"', html, re.S)
    assert heads and all(found.get("event", name).date.startswith(year) for year, name in heads)


def test_the_words_of_a_theme_are_words():
    found = explainer("tiny")
    changed = replace(found, labels={**found.labels, "theme_ships": "A & B < C"})
    html = timeline.render(PageContext(changed, "timeline"))
    assert html.count("A &amp; B &lt; C") >= 2 and "A & B" not in html


def test_themes_are_offered_with_the_most_frequent_first(found):
    themes = [event.theme for event in found.all("event")]
    counts = [themes.count(theme) for theme in timeline.numbers_of(found, found.all("event"))["t"]]
    assert counts == sorted(counts, reverse=True) and len(counts) == len(set(themes))


def test_links_at_the_top_lead_to_each_part_of_the_board(found):
    html = timeline.render(PageContext(found, "timeline"))
    jumps = re.findall(r'href="#(board-\w+)"', html)
    assert jumps and jumps == [name for name in ("board-before", "board-days", "board-since") if f'id="{name}"' in html]
