"""What was wrong on the site, and what it says now."""

from build_scripts.model.fields import Item, declare
from build_scripts.model.values import Day, Prose, Text


class Correction(Item):
    """A mistake that was mended after publication."""

    date: Day = declare("when it was mended", "2024-05-01", ("2024-05", "is not one day"))
    page: Text = declare("the page it stood on: the id of a chapter or of a page", "polls", words=False)
    wrong: Prose = declare("what was wrong", "The sample was given as 1,000.", words=True)
    now: Prose = declare("what it says now", "The sample was 896.", words=True)
