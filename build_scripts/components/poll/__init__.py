"""A poll: the finding, the question, the bars, and what a reader must know of who was asked, how many, when and how."""

from build_scripts.addresses import first_address, poll_picture
from build_scripts.components import share_bars, statement
from build_scripts.components.jinja import fill

SHOWN = 1  # cautions in a chapter that need no press on a button, where there are many


def render(ctx, poll, titled=True):
    """The figure of one poll; without `titled` where its title stands above it as a heading, on the page of polls."""
    site = ctx.explainer.site
    html = fill(
        "poll/poll.html.j2",
        ctx,
        poll=poll,
        titled=titled,
        shown=SHOWN if titled and len(poll.cautions) > SHOWN + 1 else len(poll.cautions),
        bars=share_bars.render(ctx, poll.answers, ctx.label("poll_caption", title=poll.title), poll.margin_of_error),
        when=when(ctx, poll),
        permalink=ctx.item_address("poll", poll.id),
        whole=first_address(site) + f"polls.html#poll-{poll.id}",
        site=site,
        data=ctx.address(f"data/polls/{poll.id}", ending=""),
        picture=ctx.address(poll_picture(poll.id), ending=""),
    )
    return statement.beside(ctx, html, poll.cites)


def when(ctx, poll):
    """When the answers were collected, in words, or nothing where no source says it."""
    if poll.fieldwork is None:
        return ""
    start, end = poll.fieldwork.start, poll.fieldwork.end
    return ctx.date(start if start == end else f"{start}/{end}")
