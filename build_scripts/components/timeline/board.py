"""What the board of the timeline shows, as plain data for the template: a column for each of the days, a row for each year."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from build_scripts import dates

ERAS = ("before", "days", "since")
MOST_IN_COLUMN = 6  # events of a day that are named; weighty ones are named even where there are more
MOST_COLUMNS = 10  # days; where there are more, those without events are left out


@dataclass(frozen=True)
class Column:
    """A day or year (`key`), the events named in it, and the others, which are a press away; both in their order."""

    key: object
    named: tuple
    others: tuple


def in_order(events):
    """Events by era, by first day, by their order within the day, then by last day and id."""
    ranks = ranked(events)
    return sorted(events, key=lambda event: (ERAS.index(event.era), dates.parse(event.date)[0], ranks[event.id], dates.parse(event.date)[1], event.id))


def ranked(events):
    """id -> where an event stands within its first day: by its rank; without one by its hour, among those that have both;
    without either at the end."""
    days, found = {}, {}
    for event in events:
        days.setdefault(dates.parse(event.date)[0], []).append(event)
    for day in days.values():
        hours = sorted((event.time, event.rank) for event in day if event.time and event.rank)
        end = max((event.rank for event in day if event.rank), default=0) + 1
        for event in day:
            later = next((rank - 0.5 for hour, rank in hours if event.time and hour > event.time), end)
            found[event.id] = (event.rank or later, event.time or "24:00")
    return found


def themes_of(events):
    """The themes of events, those with the most events first; of as many, in the order in which they first appear."""
    return [theme for theme, _ in Counter(event.theme for event in in_order(events)).most_common()]


def columns(events):
    """The columns of the days: whole days as dates from the first to the last, or those that have events where they are many."""
    chosen = in_order([event for event in events if event.era == "days"])
    if not chosen:
        return []
    exact = [event for event in chosen if all(len(part) == 10 for part in event.date.split("/"))]
    known = [dates.parse(event.date) for event in exact or chosen]
    first, last = min(start for start, _ in known), max(end for _, end in known)
    days = [first + timedelta(days=day) for day in range((last - first).days + 1)]
    held = {day: [] for day in days}
    for event in chosen:
        held[min(max(dates.parse(event.date)[0], first), last)].append(event)
    shown = days if len(days) <= MOST_COLUMNS else [day for day in days if held[day]]
    return [column(day, held[day], fill=True) for day in shown]


def rows(events, era):
    """The years of an era that have events."""
    years = {}
    for event in in_order([event for event in events if event.era == era]):
        years.setdefault(dates.parse(event.date)[0].year, []).append(event)
    return [column(year, found, fill=False) for year, found in sorted(years.items())]


def column(key, events, fill):
    """A Column that names the weighty ones; with `fill`, others too until there are enough for a column, the first first."""
    named = [event for event in events if event.major]
    if fill or not named:
        free = max(MOST_IN_COLUMN - len(named), 0) if fill else 1
        named += [event for event in events if not event.major][:free]
    chosen = {event.id for event in named}
    return Column(key, tuple(event for event in events if event.id in chosen), tuple(event for event in events if event.id not in chosen))
