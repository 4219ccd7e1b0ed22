"""What sums, dates and ranges must say."""

from collections import Counter
from itertools import pairwise

from build_scripts import dates
from build_scripts.characters import to_compare

ROUNDING = 1.5

# More names than these find no room on a map, and the search for it takes minutes.
MOST_PLACES = 60
NEAR_POLE = 85  # degrees; the projection of maps draws a pole infinitely large
AT_ONE_POINT = 10
LARGEST_AREA = 1000  # kilometres from its middle


def sums(explainer):
    """The answers of a poll add up to no more than 100, give or take rounding; where they add up to it, no note says why they do not."""
    for poll in explainer.all("poll"):
        if not poll.parts_of_whole:
            continue
        raw = explainer.raw["poll", poll.id]
        total = sum(answer.percent if answer.percent is not None else answer.low for answer in poll.answers)
        if not total and not any(answer.high for answer in poll.answers):
            yield raw.at(("answers",), "nobody gave any of these answers", "check the numbers")
        if total > 100 + ROUNDING and not poll.total_note:
            hint = "check the numbers; where more than one answer was allowed, say so in total_note"
            yield raw.at(("answers",), f"the answers add up to {total:g} per cent", hint)


def notes_on_sums(explainer):
    """A poll whose answers add up to 100 has no note on why they add up to something else."""
    for poll in explainer.all("poll"):
        total = sum(answer.percent if answer.percent is not None else answer.high for answer in poll.answers)
        if poll.total_note and poll.parts_of_whole and abs(total - 100) < 0.05:
            raw = explainer.raw["poll", poll.id]
            yield raw.at(("total_note",), "the answers add up to 100, and a note says why they do not", "delete it, or make it a caution")


def answers(explainer):
    """No poll has two answers of the same words."""
    for poll in explainer.all("poll"):
        raw, seen = explainer.raw["poll", poll.id], {}
        for index, answer in enumerate(poll.answers):
            first = seen.setdefault(to_compare(answer.label), index)
            if first != index:
                message = f"the answer `{answer.label}` stands here a second time"
                yield raw.at(("answers", index, "label"), message, "give one of the two its own words, or add them up")


def panels(explainer):
    """Each line of a panel names answers that its poll has; without any named, the poll has an answer of a side."""
    for comparison in explainer.all("comparison"):
        raw = explainer.raw["comparison", comparison.id]
        for place, one in enumerate(comparison.sets):
            for number, panel in enumerate(one.panels):
                for index, row in enumerate(panel.rows):
                    poll = explainer.items["poll"].get(row.poll)
                    path = ("sets", place, "panels", number, "rows", index)
                    if poll is None:
                        continue
                    if any(answer > len(poll.answers) for answer in row.answers):
                        yield raw.at((*path, "answers"), f"the poll `{row.poll}` has no such answer", f"it has {len(poll.answers)}")
                    if not row.answers and not any(answer.side in ("for", "against") for answer in poll.answers):
                        yield raw.at((*path, "poll"), f"no answer of the poll `{row.poll}` is for or against", "name the answers to draw in `answers`")


def fieldwork(explainer):
    """Fieldwork ends after it starts, and starts before the site tells of it."""
    for poll in explainer.all("poll"):
        if not poll.fieldwork:
            continue
        raw, start, end = explainer.raw["poll", poll.id], dates.parse(poll.fieldwork.start)[0], dates.parse(poll.fieldwork.end)[1]
        if end < start:
            yield raw.at(("fieldwork", "end"), "the fieldwork ends before it starts", "swap the two dates")
        elif start.isoformat() > explainer.site.dates.updated:
            hint = "check the date, or set dates: updated: in site.yml to the day of your change"
            yield raw.at(("fieldwork", "start"), "the fieldwork starts after the last change of the site", hint)


def editorial_dates(explainer):
    """The site was changed after it was published; a correction, not before."""
    site = explainer.site.dates
    for name in ("published", "updated"):
        if not "1980" <= getattr(site, name)[:4] <= "2107":
            yield explainer.raw["site", "site"].at(("dates", name), "archives can't tell this year", "a year from 1980 to 2107 is meant")
    if site.updated < site.published:
        yield explainer.raw["site", "site"].at(("dates", "updated"), "the site was last changed before it was published", "check the two dates")
    for correction in explainer.all("correction"):
        raw = explainer.raw["correction", correction.id]
        if correction.date < site.published:
            yield raw.at(("date",), "this correction is older than the site", "check the date")
        if correction.date > site.updated:
            yield raw.at(("date",), "this correction is newer than `updated` in site.yml", "set dates: updated: there to this date")


