"""What the base source expected, and what came of it."""

from typing import Literal

from build_scripts.model.fields import Cites, Item, check_field, cites_field, declare, standing_field
from build_scripts.model.values import EdtfDate, Id, Prose, Standing, Text


class Expectation(Item):
    """A forecast of the base source, tested against what followed."""

    expected: Text = declare("what the base source expected, in words of our own", "That the port would open again soon.", words=True)
    form: Literal["forecast", "judgement"] = declare(
        "whether the base source foretold it or judged how things stood", "forecast", ("guess", "is none of"), default="forecast"
    )
    outcome: Literal["came-true", "partly", "did-not", "open"] = declare("what came of it; open where that cannot be judged", "did-not", ("yes", "is none of"))
    explanation: Prose = declare("what happened, and why that is called the outcome", "It stayed closed until 2024.", words=True)
    as_of: EdtfDate = declare("up to when sources were looked for", "2024-05", ("now", "is not a date"))
    section: Id | None = declare("the chapter that tells more of it, by id", "the-port", ("The port", "is no id"), default=None, refers=("section",))
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()
