import pytest

from build_scripts.docs_folder import write_docs


def test_only_changes_are_written_and_gone_pages_removed(tmp_path):
    docs = tmp_path / "docs"
    assert write_docs(docs, {"a.md": "1", "sub/b.md": "2"}) == (["a.md", "sub/b.md"], [])
    before = (docs / "a.md").stat().st_mtime_ns
    assert write_docs(docs, {"a.md": "1", "c.md": b"3"}) == (["c.md"], ["sub/b.md"])
    assert (docs / "a.md").stat().st_mtime_ns == before
    assert not (docs / "sub").exists()


def test_what_is_known_is_not_compared_again_unless_its_file_is_gone(tmp_path):
    docs, known, text = tmp_path / "docs", {}, "words"
    assert write_docs(docs, {"a.md": text, "b.md": "2"}, known) == (["a.md", "b.md"], [])
    (docs / "a.md").write_text("other")
    assert write_docs(docs, {"a.md": text, "b.md": "3"}, known) == (["b.md"], []) and (docs / "a.md").read_text() == "other"
    (docs / "a.md").unlink()
    assert write_docs(docs, {"a.md": text}, known) == (["a.md"], ["b.md"]) and (docs / "a.md").read_text() == text
    assert write_docs(docs, {"a.md": text, "b.md": "3"}, known) == (["b.md"], [])


def test_what_could_not_be_written_is_not_known(tmp_path):
    docs, known, first = tmp_path / "docs", {}, "first"
    write_docs(docs, {"a.md": first}, known)
    (docs / "b.md").mkdir()
    with pytest.raises(IsADirectoryError):
        write_docs(docs, {"a.md": "second", "b.md": "x"}, known)
    (docs / "b.md").rmdir()
    assert write_docs(docs, {"a.md": first}, known)[0] == ["a.md"] and (docs / "a.md").read_text() == first


def test_what_is_written_by_hand_stays(tmp_path):
    docs = tmp_path / "docs"
    (docs / "assets").mkdir(parents=True)
    (docs / "assets" / "own.js").write_text("x")
    (docs / "notes.md").write_text("mine")
    write_docs(docs, {"a.md": "1"})
    write_docs(docs, {})
    assert (docs / "assets" / "own.js").read_text() == "x" and (docs / "notes.md").read_text() == "mine"
    assert not (docs / "a.md").exists()


@pytest.mark.parametrize("name", ["../x.md", "assets/own.js", "/etc/x", ".rendered", "a/../../x"])
def test_no_file_is_rendered_outside_its_place(tmp_path, name):
    with pytest.raises(ValueError):
        write_docs(tmp_path / "docs", {name: "x"})


def test_a_build_killed_while_writing_is_cleaned_up_by_the_next(tmp_path):
    docs = tmp_path / "docs"
    write_docs(docs, {"a.md": "1"})
    (docs / ".rendered").write_text("a.md\nb.md")
    (docs / "b.md").write_text("half")
    assert write_docs(docs, {"a.md": "1"}) == ([], ["b.md"])
    assert not (docs / "b.md").exists()


def test_a_file_that_comes_later_is_what_it_was_or_empty_and_goes_once_it_comes_no_more(tmp_path):
    docs = tmp_path / "docs"
    write_docs(docs, {"kept.png": b"before"})
    assert write_docs(docs, {"a.md": "1"}, later=["kept.png", "new.png"]) == (["a.md"], [])
    assert (docs / "kept.png").read_bytes() == b"before" and (docs / "new.png").read_bytes() == b""
    assert write_docs(docs, {"a.md": "1"}) == ([], ["kept.png", "new.png"]) and not (docs / "new.png").exists()
