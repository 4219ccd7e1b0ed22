"""Every colour of words has a contrast of at least 7 : 1 (WCAG 2.2, AAA) on paper and panel, in both schemes; each colour is declared once."""

import re

import pytest

from build_scripts.components import colours
from build_scripts.components.drawing import alone
from build_scripts.editions.pdf import STYLE
from build_scripts.exports.pictures import sheet
from build_scripts.model.values import STANDINGS
from build_scripts.pages.styles import COMPONENTS, joined
from tests.project import ROOT

LIGHT = colours.light()
DARK = dict(colours.COLOUR.findall("".join(colours.ROOT.search(dark)[0] for _, dark in colours.parts())))
WORDS = ("ink", "quiet", "link", "for-words", "against-words", *STANDINGS)
ENOUGH = 7


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(one * 2 for one in colour[1:])
    parts = [int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Contrast ratio, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", WORDS)
def test_words_can_be_read(scheme, name):
    assert min(contrast(scheme[name], scheme["paper"]), contrast(scheme[name], scheme["panel"])) >= ENOUGH


def test_the_words_of_every_theme_can_be_read():
    light, dark = (COMPONENTS / "timeline" / "style.css").read_text(encoding="utf-8").split(colours.DARK, 1)
    for scheme, css in ((LIGHT, light), (DARK, dark)):
        themes = re.findall(r"--theme: (#[0-9a-f]{6})", css)
        assert len(themes) >= 12
        assert [one for one in themes if min(contrast(one, scheme["paper"]), contrast(one, scheme["panel"])) < ENOUGH] == []


def test_words_have_no_other_colour():
    """What the style sheets give to `color` is a colour that the tests above look at."""
    allowed = {*WORDS, "theme", "on-bar", "paper"}
    given = {
        (path.parent.name, name)
        for path in COMPONENTS.glob("*/style.css")
        for name in re.findall(r"(?<![-\w])color: ?var\(--([a-z-]+)", path.read_text(encoding="utf-8"))
    }
    assert given and {(component, name) for component, name in given if name not in allowed} == set()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out(scheme):
    assert contrast(scheme["bar"], scheme["panel"]) >= 3
    assert contrast(scheme["on-bar"], scheme["bar"]) >= 4.5


def test_a_standing_has_its_colour_in_both_schemes_and_in_its_component_alone():
    assert set(STANDINGS) <= set(LIGHT) and set(STANDINGS) <= set(DARK) and set(LIGHT) == set(DARK)
    declared = {path.parent.name for path in COMPONENTS.glob("*/style.css") for name in STANDINGS if f"--{name}:" in path.read_text(encoding="utf-8")}
    assert declared == {"standing"}
    css = joined()
    for name in STANDINGS:
        assert css.count(f"--{name}:{LIGHT[name]}") == 1 and f"color:var(--{name})" in css


def test_a_colour_that_is_changed_in_its_component_changes_in_every_edition(tmp_path, monkeypatch):
    """Pages, pictures and PDF take it from there; what a picture or an e-book must write out is held equal."""
    monkeypatch.setattr(colours, "__file__", str(tmp_path / "colours.py"))
    for name in colours.DECLARED:
        text = (COMPONENTS / name / "style.css").read_text(encoding="utf-8")
        (tmp_path / name).mkdir()
        (tmp_path / name / "style.css").write_text(text.replace(LIGHT["claimed"], "#123456"), encoding="utf-8")
    caches = (colours.parts, colours.palette, colours.light)
    try:
        for one in caches:
            one.cache_clear()
        assert colours.light()["claimed"] == "#123456" and colours.light()["confirmed"] == LIGHT["confirmed"]
        assert "#123456" in alone(".a { color: var(--claimed) }")
    finally:
        monkeypatch.undo()
        for one in caches:
            one.cache_clear()


def test_the_pdf_and_the_pictures_write_out_no_colour_of_their_own():
    typst = STYLE.read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{6}", typst)
    assert set(re.findall(r'colour\("([a-z-]+)"\)', typst)) <= set(LIGHT)
    assert set(re.findall(r"#[0-9a-f]{6}", sheet.STYLE)) == {LIGHT[name] for name in ("ink", "paper", "panel", "bar", "quiet")}


@pytest.mark.parametrize("path", sorted((ROOT / "build_scripts").rglob("*.css")), ids=lambda path: path.parent.name)
def test_what_a_variable_falls_back_to_is_what_it_is(path):
    """A picture that stands alone, and a browser that knows no variables, show the same."""
    for name, value in re.findall(r"var\(--([a-z-]+), (#[0-9a-f]{3,6})\)", path.read_text(encoding="utf-8")):
        assert LIGHT.get(name, value) == value, name
