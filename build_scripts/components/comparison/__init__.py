"""Polls side by side in panels on one axis: tables whose cells are drawn, so that they read without the drawing."""

from build_scripts.addresses import comparison_picture, page_of
from build_scripts.components import reuse
from build_scripts.components.jinja import fill
from build_scripts.components.share_bars import drawing, geometry

HEIGHT = 30
LONG = 13  # letters of a line's name, from which on the names need a wider column
RULED = 44  # of the line before which a rule is drawn, with its words above


def render(ctx, comparison, titled=True):
    """The figure of all its panels, with its words, a key to the signs and what to mind; without `titled` where its title stands
    above it as a heading."""
    whole = f"{page_of('comparison', comparison.id)}.html#comparison-{comparison.id}"
    data = [("CSV", "data/poll-answers.csv")]
    sets = [{"title": one.title, "panels": [panel(ctx, comparison, each) for each in one.panels]} for one in comparison.sets]
    return fill(
        "comparison/comparison.html.j2",
        ctx,
        comparison=comparison,
        titled=titled,
        sets=sets,
        words=ctx.inline(comparison.text),
        key=key(ctx, comparison),
        axis=drawing.axis(drawing.PERCENT, 18),
        reuse=reuse.render(ctx, in_words(ctx, comparison), comparison_picture(comparison.id), whole, alternative(ctx, comparison), data),
    )


def panel(ctx, comparison, one):
    """A panel: its words, and a line for each of its polls."""
    return {
        "title": one.title,
        "base": one.base,
        "wide": max(len(each.name) for each in one.rows) > LONG,
        "rows": [row(ctx, comparison, one, each) for each in one.rows],
    }


def row(ctx, comparison, one, each):
    """What the template needs of one line of a panel: its name, the address of its poll, its shapes as SVG and their height, the same in words."""
    poll = ctx.explainer.get("poll", each.poll)
    ruled = bool(one.rule_before == each.poll and comparison.rule)
    height = RULED if ruled else HEIGHT
    words = numbers(ctx, poll, each.star)
    shapes = drawing.lines(drawing.PERCENT, 0, height)
    if ruled:
        shapes += drawing.rule(comparison.rule, drawing.PERCENT, 16)
    shapes += drawing.panel_line(line(poll, each, words), words, drawing.PERCENT, height - HEIGHT, HEIGHT, each.hollow)
    return {
        "name": each.name,
        "address": ctx.item_address("poll", poll.id),
        "title": poll.title,
        "height": height,
        "shapes": shapes,
        "ruled": ruled,
        "said": said(ctx, poll, each),
    }


def places(poll, each):
    """The places, from 0, of the answers that a line shows."""
    return [number - 1 for number in each.answers] or [place for place, answer in enumerate(poll.answers) if answer.side in ("for", "against")]


def line(poll, each, words):
    """The marks of a line, beside which `words` stand."""
    return geometry.marks(poll.answers, places(poll, each), words)


def numbers(ctx, poll, star):
    """What stands beside the sign of each answer: its share in figures, in words where it is about, over or up to; a star."""
    shares = [ctx.label(f"bound_{answer.bound}", share=ctx.figures(answer)) if answer.bound else ctx.figures(answer) for answer in poll.answers]
    return [share + (" *" if star else "") for share in shares]


def said(ctx, poll, each):
    """A line in words: each answer with its share."""
    words = "; ".join(f"{poll.answers[place].label}: {ctx.share(poll.answers[place])}" for place in places(poll, each))
    return words + (f" ({ctx.label('panel_star')})" if each.star else "") + (f" ({ctx.label('panel_hollow')})" if each.hollow else "")


def sides(ctx, comparison):
    """The sides that its panels show."""
    rows = [each for one in comparison.sets for found in one.panels for each in found.rows]
    return {poll.answers[place].side for each in rows for poll in [ctx.explainer.get("poll", each.poll)] for place in places(poll, each)}


def key(ctx, comparison):
    """[(a side in words, its sign)] of the sides that its panels show."""
    return [(ctx.label(f"answer_side_{side}"), drawing.key_marker(side)) for side in ("against", "for") if side in sides(ctx, comparison)]


def panels_in_words(ctx, comparison):
    """(panel's title and base, [(line's name, line in words)]) of every panel."""
    for one in comparison.sets:
        for found in one.panels:
            yield f"{found.title} ({found.base})", [(each.name, said(ctx, ctx.explainer.get("poll", each.poll), each)) for each in found.rows]


def alternative(ctx, comparison):
    """What the picture shows, for those who don't see it."""
    panels = [(title, ". ".join(f"{name}, {words}" for name, words in rows)) for title, rows in panels_in_words(ctx, comparison)]
    return f"{comparison.title}. " + " ".join(f"{title}: {words}." for title, words in panels)


def in_words(ctx, comparison):
    """The picture as one text to pass on."""
    site = ctx.explainer.site
    asked = ctx.label("panel_asked_by", names=comparison.source)
    return f"{alternative(ctx, comparison)} {' '.join(comparison.cautions)} {asked} {site.title}, {ctx.date(site.dates.updated)}."
