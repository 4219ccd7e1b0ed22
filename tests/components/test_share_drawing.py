"""The shapes of bars and panels, read back from their SVG: where each begins and ends, and that none is lost."""

import pytest
from lxml import etree

from build_scripts.components.share_bars import drawing
from build_scripts.components.share_bars.geometry import FULL, BarPart, Mark

# A picture of 1000 units whose track begins at 100 and is 500 long: a share of 1 per cent is 5 units.
LEFT, WIDE, TOP, HEIGHT = 100, 500, 30, 40
SCALE = drawing.units(LEFT, WIDE)
PART = {"for": BarPart(0, 30, 30, "for", 0), "rest": BarPart(30, 20, 0, "rest", None), "against": BarPart(50, 50, 20, "against", 1)}


def shapes(text):
    """[(tag, classes, {attribute: number or text})] of everything in a piece of SVG."""
    found = []
    for one in etree.fromstring(f"<g>{text}</g>").iter():
        values = {}
        for name, value in one.attrib.items():
            try:
                values[name] = float(value)
            except ValueError:
                values[name] = value
        found.append((one.tag, one.get("class", "").split(), values | {"text": one.text}))
    return found[1:]


def of(text, name):
    return [values for _, classes, values in shapes(text) if name in classes]


def at(share):
    return pytest.approx(LEFT + share * WIDE / 100)


@pytest.mark.parametrize("number, written", [(0, "0"), (-0.001, "0"), (12, "12"), (12.5, "12.5"), (1 / 3, "0.33"), (99.999, "100"),
    (-7.104, "-7.1"), (10, "10")])
def test_numbers_are_as_short_as_a_hundredth_allows(number, written):
    assert drawing.short(number) == written


def test_a_share_is_as_long_as_its_part_of_the_track():
    assert (SCALE.at(0), SCALE.at(50), SCALE.at(FULL), SCALE.long(50)) == ("100", "350", "600", "250")
    assert (drawing.PERCENT.at(12.345), drawing.PERCENT.long(0.5)) == ("12.35%", "0.5%") or drawing.PERCENT.at(12.345) == "12.34%"


def test_a_bar_shows_its_track_all_its_parts_and_the_numbers_that_have_room():
    text = drawing.bar(PART.values(), SCALE, TOP, HEIGHT, ["30", "50"])
    boxes = [(classes[-1], values["x"], values["x"] + values["width"]) for tag, classes, values in shapes(text) if tag == "rect"]
    assert boxes == [("track", at(0), at(100)), ("part-for", at(0), at(30)), ("part-rest", at(30), at(50)), ("part-against", at(80), at(100)),
    ("part-range", at(50), at(80))]
    assert all((values["y"], values["height"]) == (TOP, HEIGHT) for tag, _, values in shapes(text) if tag == "rect")
    # Strokes lie on what is not reported and on a range, as broad as the bar.
    for name, start, end in (("part-hatch", 30, 50), ("part-strokes-against", 50, 80)):
        (line,) = of(text, name)
        assert (line["x1"], line["x2"], line["stroke-width"]) == (at(start), at(end), HEIGHT) and line["y1"] == line["y2"] == TOP + HEIGHT / 2
    numbers = [(values["text"], values["x"], values["y"]) for values in of(text, "part-number")]
    assert numbers == [("30", at(15), TOP + HEIGHT / 2), ("50", at(75), TOP + HEIGHT / 2)]
    assert [classes[-1] for tag, classes, _ in shapes(text) if tag == "text"] == ["on-for", "on-against"]
    assert not of(drawing.bar(PART.values(), SCALE, TOP, HEIGHT), "part-number")


def test_a_number_that_has_no_room_or_would_lie_on_a_whisker_stands_in_the_table_alone():
    wide = lambda width, words, whisker=None: drawing.fits(BarPart(0, width, width, "for", 0, whisker=whisker), words)
    assert wide(30, "30") and not wide(30, "30", (20, 20)) and not wide(1, "1")
    # More letters want more room, and what has room for some has room for fewer.
    least = [next(width for width in range(100) if wide(width, "9" * letters)) for letters in (1, 2, 3, 6)]
    assert least == sorted(set(least)) and least[0] >= drawing.DIGIT and all(wide(width, "99") for width in range(least[1], 100))


def test_words_are_escaped():
    text = drawing.bar([PART["for"]], SCALE, TOP, HEIGHT, ["<&>"])
    assert [values["text"] for values in of(text, "part-number")] == ["<&>"]
    assert [values["text"] for values in of(drawing.rule("A & <b>", SCALE, 9), "rule-words")] == ["A & <b>"]
    assert [values["text"] for values in of(drawing.panel_line([mark(20)], ["<&>"], SCALE, TOP, HEIGHT), "sign-number")] == ["<&>"]


def test_a_whisker_lies_over_its_stretch_between_two_strokes_in_the_middle_of_the_bar():
    text = drawing.whisker((20, 10), SCALE, TOP, HEIGHT)
    lines = of(text, "whisker")
    assert [(one["x1"], one["x2"]) for one in lines] == [(at(20), at(30)), (at(20), at(20)), (at(30), at(30))]
    assert [(one["y1"], one["y2"]) for one in lines] == [(50, 50), (40, 60), (40, 60)]
    # The halo behind it is the same, and drawn before.
    assert [{**one, "class": ""} for one in of(text, "halo")] == [{**one, "class": ""} for one in lines]
    assert [classes[0] for _, classes, _ in shapes(text)] == ["halo"] * 3 + ["whisker"] * 3


def mark(low, high=None, side="for", left=False, lift=0, opens=()):
    return Mark(low, low if high is None else high, side, 0, left, lift, opens)


