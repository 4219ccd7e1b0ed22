"""Dated events, a line each; the line leads to the event's place in the timeline, where it is told and checked."""

from build_scripts.components.jinja import fill


def render(ctx, events):
    """The events in the order given."""
    return fill("events/events.html.j2", ctx, rows=[(event, ctx.item_address("event", event.id)) for event in events])
