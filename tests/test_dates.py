from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import dates


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-02-24", date(2022, 2, 24), date(2022, 2, 24)),
        ("2022-02-24/2022-03-02", date(2022, 2, 24), date(2022, 3, 2)),
        ("2014/2019-09-26", date(2014, 1, 1), date(2019, 9, 26)),
    ],
)
def test_a_date_is_its_first_and_last_day(text, start, end):
    assert dates.parse(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["", "24 February 2022", "2022-2-24", "2022-02-30", "2022-13", "2022-00", "0000", "2022-02-24/", "2022-03/2022-02", "2022-02-24T10:00", "2022–2023"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):
        dates.parse(text)


@given(st.text(alphabet="0123456789-/", max_size=22))
def test_any_text_is_a_date_or_refused_in_words(text):
    try:
        start, end = dates.parse(text)
    except ValueError as error:
        assert text in str(error) or "calendar" in str(error)
    else:
        assert start <= end
