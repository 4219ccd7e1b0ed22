"""The one style sheet of the site, and the shorter ones of editions that leave components out."""

import pytest

from build_scripts.editions.onefile import OF_THE_SITE
from build_scripts.pages import styles


def test_rules_of_a_component_that_is_left_out_are_left_out():
    whole, some = styles.joined(), styles.joined(without=OF_THE_SITE)
    assert ".filters" in whole and ".filters" not in some and ".standing" in some


def test_a_component_that_is_not_there_can_not_be_left_out():
    """An edition that leaves out a component which was renamed would carry its rules without anybody noticing."""
    with pytest.raises(ValueError, match="nobody-knows-it"):
        styles.joined(without=("filters", "nobody-knows-it"))
