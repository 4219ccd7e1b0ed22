"""A translation is set as its language sets marks and numbers."""

import pytest

from build_scripts.translation.style import set_in


@pytest.mark.parametrize(
    "written, shown",
    [
        ("1,000 и 14,000 адресов", "1\u00a0000 и 14\u00a0000 адресов"),
        ("1,234,567", "1\u00a0234\u00a0567"),
        ("1,640, и ещё", "1\u00a0640, и ещё"),
        ("80,1 процента", "80,1 процента"),
        ("в 2020, 2021 и 2022", "в 2020, 2021 и 2022"),
        ("12,3456", "12,3456"),
        ("1,234,56", "1,234,56"),
    ],
)
def test_thousands_are_parted_by_a_space_where_a_comma_parts_decimals(written, shown):
    assert set_in("ru", written) == shown


def test_a_language_of_which_nothing_is_known_keeps_its_numbers():
    assert set_in("en", "1,640 people") == "1,640 people"
