"""What sums, dates and ranges must say."""

from build_scripts import dates

ROUNDING = 1.5


def sums(explainer):
    """The answers of a poll add up to no more than 100, give or take rounding."""
    for poll in explainer.all("poll"):
        total = sum(answer.percent if answer.percent is not None else answer.low for answer in poll.answers)
        if total > 100 + ROUNDING and not poll.total_note:
            yield explainer.raw["poll", poll.id].at(("answers",), f"the answers add up to {total:g} per cent", "check the numbers; where more than one answer was allowed, say so in total_note")


def fieldwork(explainer):
    """Fieldwork ends after it starts."""
    for poll in explainer.all("poll"):
        if poll.fieldwork and dates.parse(poll.fieldwork.end)[1] < dates.parse(poll.fieldwork.start)[0]:
            yield explainer.raw["poll", poll.id].at(("fieldwork", "end"), "the fieldwork ends before it starts", "swap the two dates")


def editorial_dates(explainer):
    """The site was changed after it was published; a correction, not before."""
    site = explainer.site.dates
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


def places_on_maps(explainer):
    """A place that a map marks or joins lies within its edges."""
    for chart in explainer.all("map"):
        edge = chart.extent
        raw = explainer.raw["map", chart.id]
        if edge.west >= edge.east or edge.south >= edge.north:
            yield raw.at(("extent",), "the edges of the map are the wrong way round", "west is less than east, south less than north")
            continue
        part = chart.detail
        if part and not (edge.west <= part.west < part.east <= edge.east and edge.south <= part.south < part.north <= edge.north):
            yield raw.at(("detail",), "the detail is no part of the map", "its edges lie within those of `extent`, west before east, south before north")
        for index, name in enumerate(chart.places):
            place = explainer.items["place"].get(name)
            if place and not (edge.west <= place.longitude <= edge.east and edge.south <= place.latitude <= edge.north):
                yield raw.at(("places", index), f"the place `{name}` lies outside the map", "widen the extent or take the place off")
        for number, route in enumerate(chart.routes):
            for index, name in enumerate(route.places):
                if name not in chart.places:
                    yield raw.at(("routes", number, "places", index), f"the place `{name}` is joined but not marked", "add it to the map's places")
