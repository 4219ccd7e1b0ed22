"""The style that drawings take into a book."""

import re

import pytest

from build_scripts.editions import drawings


@pytest.mark.parametrize("component", sorted(set(drawings.KINDS.values())))
def test_a_book_gives_no_words_a_colour_for_its_reader_may_choose_the_ground(component):
    style = drawings.style_in_a_book(component)
    assert re.findall(r"[^{}]*\{[^{}]*(?<![-\w])color:[^{}]*\}", style) == []
    assert "fill" in style
