"""All polls in one table: what was asked, of whom, when, how, and the shares for and against; with filters that are links."""

from build_scripts import dates
from build_scripts.addresses import anchor_of
from build_scripts.components import filters
from build_scripts.components import poll as poll_card
from build_scripts.components.jinja import fill
from build_scripts.components.share_bars.geometry import ends

SCRIPT = "assets/figures.js"


def render(ctx, polls):
    """The table of `polls`, by topic in the order in which labels.yml names the topics, with filters by country, mode and year."""
    ctx.want_script(SCRIPT)
    choices = choices_of(ctx, polls)
    topics = [key.removeprefix("poll_topic_") for key in ctx.explainer.labels if key.startswith("poll_topic_")]
    rows = {topic: [row(ctx, one, filters.classes(choices, keys(one))) for one in polls if one.topic == topic] for topic in topics}
    rows = {topic: found for topic, found in rows.items() if found}
    data = ctx.address("data/poll-answers", ending="")
    return fill("poll_table/poll_table.html.j2", ctx, topics=rows, filters=filters.render(ctx, "polls", choices), data=data)


def keys(poll):
    """What a poll can be picked by: its country, its mode, its years."""
    return [poll.country.lower(), poll.mode, *map(str, years(poll))]


def choices_of(ctx, polls):
    """(key, words, how many polls) of each filter: by country, then by mode, then by year."""
    words = {poll.country.lower(): ctx.locale.country_name(poll.country) for poll in polls}
    words |= {poll.mode: ctx.label(f"mode_{poll.mode}") for poll in polls}
    words |= {str(year): str(year) for year in sorted({year for poll in polls for year in years(poll)})}
    return [(key, said, sum(key in keys(poll) for poll in polls)) for key, said in words.items()]


def years(poll):
    """The years in which answers were collected; none where no source says when."""
    if poll.fieldwork is None:
        return []
    return range(dates.parse(poll.fieldwork.start)[0].year, dates.parse(poll.fieldwork.end)[1].year + 1)


def row(ctx, poll, classes):
    """One line of the table; `classes` say by which filters it is picked."""
    return {
        "anchor": anchor_of("poll", poll.id),
        "address": ctx.item_address("poll", poll.id),
        "question": ctx.label(f"poll_group_{poll.group}"),
        "who": poll.base,
        "when": poll_card.when(ctx, poll) or ctx.label("not_stated"),
        "since": poll.fieldwork.start if poll.fieldwork else "9999",
        "how": ctx.label(f"mode_{poll.mode}"),
        "by": poll.pollster.partition(",")[0].partition(" (")[0],
        "for": side(ctx, poll, "for"),
        "against": side(ctx, poll, "against"),
        "other": other(ctx, poll),
        "classes": classes,
    }


def side(ctx, poll, name):
    """(share in words, number to sort by) of the answers of a side together, or None where the poll has none of that side."""
    found = [answer for answer in poll.answers if answer.side == name]
    if not found:
        return None
    if len(found) == 1 or not poll.parts_of_whole:
        return ctx.share(found[0]), ends(found[0])[0]
    total = sum(ends(answer)[1] for answer in found)
    return ctx.label("percent", number=ctx.number(round(total, 1))), total


def other(ctx, poll):
    """The answer that the title names, where the poll has neither for nor against."""
    if any(answer.side in ("for", "against") for answer in poll.answers):
        return ""
    named = next((answer for answer in poll.answers if answer.side == "named"), poll.answers[0])
    return f"{named.label}: {ctx.share(named)}"
