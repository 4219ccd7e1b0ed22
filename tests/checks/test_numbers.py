"""Sums, dates, edges and distances: what is at the limit is right, what is past it is told at its own place."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from build_scripts.checks import numbers
from build_scripts.model.chart import Map
from build_scripts.model.fields import Answer
from tests.explainers import explainer

TINY = explainer("tiny")


class Places:
    """Stands for the files of the content: what is told of an item is its path there and the message."""

    def __getitem__(self, key):
        return SimpleNamespace(at=lambda path, message, hint: (path, message, hint))


def told(check, site=None, **items):
    """[(path, message)] that a check says of the tiny explainer with other `items` of some kinds."""
    found = list(check(replace(TINY, raw=Places(), site=site or TINY.site, items=TINY.items | items)))
    assert all(hint for _, _, hint in found)
    return [(path, message) for path, message, _ in found]


def paths(check, **more):
    return [path for path, _ in told(check, **more)]


def polls(*shares, **more):
    """One poll with answers of these shares: a number, or (low, high)."""
    values = [
        {"label": f"answer {at}", **({"percent": str(one)} if not isinstance(one, tuple) else {"low": str(one[0]), "high": str(one[1])})}
        for at, one in enumerate(shares)
    ]
    poll = TINY.get("poll", "harbour-2022-03").model_copy(update={"answers": [Answer.model_validate(one) for one in values], "total_note": None, **more})
    return {"poll": {poll.id: poll}}


def test_the_tiny_explainer_has_no_such_fault():
    for check in (
        numbers.sums, numbers.notes_on_sums, numbers.answers, numbers.panels, numbers.fieldwork, numbers.editorial_dates, numbers.eras,
        numbers.crowded_maps, numbers.places_on_maps,
    ):
        assert told(check) == []


@pytest.mark.parametrize(
    "shares, wrong",
    [((60, 41.5), False), ((60, 41.6), True), ((60, (41, 90)), False), ((60, (42, 90)), True), ((0, 0), True), ((0, (0, 1)), False), ((0.1,), False)],
)
def test_answers_add_up_to_no_more_than_rounding_makes_of_a_whole(shares, wrong):
    assert paths(numbers.sums, **polls(*shares)) == [("answers",)] * wrong
    assert paths(numbers.sums, **polls(*shares, parts_of_whole=False)) == []


@pytest.mark.parametrize(
    "shares, wrong", [((60, 40), True), ((60, 40.04), True), ((60, 39.9), False), ((60, 40.1), False), ((60, (30, 40)), True), ((60, (40, 50)), False)]
)
def test_a_note_on_the_sum_stands_only_where_the_sum_is_no_hundred(shares, wrong):
    assert paths(numbers.notes_on_sums, **polls(*shares, total_note="Rounded.")) == [("total_note",)] * wrong
    assert paths(numbers.notes_on_sums, **polls(*shares)) == paths(numbers.notes_on_sums, **polls(*shares, total_note="x", parts_of_whole=False)) == []


def test_each_answer_stands_once_however_it_is_written():
    poll = polls(1, 2, 3)["poll"]["harbour-2022-03"]
    labels = lambda *words: {
        "poll": {poll.id: poll.model_copy(update={"answers": [one.model_copy(update={"label": word}) for one, word in zip(poll.answers, words)]})}
    }
    assert paths(numbers.answers, **labels("yes", "no", "Yes")) == [("answers", 2, "label")]
    assert paths(numbers.answers, **labels("no", "no", "no")) == [("answers", 1, "label"), ("answers", 2, "label")]
    assert paths(numbers.answers, **labels("yes", "no", "yes, rather")) == []


@pytest.mark.parametrize(
    "named, sides, path",
    [
        ([1, 3], ("for", None, None), None), ([4], ("for", None, None), "answers"), ([3, 4], (None, None, None), "answers"),
        ([], ("for", None, None), None), ([], (None, None, "against"), None), ([], (None, "named", None), "poll"),
        ([2], (None, None, None), None),
    ],
)
def test_a_line_of_a_panel_names_answers_that_are_there(named, sides, path):
    poll = polls(1, 2, 3)["poll"]["harbour-2022-03"]
    poll = poll.model_copy(update={"answers": [one.model_copy(update={"side": side}) for one, side in zip(poll.answers, sides)]})
    comparison = TINY.all("comparison")[0]
    group = comparison.sets[0]
    row = group.panels[0].rows[0].model_copy(update={"poll": poll.id, "answers": named})
    unknown = row.model_copy(update={"poll": "nowhere"})
    changed = comparison.model_copy(update={"sets": [group.model_copy(update={"panels": [group.panels[0].model_copy(update={"rows": [unknown, row]})]})]})
    assert paths(numbers.panels, poll={poll.id: poll}, comparison={changed.id: changed}) == ([("sets", 0, "panels", 0, "rows", 1, path)] if path else [])


@pytest.mark.parametrize(
    "start, end, path",
    [
        ("2022-03-05", "2022-03-05", None), ("2022-03-05", "2022-03-04", "end"), ("2022-03", "2022-03-01", None),
        ("2022-03", "2022-02", "end"), ("2024-05-03", "2024-05-09", None), ("2024-05-04", "2024-05-09", "start"),
        ("2024-05", "2024-06", None),
    ],
)
def test_fieldwork_ends_after_it_starts_and_starts_before_the_site_tells_of_it(start, end, path):
    assert TINY.site.dates.updated == "2024-05-03"
    poll = TINY.get("poll", "harbour-2022-03")
    changed = poll.model_copy(update={"fieldwork": poll.fieldwork.model_copy(update={"start": start, "end": end})})
    assert paths(numbers.fieldwork, poll={poll.id: changed}) == ([("fieldwork", path)] if path else [])
    assert paths(numbers.fieldwork, poll={poll.id: poll.model_copy(update={"fieldwork": None})}) == []


@pytest.mark.parametrize(
    "published, updated, wrong",
    [
        ("2024-05-01", "2024-05-01", []),
        ("2024-05-02", "2024-05-01", ["updated"]),
        ("1980-01-01", "2107-12-31", []),
        ("1979-12-31", "2024-05-01", ["published"]),
        ("1979-12-31", "2108-01-01", ["published", "updated"]),
    ],
)
def test_the_site_is_changed_after_it_is_published_in_years_that_archives_know(published, updated, wrong):
    site = TINY.site.model_copy(update={"dates": TINY.site.dates.model_copy(update={"published": published, "updated": updated})})
    assert paths(numbers.editorial_dates, site=site, correction={}) == [("dates", name) for name in wrong]


@pytest.mark.parametrize("date, wrong", [("2024-04-30", True), ("2024-05-01", False), ("2024-05-03", False), ("2024-05-04", True)])
def test_a_correction_is_made_between_publication_and_the_last_change(date, wrong):
    one = TINY.all("correction")[0].model_copy(update={"date": date})
    assert paths(numbers.editorial_dates, correction={one.id: one}) == [("date",)] * wrong


@pytest.mark.parametrize(
    "era, date, wrong",
    [
        ("before", "2022-03-03", False), ("before", "2022-03-04", True), ("before", "2022-03-01/2022-04-01", False),
        ("since", "2022-03-02", True), ("since", "2022-03-03", False), ("since", "2022-03", False), ("since", "2022-02", True),
        ("days", "1999", False),
    ],
)
def test_events_of_an_era_begin_in_it(era, date, wrong):
    first = next(one for one in TINY.all("event") if one.era == "days").model_copy(update={"date": "2022-03-03", "id": "first"})
    other = first.model_copy(update={"id": "other", "era": era, "date": date})
    found = told(numbers.eras, event={"first": first, "other": other})
    assert [path for path, _ in found] == [("era",)] * wrong and all("2022-03-03" not in message for _, message in found)
    assert told(numbers.eras, event={"other": other.model_copy(update={"era": "before"})}) == []


def charts(places=(), **more):
    """The map of the bay with other fields; `places` are (id, latitude, longitude) of more places, each marked on it."""
    bay = TINY.get("map", "bay")
    made = Map.model_validate(
        bay.model_dump() | more | {"id": bay.id} | ({"places": [*bay.model_dump()["places"], *(name for name, _, _ in places)]} if places else {})
    )
    known = {name: TINY.get("place", "harbour").model_copy(update={"id": name, "latitude": north, "longitude": east}) for name, north, east in places}
    return {"map": {bay.id: made}, "place": TINY.items["place"] | known}


@pytest.mark.parametrize("number, apart, path", [(58, 0.1, None), (59, 0.1, ("places",)), (10, 0, None), (11, 0, ("places", 12)), (25, 0, ("places", 12))])
def test_names_of_places_find_room(number, apart, path):
    more = charts([(f"spot-{at}", 57.05 + apart * (at % 19), 10.05 + apart * (at // 19)) for at in range(number)])
    assert paths(numbers.crowded_maps, **more) == ([path] if path else [])


@pytest.mark.parametrize(
    "north, east, inside", [(57, 10, True), (59, 13, True), (58, 11, True), (56.9, 11, False), (59.1, 11, False), (58, 9.9, False), (58, 13.1, False)]
)
def test_a_place_lies_within_the_edges_of_its_map(north, east, inside):
    assert paths(numbers.places_on_maps, **charts([("spot", north, east)])) == ([] if inside else [("places", 2)])


@pytest.mark.parametrize(
    "edges, wrong",
    [
        ((10, 57, 13, 59), False), ((13, 57, 13, 59), True), ((14, 57, 13, 59), True), ((10, 59, 13, 59), True), ((10, 60, 13, 59), True),
        ((10, -85, 13, 85), False), ((10, -86, 13, 59), True), ((10, 57, 13, 85.5), True),
    ],
)
def test_the_edges_are_the_right_way_round_and_away_from_the_poles(edges, wrong):
    extent = dict(zip(("west", "south", "east", "north"), map(str, edges)))
    assert (("extent",) in paths(numbers.places_on_maps, **charts(extent=extent))) == wrong
    locator = {"extent": extent, "places": []}
    assert (("locator", "extent") in paths(numbers.places_on_maps, **charts(locator=locator))) == wrong


def features(**more):
    """Fields of the map of the bay with one route, area or mark changed."""
    bay = TINY.get("map", "bay").model_dump()
    return charts(**{name: [bay[name][0] | changed, *bay[name][1:]] for name, changed in more.items()})


def test_what_is_drawn_at_degrees_lies_within_the_edges_but_a_line_may_come_from_outside():
    far, near = {"latitude": "50", "longitude": "11"}, {"latitude": "58", "longitude": "11"}
    on_the_locator = {"latitude": "56.5", "longitude": "9.5"}
    assert paths(numbers.places_on_maps, **features(areas={"at": far})) == [("areas", 0, "at", "latitude")]
    assert paths(numbers.places_on_maps, **features(marks={"at": far})) == [("marks", 0, "at", "latitude")]
    assert paths(numbers.places_on_maps, **features(routes={"tags": [{"text": "x", "at": far}]})) == [("routes", 0, "tags", 0, "at", "latitude")]
    for right in (features(areas={"at": near}), features(areas={"at": on_the_locator}), features(routes={"way": [far, "harbour"]})):
        assert paths(numbers.places_on_maps, **right) == []
    bay = TINY.get("map", "bay").model_dump()
    outside = [bay["countries"][0], bay["countries"][1] | {"latitude": "50"}]
    assert paths(numbers.places_on_maps, **charts(countries=outside)) == [("countries", 1, "latitude")]
    assert paths(numbers.places_on_maps, **charts(rivers=[bay["rivers"][0] | {"longitude": "40"}])) == [("rivers", 0, "latitude")]


def test_what_a_map_uses_is_marked_on_it():
    more = charts()
    more["place"] = more["place"] | {"mill": TINY.get("place", "harbour").model_copy(update={"id": "mill"})}
    bay = TINY.get("map", "bay").model_dump()
    changed = Map.model_validate(
        bay
        | {
            "id": "bay",
            "marks": [bay["marks"][0] | {"at": "mill"}],
            "measures": [{"place": "mill", "label": "x"}],
            "routes": [bay["routes"][0] | {"way": ["mill", "harbour"], "tags": [{"text": "x", "at": "mill"}]}],
        }
    )
    assert paths(numbers.places_on_maps, map={"bay": changed}, place=more["place"]) == [
        ("routes", 0, "way", 0),
        ("routes", 0, "tags", 0, "at"),
        ("marks", 0, "at"),
        ("measures", 0, "place"),
    ]


@pytest.mark.parametrize("radius, wrong", [("0", True), ("-1", True), ("0.1", False), ("1000", False), ("1001", True)])
def test_an_area_has_a_size_that_can_be_seen(radius, wrong):
    assert paths(numbers.places_on_maps, **features(areas={"radius": radius})) == [("areas", 0, "radius")] * wrong


def test_a_line_leads_on_a_border_parts_two_and_a_distance_has_one():
    assert paths(numbers.places_on_maps, **features(routes={"way": ["harbour", "far-shore", "far-shore", "harbour", "harbour"]})) == [
        ("routes", 0, "way", 2),
        ("routes", 0, "way", 4),
    ]
    assert paths(numbers.places_on_maps, **charts(frontier={"between": ["NOR", "NOR"], "name": "x"})) == [("frontier", "between", 1)]
    assert paths(numbers.places_on_maps, **charts(frontier=None)) == [("measures", 0)]
