"""The timeline: a board that names events, in columns for the days and rows for the years; then a list that tells each."""

from collections import Counter

from build_scripts.addresses import timeline_picture
from build_scripts.components import reuse, standing, statement
from build_scripts.components.jinja import fill
from build_scripts.components.timeline.board import ERAS, columns, in_order, rows, themes_of
from build_scripts.model import BY_NAME
from build_scripts.model.values import STANDINGS

# The style sheet has a rule for each number of a theme, chapter or standing; what lies beyond them is always shown.
MOST = {"t": 12, "c": 15, "s": len(STANDINGS)}


def render(ctx, part=None):
    """Filters by theme, chapter and standing, which are links and need no script; the board, on the page of the timeline itself;
    each event of the page in words."""
    everything = ctx.explainer.all("event")
    events = [event for event in everything if event.id in part.ids] if part else everything
    listed_here = events if part else [event for event in everything if event.id not in ctx.explainer.event_page]
    numbers = numbers_of(ctx.explainer, events)
    classes = lambda event: " ".join(f"{kind}{numbers[kind][value]}" for kind, value in marks(event).items() if value in numbers[kind])
    return fill(
        "timeline/timeline.html.j2",
        ctx,
        filters=filters(ctx, events, numbers),
        total=len(events),
        columns=[] if part else columns(events),
        days=lambda: days_in_words(ctx),
        before=[] if part else rows(events, "before"),
        since=[] if part else rows(events, "since"),
        groups=listed(listed_here),
        titled=not part,
        reuse="" if part or not major_days(ctx) else passed_on(ctx),
        classes=classes,
        day=lambda event: ctx.locale.day(event.date.partition("/")[0]),
        clock=lambda event: clock(ctx, event),
        every=lambda found: " ".join(sorted({name for event in found for name in classes(event).split()})),
        theme=lambda event: numbers["t"][event.theme],
        summary=lambda event: statement.render(ctx, event.summary, event.cites, event.standing, event.check, brief=True),
    )


def days_in_words(ctx):
    """The days of the board with their year: `24 February – 2 March 2022`."""
    found = [one.key.isoformat() for one in columns(ctx.explainer.all("event"))]
    return ctx.date("/".join(dict.fromkeys((found[0], found[-1]))))


def major_days(ctx):
    """(day in words, headlines) of each of the days that has a weighty event."""
    days = [(one.key, [event.short or event.headline for event in one.named if event.major]) for one in columns(ctx.explainer.all("event"))]
    return [(ctx.locale.day(day.isoformat()), headlines) for day, headlines in days if headlines]


def passed_on(ctx):
    """The row under the board for those who pass it on."""
    page, site = BY_NAME["event"].page, ctx.explainer.site
    title = ctx.explainer.titles[page]
    words = f"{title}, {days_in_words(ctx)}. " + " ".join(f"{day}: {'; '.join(headlines)}." for day, headlines in major_days(ctx))
    said = f"{words} {site.title}, {ctx.date(site.dates.updated)}."
    return reuse.render(ctx, said, timeline_picture(), f"{page}.html#timeline", words, [("CSV", "data/events.csv")], (1200, 630))


def clock(ctx, event):
    """The hour of an event, or its last day where it goes on for days."""
    if event.time:
        return event.time
    _, slash, last = event.date.partition("/")
    return ctx.label("timeline_until", date=ctx.locale.day(last)) if slash else ""


def marks(event):
    """kind of filter -> what an event has of it."""
    return {"t": event.theme, "c": event.section, "s": event.standing}


def numbers_of(explainer, events):
    """kind of filter -> value -> the number that its class carries, from 1."""
    chapters = [name for name in explainer.site.chapters if any(event.section == name for event in events)]
    standings = [name for name in STANDINGS if any(event.standing == name for event in events)]
    return {kind: {value: place for place, value in enumerate(values, 1)} for kind, values in (("t", themes_of(events)), ("c", chapters), ("s", standings))}


def filters(ctx, events, numbers):
    """(words of the kind, [(anchor, class, number of the theme or None, words, how many events), ...]) for each kind of filter."""
    words = {
        "t": lambda value: ctx.label(f"theme_{value}"),
        "c": lambda value: ctx.title(f"chapters/{value}"),
        "s": lambda value: standing.words(ctx, value),
    }
    heads = {"t": ctx.label("timeline_theme"), "c": ctx.label("timeline_in_chapter"), "s": ctx.label("timeline_standing")}
    found = []
    for kind, head in heads.items():
        counts = Counter(marks(event)[kind] for event in events)
        options = [
            (f"timeline-{kind}-{value}", f"pick-{kind}{number}", number if kind == "t" else None, words[kind](value), counts[value])
            for value, number in numbers[kind].items()
            if number <= MOST[kind]
        ]
        if len(options) > 1:
            found.append((head, options))
    return found


def listed(events):
    """The events as the page lists them: (era, [event, ...]) for each era that has any."""
    events = in_order(events)
    found = [(era, [event for event in events if event.era == era]) for era in ERAS]
    return [(era, group) for era, group in found if group]
