"""The answers of a poll: one bar of 100 per cent, and a table that reads without it. A single answer needs no bar."""

from build_scripts.components.jinja import fill
from build_scripts.components.share_bars import drawing, geometry

HEIGHT, GAP = 30, 10


def render(ctx, answers, caption, rest=None, sample=None, parts_of_whole=True):
    """The bar and the table of `answers` (each with a label and percent, or low and high).

    `caption` names the table for those who don't see it, `rest` what those said whom the answers leave out. `sample` is the
    size of a random sample, for margins of error; without `parts_of_whole` each answer has a bar of its own.
    """
    bars = bars_of(answers, sample, parts_of_whole)
    parts = [part for bar in bars for part in bar] or geometry.single_bar(answers[0])
    words = [ctx.figures(answer) for answer in answers]
    return fill(
        "share_bars/share_bars.html.j2",
        ctx,
        caption=caption,
        shapes="".join(drawing.bar(bar, drawing.PERCENT, number * (HEIGHT + GAP), HEIGHT, words) for number, bar in enumerate(bars)),
        height=max(len(bars) * (HEIGHT + GAP) - GAP, 0),
        rows=[row(ctx, part, answers, rest, sample) for part in parts],
        swatches=bool(bars),
    )


def bars_of(answers, sample=None, parts_of_whole=True):
    """The bars that show `answers`, each a list of parts: one for all, one for each, or none for an answer that stands alone."""
    if len(answers) == 1:
        return []
    if parts_of_whole:
        return [geometry.whole_bar(answers, sample)]
    return [geometry.single_bar(answer, place) for place, answer in enumerate(answers)]


def row(ctx, part, answers, rest, sample):
    """One line of the table: the sign of a part, its answer, its share in words."""
    if part.place is None:
        left_out = ctx.label("percent", number=ctx.number(round(part.width, 1)))
        return {"swatch": drawing.swatch("rest"), "label": rest or ctx.label("poll_rest"), "value": left_out, "tone": "rest"}
    answer = answers[part.place]
    value = ctx.share(answer)
    if part.whisker:
        value = ctx.label("poll_share_margin", share=value, points=ctx.number(round(geometry.margin(answer.percent, sample), 1)))
    return {"swatch": drawing.swatch(part.tone), "label": answer.label, "value": value, "tone": part.tone}
