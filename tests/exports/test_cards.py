"""What stands for a card in words."""

import pytest

from build_scripts.exports import cards
from tests.explainers import explainer


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_the_words_of_each_card_are_whole_parts_and_no_longer_than_can_be_listened_to(name):
    whole = explainer(name)
    for page in whole.titles:
        path, shows = cards.card(whole, page)
        assert path.endswith(".png") and 0 < len(shows) <= cards.LONGEST, page
        every = cards.whole_card(whole, page)[1]
        assert shows == every or shows.endswith("…") and every.startswith(shows.removesuffix("…")), page


def test_a_long_text_is_cut_after_a_sentence_or_a_part_of_one():
    words = "The ship left. " + "One more ship came; " * 40
    cut = cards.shortened(words)
    assert len(cut) <= cards.LONGEST and cut.endswith("came…") and cut.startswith("The ship left. One more ship came; One")
    assert cards.shortened("Short.") == "Short."
