"""Every colour of words has a contrast of at least 4.5 : 1 on paper and panel, in both schemes."""

import re

import pytest

from build_scripts.pages.styles import ROOMS

CSS = (ROOMS / "base" / "style.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", part)) for part in CSS.split("prefers-color-scheme: dark", 1))
WORDS = ("ink", "quiet", "link", "confirmed", "refined", "reported", "claimed", "contradicted", "judgement")


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
    assert min(contrast(scheme[name], scheme["paper"]), contrast(scheme[name], scheme["panel"])) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out(scheme):
    assert contrast(scheme["bar"], scheme["panel"]) >= 3
    assert contrast(scheme["on-bar"], scheme["bar"]) >= 4.5
