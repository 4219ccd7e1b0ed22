"""What the timeline's picture shows and where each thing stands, as plain data for the template.

Three panels, one an era, each a grid: a column for each year (or, for the days, each day), a lane for each theme. A date known
only to its year stands in that year's column and claims no more; years without an event are left out, with a mark.
"""

from dataclasses import dataclass
from datetime import timedelta

from build_scripts import dates

ERAS = ("before", "days", "since")
WIDTH = 330
DOT = 21  # the room of one event
LANE_NAME = 17
LANE_GAP = 5
HEADING = 50
PANEL_GAP = 22


@dataclass(frozen=True)
class Dot:
    """An event on the picture: its number in date order, its place, and where its span ends, if it has one."""

    number: int
    event: object
    x: float
    y: float
    until: float | None


@dataclass(frozen=True)
class Lane:
    theme: str
    top: float
    height: float
    dots: tuple


@dataclass(frozen=True)
class Panel:
    """One era: columns as (heading, left edge, whether years were left out before it), and lanes; edges in drawing units."""

    era: str
    top: float
    bottom: float
    columns: tuple
    step: float
    lanes: tuple


def in_order(events):
    """Events by era and first day; within a day by rank, then by the clock, then by last day and id.

    What has no rank stands after what has one, what has no hour after what has one.
    """

    def place(event):
        first, last = dates.parse(event.date)
        return ERAS.index(event.era), first, (event.rank is None, event.rank), (event.time is None, event.time), last, event.id

    return sorted(events, key=place)


def themes_of(events):
    """The themes of events, in the order in which they first appear."""
    return list(dict.fromkeys(event.theme for event in in_order(events)))


def panels(events):
    """The panels of the picture, for eras that have events, and the picture's height."""
    numbered = list(enumerate(in_order(events), 1))
    themes = themes_of(events)
    found, top = [], 0
    for era in ERAS:
        chosen = [(number, event) for number, event in numbered if event.era == era]
        if chosen:
            panel = make_panel(era, chosen, themes, top)
            found.append(panel)
            top = panel.bottom + PANEL_GAP
    return tuple(found), max(top - PANEL_GAP, 0)


def make_panel(era, chosen, themes, top):
    keys = column_keys(era, [event for _, event in chosen])
    step = max(WIDTH / len(keys), DOT)
    across = int(step // DOT)
    lanes, y = [], top + HEADING
    for theme in themes:
        own = [(number, event) for number, event in chosen if event.theme == theme]
        if own:
            lane = make_lane(era, theme, own, keys, step, across, y)
            lanes.append(lane)
            y += lane.height + LANE_GAP
    columns = tuple((key, index * step, index > 0 and gap(keys[index - 1], key)) for index, key in enumerate(keys))
    return Panel(era, top, y, columns, step, tuple(lanes))


def make_lane(era, theme, own, keys, step, across, top):
    filled, dots = {}, []
    for number, event in own:
        first, last = column_of(era, event, keys)
        place = filled[first] = filled.get(first, -1) + 1
        x = first * step + (place % across + 0.5) * DOT + (step - across * DOT) / 2
        y = top + LANE_NAME + (place // across + 0.5) * DOT
        dots.append(Dot(number, event, x, y, (last + 0.5) * step if last > first else None))
    rows = max(place // across + 1 for place in filled.values())
    return Lane(theme, top, LANE_NAME + rows * DOT, tuple(dots))


def column_keys(era, events):
    """The columns of a panel: whole days as dates from the first to the last, or the years that have an event."""
    spans = [dates.parse(event.date) for event in events]
    if era != "days":
        return sorted({start.year for start, _ in spans})
    exact = [dates.parse(event.date) for event in events if all(len(part) == 10 for part in event.date.split("/"))] or spans
    first, last = min(start for start, _ in exact), max(end for _, end in exact)
    return [first + timedelta(days=day) for day in range((last - first).days + 1)]


def column_of(era, event, keys):
    """(first, last) column of an event's span, as indexes; what lies outside counts to the nearest."""
    start, end = dates.parse(event.date)
    if era != "days":
        start, end = start.year, end.year
    first = max((index for index, key in enumerate(keys) if key <= start), default=0)
    last = max((index for index, key in enumerate(keys) if key <= end), default=0)
    return first, last


def gap(before, after):
    """Whether years were left out between two columns."""
    return isinstance(after, int) and after > before + 1
