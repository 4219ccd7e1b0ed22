"""A bar is as long as its number, and a margin as wide as it is, on the page, in the picture and in the PDF."""

import re

import pytest
import typst
from lxml import etree, html

from build_scripts.components import share_bars
from build_scripts.components.page_context import PageContext
from build_scripts.editions.pdf import STYLE, typeset
from build_scripts.exports.pictures import poll
from build_scripts.exports.pictures.sheet import Sheet
from build_scripts.model.fields import Answer
from tests.explainers import explainer

# Numbers, a margin, and what must be drawn, in per cent of the track: the solid bar, the range, the margin of error.
CASES = [
    ({"percent": "28"}, 3.3, (0, 28), None, (24.7, 31.3)),
    ({"percent": "51.6"}, None, (0, 51.6), None, None),
    ({"percent": "2"}, 3.3, (0, 2), None, (0, 5.3)),
    ({"percent": "99"}, 3, (0, 99), None, (96, 100)),
    ({"percent": "0"}, None, (0, 0), None, None),
    ({"percent": "100"}, None, (0, 100), None, None),
    ({"low": "50", "high": "66"}, 3.3, (0, 50), (50, 66), None),
    ({"low": "1", "high": "2"}, None, (0, 1), (1, 2), None),
]
NEAR = 0.15  # a bar that is off by one in a hundred of the track is seen
TRACK = 1000


@pytest.fixture(scope="module")
def ctx():
    return PageContext(explainer("tiny"), "polls")


def per_cent(text):
    assert text.endswith("%")
    return float(text[:-1])


def table(ctx, answer, margin):
    return html.fragment_fromstring(str(share_bars.render(ctx, [answer], "caption", margin)))


def on_the_page(ctx, answer, margin):
    """What the page draws, and how high its margin's ends stand."""
    drawing = next(table(ctx, answer, margin).iter("svg"))
    inner, lines = drawing.find("svg"), drawing.findall("line")
    if inner is not None:
        box = [float(number) for number in (inner.get("viewbox") or inner.get("viewBox")).split()]
        assert [float(inner.find("rect").get(name)) for name in ("width", "height")] == box[2:], "the range fills its box"
    if lines:
        assert sorted(per_cent(one.get("x1")) for one in lines[1:]) == [per_cent(lines[0].get(name)) for name in ("x1", "x2")], "its ends stand at its ends"
    return (
        (0, per_cent(drawing.find("rect").get("width"))),
        (per_cent(inner.get("x")), per_cent(inner.get("x")) + per_cent(inner.get("width"))) if inner is not None else None,
        (per_cent(lines[0].get("x1")), per_cent(lines[0].get("x2"))) if lines else None,
    )


def in_the_picture(ctx, answer, margin):
    sheet = Sheet()
    poll.bar(sheet, ctx, answer, margin)
    parts = {one.get("class"): one for one in etree.fromstring(f"<svg>{''.join(sheet.parts)}</svg>")}
    left, wide = (float(parts["track"].get(name)) for name in ("x", "width"))

    def share(x):
        return (x - left) / wide * 100

    def ends(one):
        return share(float(one.get("x"))), share(float(one.get("x")) + float(one.get("width")))

    line = parts.get("whisker")
    found = re.match(r"M([\d.]+) [\d.]+H([\d.]+)m0-7v14M([\d.]+) ", line.get("d")) if line is not None else None
    if line is not None:
        assert found[1] == found[3] and line.get("d") == parts["halo"].get("d")
    return ends(parts["bar"]), ends(parts["range"]) if "range" in parts else None, tuple(share(float(x)) for x in found.groups()[:2]) if found else None


def in_the_pdf(ctx, answer, margin):
    _, drawn, _ = typeset.bar_row(next(table(ctx, answer, margin).iter("tbody"))[0])
    facts = typeset.facts(title="t", description="", publisher="p", language="en", year=2022, month=1, day=1, kicker="", question="", said=[], rights="", contents="", page="")
    source = f"{STYLE.read_text(encoding='utf-8')}\n#pagebreak()\n#set page(width: {TRACK}pt, height: 20pt, margin: 0pt, footer: none)\n#{drawn}"
    pages = typst.compile(source.encode(), format="svg", sys_inputs={"facts": facts}, ignore_system_fonts=True, font_paths=[])
    shapes = [one for one in etree.fromstring(pages[-1]).iter("{*}path") if one.getparent().tag.endswith("}g")]
    found = {"track": None, "solid": (0, 0), "range": None, "whisker": None}
    for one in shapes:
        left = float((re.match(r"translate\(([\d.]+)", one.get("transform", "")) or [0, 0])[1])
        wide = float((re.search(r"h ([\d.]+)", one.get("d")) or [0, 0])[1])
        name = "whisker" if one.get("fill") == "none" else "range" if one.get("fill").startswith("url") else "solid" if found["track"] else "track"
        found[name] = (left / TRACK * 100, (left + wide) / TRACK * 100)
    assert found["track"] == (0, 100)
    return found["solid"], found["range"], found["whisker"]


@pytest.mark.parametrize("drawn", [on_the_page, in_the_picture, in_the_pdf])
@pytest.mark.parametrize("numbers, margin, wanted", [(numbers, margin, wanted) for numbers, margin, *wanted in CASES])
def test_lengths_are_those_of_the_numbers(ctx, drawn, numbers, margin, wanted):
    found = drawn(ctx, Answer.model_validate({"label": "x", **numbers}), margin)
    for part, want in zip(found, wanted, strict=True):
        assert part == (None if want is None else pytest.approx(want, abs=NEAR))