def test_a_sign_stands_at_its_share_and_its_number_beside_it_on_the_side_that_has_room():
    for left, away, anchor in ((False, 11.5, "start"), (True, -11.5, "end")):
        text = drawing.panel_line([mark(20, left=left)], ["20"], SCALE, TOP, HEIGHT)
        (sign,), (number,) = of(text, "sign-for"), of(text, "sign-number")
        assert (sign["cx"], sign["cy"], sign["r"]) == (at(20), 50, 6.5)
        assert of(text, "on-for") == [number]
        assert (number["x"], number["y"], number["dx"], number["text-anchor"]) == (at(20), 50, away, anchor)


def test_a_square_is_as_large_as_it_is_moved_back():
    (sign,) = of(drawing.panel_line([mark(70, side="against")], ["70"], SCALE, TOP, HEIGHT, size=10), "sign-against")
    assert sign["x"] == at(70) and sign["width"] == sign["height"] == 17.6 and sign["y"] + sign["height"] / 2 == 50
    assert float(sign["transform"].removeprefix("translate(").removesuffix(")")) == -sign["width"] / 2


def test_two_signs_near_each_other_are_lifted_apart():
    above, below = (of(drawing.panel_line([mark(20, lift=lift)], ["20"], SCALE, TOP, HEIGHT), "sign-for")[0]["cy"] for lift in (-1, 1))
    assert above < 50 < below and 50 - above == below - 50 == drawing.LIFT
    assert of(drawing.panel_line([mark(20, lift=1)], ["20"], SCALE, TOP, HEIGHT, size=13), "sign-for")[0]["cy"] == 50 + 2 * drawing.LIFT


def test_a_range_reaches_from_its_low_to_its_high_end_and_is_hollow_inside_where_signs_are():
    for hollow in (False, True):
        text = drawing.panel_line([mark(20, 30)], ["20–30"], SCALE, TOP, HEIGHT, hollow)
        (span,) = of(text, "span")
        assert (span["x1"], span["x2"], span["y1"], span["y2"]) == (at(20), at(30), 50, 50)
        assert len(of(text, "span-inside")) == hollow == len(of(text, "hollow")) and not of(text, "sign")
        assert of(text, "sign-number")[0]["x"] == at(30)
    assert of(drawing.panel_line([mark(20, 30, left=True)], ["x"], SCALE, TOP, HEIGHT), "sign-number")[0]["x"] == at(20)
    assert len(of(drawing.panel_line([mark(20)], ["20"], SCALE, TOP, HEIGHT, True), "hollow")) == 1


@pytest.mark.parametrize("opens, left, x, away", [
    (((20, 7),), False, 27, 4), (((13, 7),), False, 20, 11.5), (((13, 7),), True, 13, -4), (((20, 7),), True, 20, -11.5), (((13, 7), (20, 7)),
    False, 27, 4), (((13, 7), (20, 7)), True, 13, -4),
])
def test_an_open_end_is_drawn_and_the_number_stands_beyond_it(opens, left, x, away):
    text = drawing.panel_line([mark(20, left=left, opens=opens)], ["20"], SCALE, TOP, HEIGHT)
    assert [(one["x1"], one["x2"]) for one in of(text, "open-for")] == [(at(start), at(start + width)) for start, width in opens]
    (number,) = of(text, "sign-number")
    assert (number["x"], number["dx"]) == (at(x), away)


def test_an_axis_has_a_line_at_every_quarter_and_numbers_at_its_ends_and_middle():
    assert [(one["x1"], one["x2"], one["y1"], one["y2"]) for one in of(drawing.lines(SCALE, TOP, HEIGHT), "quarter")] == [(at(share), at(share),
    30, 70) for share in (0, 25, 50, 75, 100)]
    text = drawing.axis(SCALE, 20)
    assert [(one["text"], one["x"], one["text-anchor"]) for one in of(text, "axis-number")] == [("0", at(0), "start"), ("50", at(50), "middle"),
    ("100 %", at(100), "end")]
    ticks = of(text, "quarter")
    assert [one["x1"] for one in ticks] == [at(share) for share in (0, 25, 50, 75, 100)] and all(one["y2"] == 20 > one["y1"] > 14 for one in ticks)


def test_a_rule_crosses_the_whole_panel_with_its_words_at_the_right():
    text = drawing.rule("closing", SCALE, 12)
    (line,), (words,) = of(text, "rule-line"), of(text, "rule-words")
    assert (line["x1"], line["x2"], line["y1"], line["y2"]) == (at(0), at(100), 12, 12) and words["x"] == at(100) and words["y"] < 12


@pytest.mark.parametrize("tone", ["for", "against", "named", "plain", "rest"])
def test_a_swatch_has_the_look_of_its_part(tone):
    inside = shapes(drawing.swatch(tone))
    assert inside[0][0] == "svg" and inside[1][1] == [f"part-{tone}"] and inside[1][2]["width"] == inside[1][2]["height"] == inside[0][2]["width"]
    assert [classes for tag, classes, _ in inside if tag == "line"] == [["part-hatch"]] * (tone == "rest")


def test_the_key_shows_a_circle_for_and_a_square_against_in_the_middle():
    for side, tag, reach in (("for", "circle", ("cx", "r")), ("against", "rect", ("x", "width"))):
        (outer, _, frame), (found, classes, values) = shapes(drawing.key_marker(side))
        assert (outer, found, classes) == ("svg", tag, ["sign", f"sign-{side}"])
        middle = values["cx"] if tag == "circle" else values["x"] + values["width"] / 2
        assert middle == frame["width"] / 2 == frame["height"] / 2
        assert (values["cy"] if tag == "circle" else values["y"] + values["height"] / 2) == middle and values[reach[1]] < frame["width"]
