"""Numbers, widths and style sheets of pictures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.components import drawing


@pytest.mark.parametrize(
    "value, written",
    [
        (0, "0"), (-0.0, "0"), (-0.04, "0"), (0.05, "0.1"), (1.25, "1.2"), (12.0, "12"), (-3.46, "-3.5"), (99999.94, "99999.9"),
        (123456.7, "123457"), (1e6, "1000000"),
    ],
)
def test_numbers_have_one_decimal_and_no_trailing_zero(value, written):
    assert float(drawing.number(value)) == pytest.approx(float(written), abs=0.051) and len(drawing.number(value)) <= len(written)
    assert not drawing.number(value).startswith("-0") or drawing.number(value).startswith("-0.")


def test_wide_letters_are_wider_than_narrow_ones_and_all_grow_with_the_size():
    order = ["i", "n", "N", "W"]
    widths = [drawing.text_width(letter, 10) for letter in order]
    assert widths == sorted(widths) and len(set(widths)) == 4 and widths[-1] < 10
    assert drawing.text_width("Win", 20) == pytest.approx(2 * sum(drawing.text_width(letter, 10) for letter in "Win"))


@given(st.lists(st.text("abcWi", min_size=1, max_size=12), max_size=20), st.integers(20, 200))
def test_words_are_wrapped_within_the_width_as_late_as_they_can_be(words, width):
    lines = drawing.wrap("  ".join(words), 10, width)
    assert " ".join(lines).split() == words
    assert all(drawing.text_width(line, 10) <= width or " " not in line for line in lines)
    for line, after in zip(lines, lines[1:]):
        assert drawing.text_width(f"{line} {after.split()[0]}", 10) > width


def test_parts_of_ids_are_letters_digits_and_hyphens():
    assert drawing.name_part("Two Rivers (west), 2") == "Two-Rivers--west---2" and drawing.name_part("Ґаня9") == "Ґаня9"


def test_a_style_sheet_that_stands_alone_has_no_variables_comments_queries_or_states():
    style = """
    .a { --mine: #123456; color: var(--mine); fill: var(--none, rgb(1, 2, 3)) } /* why { } */
    .b { stroke: var(--none) }
    @media (max-width: 30em) { .a { color: red } .b { color: blue } }
    @font-face { src: url(x) }
    .c { --own: var(--mine);
         fill: var(--own); }
    .a:hover { color: red }
    """
    assert drawing.alone(style).split("\n") == [".a { color: #123456; fill: rgb(1, 2, 3) }", ".b { stroke: inherit }", ".c { fill: #123456; }"]


@pytest.mark.parametrize("component", ["map", "share_bars", "comparison"])
def test_the_style_of_a_component_stands_alone(component):
    style = drawing.style_of(component)
    assert style.count("{") == style.count("}") == len(style.splitlines()) > 3 and "var(" not in style and "@" not in style


def test_colours_of_the_palette_are_known():
    assert "var(" not in drawing.alone(".a { color: var(--standing-confirmed, red) }") and drawing.alone(".a { color: blue }") == ".a { color: blue }"
