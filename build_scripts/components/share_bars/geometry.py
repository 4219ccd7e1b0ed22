"""Where the parts of a bar begin and end, in per cent of its track of 0 to 100: for the page, the picture and the PDF alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """A bar from 0 to `solid`; of a range, the part from there to `end` is drawn lighter; the margin of error reaches from the one to the
    other end of `whisker`, where one is stated."""

    solid: float
    end: float
    whisker: tuple[float, float] | None = None

    @property
    def reach(self):
        """The right end of all that is drawn."""
        return max(self.end, self.whisker[1] if self.whisker else 0)


def bar_of(answer, margin=None):
    """The Bar of an answer, which has `percent`, or `low` and `high`. A `margin` of error, in percentage points, belongs to a single
    number only, and ends where the track does."""
    if answer.percent is None:
        return Bar(answer.low, answer.high)
    whisker = (max(0, answer.percent - margin), min(100, answer.percent + margin)) if margin else None
    return Bar(answer.percent, answer.percent, whisker)
