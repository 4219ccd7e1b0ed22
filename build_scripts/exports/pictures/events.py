"""The timeline as a picture of 1200 by 630: the days with the weighty events of each."""

from build_scripts.components import timeline
from build_scripts.components.page_context import PageContext
from build_scripts.exports.pictures.sheet import EDGE, INNER, Sheet, fitted

TITLE, DAY, LINE = 54, 26, 29
DAY_WIDTH = 190


def major_days(explainer):
    """(day in words, headlines) of each day that has a weighty event."""
    return timeline.major_days(PageContext(explainer, "pictures/timeline"))


def svg(explainer, title):
    """The picture as SVG text."""
    return fitted(lambda factor: sheet(explainer, title, factor), explainer.site, title)


def sheet(explainer, title, factor):
    """The filled sheet with every size times `factor`."""
    canvas = Sheet()
    canvas.text(title, TITLE * factor, "bold")
    canvas.text(timeline.days_in_words(PageContext(explainer, "pictures/timeline")), LINE * factor, "quiet")
    canvas.skip(14 * factor)
    for day, headlines in major_days(explainer):
        canvas.write(day, EDGE, canvas.y + LINE * factor, DAY * factor, "quiet")
        canvas.text(" · ".join(headlines), LINE * factor, width=INNER - DAY_WIDTH, x=EDGE + DAY_WIDTH)
        canvas.skip(9 * factor)
    return canvas
