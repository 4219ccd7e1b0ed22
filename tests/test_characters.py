"""Characters: those that no text may hold are refused by name, wherever and however they are written; spellings that look the same are the same."""

import shutil

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts import characters, dates
from build_scripts.checks import check, checked
from build_scripts.checks.warnings import advise
from build_scripts.model.values import parse_clock, parse_number, parse_whole
from build_scripts.writing.find import find
from build_scripts.yaml_reader import read_text
from tests.project import TINY

HIDDEN = [
    "\x00", "\x07", "\x85", "\xad", "\u061c", "\u180e", "\u200b", "\u200e", "\u202e", "\u2028", "\u2066", "\ufeff", "\ue000", "\U000f0000",
    "\ufdd0", "\uffff", "\U000e0041",
]


@pytest.fixture
def tiny(tmp_path):
    shutil.copytree(TINY / "content", tmp_path / "content")
    return tmp_path / "content"


def messages(text):
    return [str(finding) for finding in read_text(text.encode("utf-8"), "x.yml")[2]]


@pytest.mark.parametrize("char", HIDDEN, ids=lambda char: f"U+{ord(char):04X}")
def test_a_character_that_nobody_sees_is_refused_by_number_and_place(char):
    number = f"U+{ord(char):04X}"
    escaped = messages(f'a:\n  b: "x\\U{ord(char):08X}y"\n')
    assert len(escaped) == 1 and escaped[0].startswith("x.yml:2:6: ") and number in escaped[0], escaped
    written = messages(f"a:\n  b: xx{char}y\n# ...\n")
    assert len(written) == 1 and written[0].startswith("x.yml:2:8: ") and number in written[0], written


@given(st.text(st.characters(codec="utf-8")))
@example("👩‍🚀 \u200c é ў 中文 \xa0")
@settings(deadline=None)
def test_whatever_is_written_is_refused_or_read_as_composed_letters(text):
    quoted = "".join(f"\\U{ord(char):08X}" for char in text)
    data, _, findings = read_text(f'a: "{quoted}"\n'.encode(), "x.yml")
    assert bool(findings) == bool(characters.unseen(text))
    if not findings:
        assert data == {"a": characters.composed(text)}


def test_decomposed_letters_are_those_that_keyboards_write():
    assert read_text("a: Андрей Ёў\n".replace("й", "й").encode(), "x.yml")[0] == {"a": "Андрей Ёў"}


def test_line_ends_of_windows_and_the_mark_before_a_file_change_nothing(tiny):
    before, _ = check(tiny)
    for path in tiny.rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after, findings = check(tiny)
    assert findings == [] and after.items == before.items and after.labels == before.labels


@pytest.mark.parametrize(
    "text, place",
    [
        ("a:\n  \xa0title: x\n  b: y\n", "2:3"),
        ("a:\n  title\xa0: x\n  b: y\n", "2:3"),
        ("a:\n  title:\xa0x\n  b: y\n", "2:9"),
        ("a:\n  -\xa0x\n  b: y\n", "2:4"),
    ],
)
def test_a_space_that_is_none_beside_a_name_is_told(text, place):
    found = messages(text)
    assert len(found) == 1 and found[0].startswith(f"x.yml:{place}: ") and "space" in found[0], found


@pytest.mark.parametrize("text, words", [("a:\n\tb: c\n", "a tab stands before the words"), ("a:\n  b: c\n \td: e\n", "a tab stands")])
def test_a_tab_is_told(text, words):
    assert len(messages(text)) == 1 and words in messages(text)[0]


@pytest.mark.parametrize(
    "text, words",
    [("a: [{label: x, percent: 51,6}]\n", "write a point: 51.6"), ("a: [{label: hard to say, no answer, percent: 8}]\n", "put a text with a comma in quotes")],
)
def test_a_comma_between_braces_is_told(text, words):
    assert len(messages(text)) == 1 and words in messages(text)[0]


@pytest.mark.parametrize(
    "read, value",
    [
        (parse_number, "１２"), (parse_number, "٣"), (parse_number, "012"), (parse_whole, "１"), (parse_whole, "01640"),
        (parse_clock, "०४:५०"), (dates.parse, "２０２２-02-24"),
    ],
)
def test_digits_are_those_of_every_keyboard(read, value):
    with pytest.raises(ValueError):
        read(value)


def test_find_knows_one_form_of_apostrophes_quotation_marks_and_letters(tiny):
    path = tiny / "terms" / "more.yml"
    path.write_text('odd:\n  name: Odd\n  short: The mayor\'s “special” word is Гольм’яненко.\n', encoding="utf-8")
    explainer = checked(tiny)
    for wanted in ["mayor’s", "mayor's", '"special"', "«SPECIAL»", "Гольм'яненко", "и\u0306".replace("и\u0306", "гольм")]:
        assert any("more.yml" in use.file for use in find(explainer, wanted)), wanted


def test_one_file_that_cannot_be_read_is_one_finding_and_comes_first(tiny):
    (tiny / "sources" / "harbour.yml").write_text("x:\n\ttitle: y\n") if (tiny / "sources" / "harbour.yml").exists() else None
    source = sorted((tiny / "sources").glob("*.yml"))[0]
    source.write_text("x:\n\ttitle: y\n")
    place = sorted((tiny / "places").glob("*.yml"))[0]
    place.write_text(place.read_text() + "\nother:\n  nam: x\n")
    _, findings = check(tiny)
    assert findings[0].message == "a tab stands before the words" and findings[0].file == f"content/sources/{source.name}"
    assert not any("there is no source" in finding.message for finding in findings)
    assert any("no field `nam`" in finding.message for finding in findings)


def test_what_editors_and_systems_leave_beside_content_stops_nothing_and_is_told(tiny):
    (tiny / "terms" / ".#words.yml").symlink_to("nobody@nowhere.123")
    (tiny / "terms" / "._words.yml").write_bytes(b"\x00\x05\x16\x07\xff")
    (tiny / "terms" / ".words.yml").write_text("x: y")
    explainer, findings = check(tiny)
    assert findings == []
    assert sorted(advice.file for advice in advise(explainer) if "begins with a point" in advice.message) == [
        "content/terms/.#words.yml",
        "content/terms/._words.yml",
        "content/terms/.words.yml",
    ]


def test_odd_files_are_findings(tiny):
    import os

    os.mkfifo(tiny / "terms" / "pipe.yml")
    (tiny / "terms" / "new.YML").write_text("x: y")
    (tiny / "terms" / "folder.yml").mkdir()
    _, findings = check(tiny)
    assert [finding.file for finding in findings] == ["content/terms/new.YML", "content/terms/pipe.yml"]


@pytest.mark.parametrize("data", ["a: b\n".encode("utf-16-le"), "a: b\n".encode("utf-16-be")])
def test_another_encoding_without_its_mark_is_told_as_such(data):
    assert "not UTF-8" in str(read_text(data, "x.yml")[2][0])


def test_line_ends_of_old_are_told():
    (finding,) = read_text(b"a: b\nc:\r  d: e\r", "x.yml")[2]
    assert (finding.line, "CR" in finding.message) == (2, True)


@pytest.mark.parametrize(
    "text", ["\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u0915\u094d\u200d\u0937"]
)
def test_letters_and_pictures_that_need_a_joiner_keep_it(text):
    assert characters.unseen(text) is None
