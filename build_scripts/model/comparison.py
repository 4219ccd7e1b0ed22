"""Polls set beside each other: which poll and which of its answers stand in which panel of a picture."""



from build_scripts.model.fields import Item, Part, declare, declare_list
from build_scripts.model.values import Id, Lines, ListOf, Prose, SomeOf, Text, Whole, YesNo


class PanelRow(Part):
    """One line of a panel: a poll, and the answers of it that are drawn there."""

    poll: Id = declare("the poll, by its id", "daily-2022-03", ("Daily", "is no id"), refers=("poll",))
    name: Text = declare("what the line is called: the month, or who asked", "Mar 2022", words=True)
    answers: ListOf[Whole] = declare_list("the places of the answers drawn, from 1; all that have a side where none are named", ["1"], "1", default=[])
    hollow: YesNo = declare("yes where it was asked of a case that might come", "no", ("maybe", "is neither yes nor no"), default=False)
    star: YesNo = declare("yes where the wording differs from the others or only one report is known", "no", ("maybe", "is neither yes nor no"), default=False)


class Panel(Part):
    """One panel: polls of one base, which may stand under each other on one axis."""

    title: Text = declare("what is drawn", "For opening the port", words=True)
    base: Text = declare("who was asked, by whom and how", "adults, by telephone", words=True)
    rule_before: Id | None = declare(
        "the poll before whose line a rule is drawn, for an event in between", "daily-2022-03", ("Daily", "is no id"), default=None, refers=("poll",)
    )
    rows: SomeOf[PanelRow] = declare_list("its lines, in the order of time", [{"poll": "daily-2022-03", "name": "Mar 2022"}], "poll")


class PanelSet(Part):
    """Panels that stand in one row."""

    title: Text | None = declare("what its panels have in common", "By telephone", default=None, words=True)
    panels: SomeOf[Panel] = declare_list(
        "the panels, from left to right", [{"title": "For opening", "base": "adults", "rows": [{"poll": "daily-2022-03", "name": "Mar 2022"}]}], "panel"
    )


class Comparison(Item):
    """A picture of several polls in panels on one axis from 0 to 100 per cent; nothing in it is joined by a line."""

    title: Text = declare("the finding, with its base", "Few townspeople wanted the port closed, wave after wave", words=True)
    text: Prose = declare("what to see in it, and what hollow marks and stars stand for", "Hollow: asked before the storm.", words=True)
    rule: Text | None = declare("the words at the rule that parts what was before an event from what came after", "storm", default=None, words=True)
    sets: SomeOf[PanelSet] = declare_list(
        "its rows of panels", [{"panels": [{"title": "For opening", "base": "adults", "rows": [{"poll": "daily-2022-03", "name": "Mar 2022"}]}]}], "panel"
    )
    source: Text = declare("who asked, in one line", "Daily Poll and Port Research", words=True)
    cautions: Lines = declare_list(
        "what a reader must know before reading a change or a difference from it", ["The panel is no random sample."], "careful", default=[], words=True
    )

    def polls(self):
        """The ids of all polls in it, each once, in order."""
        rows = [row for one in self.sets for panel in one.panels for row in panel.rows]
        return list(dict.fromkeys(row.poll for row in rows))
