"""Whatever is written as YAML is read back as it was, by a reader of YAML that is not ours."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from build_scripts.writing import yaml_text

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], include_characters="\n\t"), max_size=20)
SIGNS = st.text("-?:,[]{}#&*!|>'\"%@`~ ab1=<.\\\n\t", max_size=8)
DATA = st.recursive(TEXT | SIGNS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT | SIGNS, inner, max_size=3), max_leaves=6)
# What YAML 1.1 takes for something else than a text, in each of its forms.
NO_TEXTS = [
    *"1 0 -7 +7 1_000 1,5 1.5 .5 -1e5 1e+5 12:30 1:2:3 0x1F 0b11 0o17 .inf -.inf .nan 2022-02-24 2022-2-4".split(), "2022-02-24 10:00", "2022-02-24t10:00",
    *"true True no NO yes on Off y N null Null ~ << =".split(),
]


@given(TEXT | SIGNS)
@example("a: b")
@example("a #b")
@example("a:")
@example(" a")
@example("a ")
@example("null")
@settings(deadline=None)
def test_a_text_is_read_back(text):
    for words in (False, True):
        written = yaml_text.scalar(text, words)
        assert "\n" not in written and yaml.load(f"key: {written}\n", yaml.BaseLoader) == {"key": text}
        assert yaml.load(f"- {written}\n", yaml.BaseLoader) == [text]
    assert yaml.safe_load(f"key: {yaml_text.scalar(text, True)}") == {"key": text}


@pytest.mark.parametrize("text", NO_TEXTS)
def test_words_that_yaml_reads_as_something_else_are_quoted_and_dates_and_numbers_of_content_are_not(text):
    assert yaml_text.scalar(text, words=True) == f'"{text}"'
    # What begins with a hyphen could be an entry of a list.
    assert yaml_text.scalar(text) == (f'"{text}"' if text.lower() in ("null", "~") or text.startswith("-") else text)


@pytest.mark.parametrize("text", [
    "word", "two words", "it's", "A & B", "a-b", "(c)", "50 %",
    "2022 was", "a:b", "a#b", "Вільня", "“quoted”", "yes and no", "1.2.3.a", "a, b", "end.",
])
def test_what_needs_no_quotation_marks_has_none(text):
    assert yaml_text.scalar(text) == yaml_text.scalar(text, True) == text


@given(DATA)
@settings(deadline=None)
def test_data_is_read_back(data):
    text = "\n".join(yaml_text.lines(data)) + "\n"
    if isinstance(data, (dict, list)) and not data:
        assert text == "\n"
    else:
        assert yaml.load(text, yaml.BaseLoader) == data


def test_data_is_written_as_an_editor_would():
    data = {"a": "1", "b": {"c": ["x", {"d": "y", "e": []}, ["z"]]}, "f": {}}
    assert list(yaml_text.lines(data)) == ["a: 1", "b:", "  c:", "    - x", "    - d: y", "      e: []", "    - - z", "f: {}"]
    assert list(yaml_text.lines({"a": "b"}, 4)) == ["    a: b"] and list(yaml_text.lines(7, 2)) == ["  7"]
