"""The glossary."""

from build_scripts.model.fields import Cites, Item, Spellings, declare, spellings_field
from build_scripts.model.values import Line, Prose, Text


class Term(Item):
    """A word that a reader may not know."""

    name: Text = declare("the word", "margin of error", words=True)
    short: Line = declare("what it means, in one sentence", "How far a poll's figure may lie from the true one by chance.", words=True)
    note: Prose | None = declare("more about it", "It says nothing about badly put questions.", default=None, words=True)
    spellings: Spellings = spellings_field()
    cites: Cites | None = declare("the sources", ["encyclopedia-2020"], ([], "at least 1 must stand here"), default=None)
