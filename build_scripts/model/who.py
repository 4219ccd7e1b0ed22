"""People and organisations."""

from build_scripts.model.fields import Cites, Item, Spellings, cites_field, declare, spellings_field
from build_scripts.model.values import Id, Line, Prose, Text


class Person(Item):
    """Somebody whom the explainer names."""

    name: Text = declare("the one spelling used on this site", "Jane Doe", words=True)
    sort: Text = declare("the name as it is sorted", "Doe, Jane", words=True)
    role: Line = declare("who that was at the time of the base source, in one sentence", "Mayor of the port since 2019.", words=True)
    side: Id | None = declare(
        "the group it is listed in; the words of a side stand in labels.yml, as side_<id>", "harbour", ("The harbour", "is no id"), default=None
    )
    since: Prose | None = declare("what sources say happened later, with dates", "Resigned in 2023.", default=None, words=True)
    spellings: Spellings = spellings_field()
    cites: Cites = cites_field()


class Organisation(Item):
    """A body that the explainer names."""

    name: Text = declare("the one spelling used on this site", "Institute of Opinion", words=True)
    role: Line = declare("what it was at the time of the base source, in one sentence", "A polling institute.", words=True)
    side: Id | None = declare(
        "the group it is listed in; the words of a side stand in labels.yml, as side_<id>", "pollsters", ("The pollsters", "is no id"), default=None
    )
    since: Prose | None = declare("what sources say happened later, with dates", "Closed in 2023.", default=None, words=True)
    spellings: Spellings = spellings_field()
    cites: Cites = cites_field()
