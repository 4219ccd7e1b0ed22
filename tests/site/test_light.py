"""Every page is light and accessible."""

import pytest

from tests import measure, project

PARTS = 4


def test_first_visits_keep_to_the_budgets(chromium, server, site):
    over = {}
    for name in project.pages_of_each_kind(site, chapters=True):
        size, requests = measure.first_visit(chromium, server, site, name)
        allowed = measure.budget(name)
        if size > allowed["bytes"] or requests > allowed["requests"]:
            over[name] = (size, requests)
    assert over == {}


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(chromium, server, site, part):
    """Pages are dealt out to a few tests, so that they run side by side."""
    found = {}
    for name in sorted(project.pages_of_each_kind(site))[part::PARTS]:
        for view, findings in measure.axe_everywhere(chromium, server, name, measure.FEW_VIEWS).items():
            if findings:
                found[name, *view] = findings
    assert found == {}
