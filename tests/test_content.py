import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts import content, yaml_reader


def load_one(tmp_path, text):
    folder = tmp_path / "content" / "places"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return content.load(tmp_path / "content")


def test_values_stay_text_and_know_their_place(tmp_path):
    items, findings = load_one(tmp_path, "port:\n  date: 2022-02-24\n  yes: no\n  at: 23:00\n  list:\n    - 1\n    - {a: 2}\n")
    assert findings == []
    [item] = items
    assert (item.kind, item.id, item.file) == ("places", "port", "content/places/a.yml")
    assert item.data == {"date": "2022-02-24", "yes": "no", "at": "23:00", "list": ["1", {"a": "2"}]}
    assert item.marks[("date",)] == (2, 9)
    assert item.marks[("list", 1, "a")] == (7, 11)
    assert item.marks[()] == (1, 1)


def test_a_place_that_is_not_there_is_told_at_its_parent(tmp_path):
    items, _ = load_one(tmp_path, "port:\n  list:\n    - {a: 2}\n")
    assert items[0].at(("list", 0, "b", 3), "m").line == 3


def test_order_is_that_of_names_and_lines(tmp_path):
    folder = tmp_path / "content"
    for name in ("b/2.yml", "b/1.yml", "a/1.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("z: {x: 1}\ny: {x: 1}\n")
    items, _ = content.load(folder)
    assert [(item.file, item.id) for item in items] == [(f"content/{n}", i) for n in ("a/1.yml", "b/1.yml", "b/2.yml") for i in ("z", "y")]


@pytest.mark.parametrize(
    "text, line, part",
    [
        ("a: {x: 1}\na: {x: 2}\n", 2, "second time (first in line 1)"),
        ("a:\n  x: !!python/object:os.system {}\n", 2, "YAML tag"),
        ("a: &b [1]\nc: *b\n", 1, "anchor"),
        ("%YAML 1.1\n---\na: b\n", 1, "directive"),
        ("x: 1\na: [1\nb: 2\n", 2, "a bracket opens here and does not close"),
        ("x: 1\na: \"b\nc: d\n", 2, "a quotation mark opens here and none closes"),
        ("a: b: c\n", 1, "a text that holds `: ` in quotes"),
        ("a: \"b\" c\n", 1, "words stand after a closing quotation mark"),
        ("a: 'b's c'\n", 1, "words stand after a closing quotation mark"),
        ("a: \"b\nc: d\ne: \"f\"\n", 1, "opens here and closes only in line 3"),
        ("a: b\nc: room #5\n", 2, "a ` #` cuts this text"),
        ("a: b\nc: in\n  room #5\n", 2, "a ` #` cuts this text"),
        ("a: *b*\n", 1, "no text can begin with `*`"),
        ("a: &\n", 1, "no text can begin with `&`"),
        ("a: @b\n", 1, "no text can begin with `@`"),
        ("a: >- b\n", 1, "words stand behind `>-`"),
        ("a: 1\nb:c\nd: 2\n", 2, "this line is no `name: value`"),
        ("a:\n  b: c\n d: e\n", 3, "not valid YAML"),
        ("a:\n\t- b\n", 2, "a tab stands"),
        ("? [a]\n: b\n", 1, "plain word"),
        ("- a\n", 1, "name: value"),
        ("just text", 1, "name: value"),
        (b"a: \xff\n", 1, "UTF-8"),
        ("a: x\u202ey\n", 1, "U+202E"),
        ("a: x\x07y\n", 1, "U+0007"),
        ("a: x\u200by\n", 1, "U+200B"),
        ("a: " + "[" * 30 + "]" * 30, 1, "deep"),
        ("a: 1\n---\nb: 2\n", 2, "second YAML document"),
    ],
)
def test_what_is_no_content_is_refused_with_its_place(tmp_path, text, line, part):
    _, findings = load_one(tmp_path, text)
    assert [(f.line, part in f.message or part in f.hint) for f in findings] == [(line, True)]


@pytest.mark.parametrize(
    "written, text",
    [("room  # a remark", "room"), ("room ## 5", "room"), ("'room #5'", "room #5"), (">-\n  room #5", "room #5"), ("room#5", "room#5")],
)
def test_what_is_meant_as_a_comment_and_what_is_no_comment(written, text):
    assert yaml_reader.read_text(f"a: {written}\nb: c\n".encode(), "x.yml")[::2] == ({"a": text, "b": "c"}, [])


def test_a_large_file_is_refused(tmp_path):
    _, [finding] = load_one(tmp_path, "a: " + "x" * yaml_reader.MAX_BYTES)
    assert "larger" in finding.message


def test_links_to_other_places_are_not_followed(tmp_path):
    (tmp_path / "secret.yml").write_text("a: {b: c}\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x.yml").write_text("a: {b: c}\n")
    folder = tmp_path / "content" / "places"
    folder.mkdir(parents=True)
    os.symlink(tmp_path / "secret.yml", folder / "a.yml")
    os.symlink(tmp_path / "other", tmp_path / "content" / "people")
    items, findings = content.load(tmp_path / "content")
    assert items == [] and [f.file for f in findings] == ["content/people", "content/places/a.yml"]


def test_alias_bombs_end_at_once(tmp_path):
    bomb = "a: &a [x,x]\n" + "".join(f"{c}: &{c} [*{p},*{p}]\n" for p, c in zip("abcdefgh", "bcdefghi"))
    _, findings = load_one(tmp_path, bomb)
    assert len(findings) == 1


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.text(alphabet="ab:-[]{}#&*!|>'\"%@`,? \n\t", max_size=60))
def test_any_text_is_read_or_refused_with_a_place(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("any")
    path = folder / "a.yml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    data, marks, findings = yaml_reader.read_file(path, "a.yml")
    assert data is not None or findings
    assert all(f.line >= 1 and f.column >= 1 for f in findings)
