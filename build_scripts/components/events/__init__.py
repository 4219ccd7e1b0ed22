"""Dated events in a list, as a chapter tells them; each leads to its place in the timeline."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, events):
    """The events in the order given."""
    for event in events:
        event_names(ctx, event)
    rows = [
        {
            "event": event,
            "address": ctx.item_address("event", event.id),
            "words": statement.render(ctx, event.summary, event.cites, event.standing),
        }
        for event in events
    ]
    return fill("events/events.html.j2", ctx, rows=rows)


def event_names(ctx, event):
    """Remember the people, organisations and places of an event for the page's box of names."""
    for kind, names in (("person", event.people), ("organisation", event.organisations), ("place", event.places)):
        for name in names:
            ctx.mention(kind, name)
