"""A poll as a picture that can be passed on by itself: finding, question, bars, who was asked, when and how, source."""

from build_scripts.components.drawing import number
from build_scripts.components.page_context import PageContext
from build_scripts.components.share_bars.geometry import bar_of
from build_scripts.exports.pictures.sheet import EDGE, INNER, Sheet

TRACK = INNER - 190
BAR = 34
TITLE, QUESTION, ANSWER, SMALL = 46, 29, 29, 23


def svg(explainer, poll):
    """The poll as SVG text. Its bars have the lengths of the content's numbers; each carries its number in words."""
    ctx, sheet = PageContext(explainer, "pictures/poll"), Sheet()
    sheet.text(poll.title, TITLE, "bold")
    sheet.skip(10)
    asked = poll.question if poll.question_verbatim else f"{poll.question} ({ctx.label('not_verbatim')})"
    sheet.text(asked, QUESTION, "italic quiet")
    sheet.skip(22)
    for answer in poll.answers:
        sheet.text(answer.label, ANSWER)
        bar(sheet, ctx, answer, poll.margin_of_error)
    sheet.skip(16)
    for line in facts(ctx, poll):
        sheet.text(line, SMALL, "quiet")
    sheet.skip(14)
    site = explainer.site
    sheet.text(site.title + (f" · {site.addresses[0]}" if site.addresses else ""), SMALL, "bold")
    return sheet.svg(poll.title)


def bar(sheet, ctx, answer, margin):
    """A bar on its track of 0 to 100 per cent; a range is light and hatched from its low to its high end."""
    top = sheet.y + 6
    sheet.draw(f'<rect class="track" x="{EDGE}" y="{number(top)}" width="{TRACK}" height="{BAR}"/>')
    drawn = bar_of(answer, margin)
    sheet.draw(f'<rect class="bar" x="{EDGE}" y="{number(top)}" width="{number(long(drawn.solid))}" height="{BAR}"/>')
    if drawn.end > drawn.solid:
        sheet.draw(f'<rect class="range" x="{number(EDGE + long(drawn.solid))}" y="{number(top)}" width="{number(long(drawn.end - drawn.solid))}" height="{BAR}"/>')
        sheet.draw(f'<path class="hatch" d="{hatch(EDGE + long(drawn.solid), EDGE + long(drawn.end), top)}"/>')
    for quarter in (0, 25, 50, 75, 100):
        sheet.draw(f'<path class="mark" d="M{number(EDGE + long(quarter))} {number(top - 4)}v{BAR + 8}"/>')
    if drawn.whisker:
        low, up = drawn.whisker
        middle = number(top + BAR / 2)
        line = f"M{number(EDGE + long(low))} {middle}H{number(EDGE + long(up))}m0-7v14M{number(EDGE + long(low))} {number(top + BAR / 2 - 7)}v14"
        sheet.draw(f'<path class="halo" d="{line}"/><path class="whisker" d="{line}"/>')
    sheet.write(ctx.share(answer), EDGE + TRACK + 18, top + BAR - 7, ANSWER, "bold")
    sheet.skip(BAR + 20)


def long(share):
    """The length that a share takes on the track."""
    return share / 100 * TRACK


def hatch(left, right, top):
    """Upright strokes across a range, every nine units."""
    strokes = int((right - left) // 9)
    return "".join(f"M{number(left + 9 * (step + 0.5))} {number(top)}v{BAR}" for step in range(max(strokes, 1)))


def facts(ctx, poll):
    """The lines below the bars."""
    unknown = ctx.label("not_stated")
    size = ctx.number(poll.sample_size) if poll.sample_size else unknown
    if poll.margin_of_error:
        size += f", {ctx.label('poll_margin', points=ctx.number(poll.margin_of_error))}"
    when = unknown
    if poll.fieldwork:
        start, end = poll.fieldwork.start, poll.fieldwork.end
        when = ctx.date(start if start == end else f"{start}/{end}")
    told = (("poll_who", poll.population), ("poll_size", size), ("poll_when", when), ("poll_how", poll.mode), ("poll_source", poll.pollster))
    return [f"{ctx.label(key)}: {words}" for key, words in told]
