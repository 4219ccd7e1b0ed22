"""Every page is light and accessible."""

import pytest

from tests import measure, project

PARTS = 4


def test_first_visits_keep_to_the_budgets(chromium, server, site):
    over = {}
    for name, (size, requests) in measure.first_visits(chromium, server, site, project.pages_of_each_kind(site, chapters=True)).items():
        allowed = measure.budget(name)
        if size > allowed["bytes"] or requests > allowed["requests"]:
            over[name] = (size, requests)
    assert over == {}


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(chromium, server, site, part):
    """Pages are dealt out to a few tests, so that they run side by side."""
    found = measure.axe_everywhere(chromium, server, sorted(project.pages_of_each_kind(site))[part::PARTS], measure.FEW_VIEWS)
    assert found and {at: findings for at, findings in found.items() if findings} == {}
