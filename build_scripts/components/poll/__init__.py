"""A poll: the finding, the question, the picture, and what a reader must know of who was asked, how many, when and how."""

from build_scripts.addresses import page_of, poll_picture, whole_address
from build_scripts.components import reuse, share_bars, statement
from build_scripts.components.jinja import fill
from build_scripts.prose import plain


def render(ctx, poll, alone=False):
    """The figure of one poll; `alone` on its own page, whose heading is its title, and where all that is known stands open."""
    data = [("CSV", f"data/polls/{poll.id}.csv"), ("JSON", f"data/polls/{poll.id}.json")]
    html = fill(
        "poll/poll.html.j2",
        ctx,
        poll=poll,
        alone=alone,
        bars=share_bars.render(ctx, poll.answers, ctx.label("poll_caption", title=poll.title), poll.rest, sample(poll), poll.parts_of_whole),
        line=line(ctx, poll),
        facts=facts(ctx, poll),
        address=ctx.item_address("poll", poll.id),
        reuse=reuse.render(ctx, in_words(ctx, poll), poll_picture(poll.id), f"{page_of('poll', poll.id)}.html", alternative(ctx, poll), data),
    )
    return statement.beside(ctx, html, poll.cites)


def sample(poll):
    """The size of the sample where it was drawn at random and its shares have a margin of error; else None."""
    return poll.sample_size if poll.random_sample else None


def when(ctx, poll):
    """When the answers were collected, in words, or nothing where no source says it. `ctx` is a page or a locale: only its dates are asked for."""
    if poll.fieldwork is None:
        return ""
    start, end = poll.fieldwork.start, poll.fieldwork.end
    return ctx.date(start if start == end else f"{start}/{end}")


def how(ctx, poll):
    """How people were asked, in words."""
    words = ctx.label(f"mode_{poll.mode}")
    return ctx.label("poll_noted", what=words, note=poll.mode_note) if poll.mode_note else words


def size(ctx, poll):
    """How many were asked, in words; what is known of it where no number is."""
    if not poll.sample_size:
        return poll.sample_note or ctx.label("not_stated")
    number = ctx.label("poll_people", number=poll.sample_size)
    return ctx.label("poll_noted", what=number, note=poll.sample_note) if poll.sample_note else number


def asked_by(ctx, poll):
    """Who asked, and for whom, where that is somebody else."""
    client = poll.client if poll.client and poll.client not in poll.pollster else None
    return f"{poll.pollster}, {ctx.label('poll_client', name=client)}" if client else poll.pollster


def question(ctx, poll):
    """The question, with a remark where it is a paraphrase."""
    return poll.question if poll.question_verbatim else ctx.label("poll_noted", what=poll.question, note=ctx.label("not_verbatim"))


def line(ctx, poll):
    """One line: who was asked, how many, when, how, by whom."""
    number = ctx.label("poll_people", number=poll.sample_size) if poll.sample_size else ctx.label("poll_size_unknown")
    return " · ".join(part for part in (poll.base, number, when(ctx, poll), ctx.label(f"mode_{poll.mode}"), asked_by(ctx, poll)) if part)


def error(ctx, poll):
    """What can be said of chance: the margin of each share, or why there is none."""
    if poll.random_sample and poll.sample_size:
        return ctx.label("poll_margin_drawn")
    if poll.margin_of_error:
        return ctx.label("poll_margin_stated", points=ctx.number(poll.margin_of_error))
    return ctx.label("poll_margin_none")


def facts(ctx, poll):
    """(name, words) of all that is known of the poll beside its question and its answers."""
    return [
        (ctx.label("poll_who"), poll.population),
        (ctx.label("poll_size"), size(ctx, poll)),
        (ctx.label("poll_when"), when(ctx, poll) or ctx.label("not_stated")),
        (ctx.label("poll_how"), how(ctx, poll)),
        (ctx.label("poll_source"), asked_by(ctx, poll)),
        (ctx.label("poll_chance"), error(ctx, poll)),
    ]


def shares(ctx, poll):
    """The answers with their shares as one text."""
    return "; ".join(f"{answer.label}: {ctx.share(answer)}" for answer in poll.answers)


def alternative(ctx, poll):
    """What the picture of the poll shows, for those who don't see it."""
    return f"{poll.title}. {shares(ctx, poll)}. {poll.base}."


def in_words(ctx, poll):
    """The poll as one text to pass on: finding, question, answers, who was asked, first caution, where it stands."""
    site = ctx.explainer.site
    cited = ctx.label(
        "cite_poll",
        pollster=poll.pollster,
        title=poll.title,
        when=when(ctx, poll) or ctx.label("not_stated"),
        site=site.title,
        updated=ctx.date(site.dates.updated),
        address=address(ctx, poll),
    )
    parts = [f"{poll.title}.", question(ctx, poll), f"{shares(ctx, poll)}.", f"{line(ctx, poll)}.", *(plain(one) for one in poll.cautions[:1]), cited]
    return " ".join(parts)


def address(ctx, poll):
    """The address of the poll's page, whole where the site has one."""
    path = f"{page_of('poll', poll.id)}.html"
    return whole_address(ctx.explainer.site, path) or path