def eras(explainer):
    """Events of the era `since` start after the events of the era `days` do; those `before`, before."""
    days = [dates.parse(event.date)[0] for event in explainer.all("event") if event.era == "days"]
    if not days:
        return
    first = min(days)
    for event in explainer.all("event"):
        start = dates.parse(event.date)[0]
        if event.era == "before" and start > first or event.era == "since" and dates.parse(event.date)[1] < first:
            yield explainer.raw["event", event.id].at(("era",), f"the date {event.date} does not fit the era `{event.era}`", f"the days begin on {first}")


def crowded_maps(explainer):
    """The names of a map find room: there are not too many of them, and not too many at one point."""
    for chart in explainer.all("map"):
        raw = explainer.raw["map", chart.id]
        if len(chart.places) > MOST_PLACES:
            yield raw.at(("places",), f"this map marks {len(chart.places)} places, and at most {MOST_PLACES} names find room on one", "make two maps of it")
            continue
        found = Counter()
        for index, marked in enumerate(chart.places):
            place = explainer.items["place"].get(marked.place)
            if place:
                point = round(place.latitude, 1), round(place.longitude, 1)
                found[point] += 1
                if found[point] == AT_ONE_POINT + 1:
                    message = f"more than {AT_ONE_POINT} places of this map stand at one point, and their names find no room"
                    yield raw.at(("places", index), message, "take some off the map")


def places_on_maps(explainer):
    """What a map marks lies within its edges; what it joins, strikes or measures is marked; a distance has a frontier."""
    for chart in explainer.all("map"):
        raw = explainer.raw["map", chart.id]
        yield from marked_inside(explainer, raw, chart.extent, ("extent",), chart.places, ("places",))
        if chart.locator:
            yield from marked_inside(explainer, raw, chart.locator.extent, ("locator", "extent"), chart.locator.places, ("locator", "places"))
        known = {one.place for one in chart.places}
        for path, point in points(chart):
            if point.place and point.place not in known:
                yield raw.at(path, f"the place `{point.place}` is used here but not marked", "add it to the map's places")
        yield from drawn_inside(raw, chart)
        for index, measure in enumerate(chart.measures):
            if measure.place not in known:
                yield raw.at(("measures", index, "place"), f"the place `{measure.place}` is used here but not marked", "add it to the map's places")
            if chart.frontier is None:
                yield raw.at(("measures", index), "a distance is measured from the frontier, and the map has none", "add `frontier`")


def marked_inside(explainer, raw, edge, where, places, path):
    """The edges of a map in order, and its places within them."""
    if edge.west >= edge.east or edge.south >= edge.north:
        yield raw.at(where, "the edges of the map are the wrong way round", "west is less than east, south less than north")
        return
    if max(-edge.south, edge.north) > NEAR_POLE:
        yield raw.at(where, "the edges of the map lie too near to a pole", f"south and north are at most {NEAR_POLE} degrees from the equator")
    for index, one in enumerate(places):
        place = explainer.items["place"].get(one.place)
        if place and not (edge.west <= place.longitude <= edge.east and edge.south <= place.latitude <= edge.north):
            yield raw.at((*path, index), f"the place `{one.place}` lies outside the map", "widen the extent or take the place off")


def drawn_inside(raw, chart):
    """What a map draws at degrees of its own lies within its edges; a line leads somewhere; an area has a size."""
    edges = [chart.extent, *([chart.locator.extent] if chart.locator else [])]
    named = [((name, index), one) for name in ("countries", "rivers") for index, one in enumerate(getattr(chart, name))]
    for path, point in [*points(chart), *named]:
        free = point.latitude is not None
        # A line may come from outside.
        if free and "way" not in path and not any(edge.west <= point.longitude <= edge.east and edge.south <= point.latitude <= edge.north for edge in edges):
            yield raw.at((*path, "latitude"), "this point lies outside the map", "check the degrees, or widen the extent")
    for number, route in enumerate(chart.routes):
        for index, (one, other) in enumerate(pairwise(route.way), 1):
            if one == other:
                yield raw.at(("routes", number, "way", index), "the line stands still between this point and the one before", "delete one of the two")
    for index, area in enumerate(chart.areas):
        if not 0 < area.radius <= LARGEST_AREA:
            message = f"an area of {area.radius:g} kilometres is not to be seen or covers everything"
            yield raw.at(("areas", index, "radius"), message, f"write a number over 0 and up to {LARGEST_AREA}")
    if chart.frontier and len(set(chart.frontier.between)) == 1:
        yield raw.at(("frontier", "between", 1), "a border parts two countries", "write the code of the other one")


def points(chart):
    """(path, Point) of every point that a map uses."""
    for number, route in enumerate(chart.routes):
        yield from ((("routes", number, "way", index), point) for index, point in enumerate(route.way))
        yield from ((("routes", number, "tags", index, "at"), tag.at) for index, tag in enumerate(route.tags))
    for name in ("areas", "marks"):
        yield from (((name, index, "at"), one.at) for index, one in enumerate(getattr(chart, name)))
