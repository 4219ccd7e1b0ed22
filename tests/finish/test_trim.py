from build_scripts.finish.trim import trim


def test_maps_and_the_comments_that_name_them_go(tmp_path):
    (tmp_path / "a.js").write_text("code()\n//# sourceMappingURL=a.js.map\n")
    (tmp_path / "a.js.map").write_text("{}")
    (tmp_path / "b.css").write_text("a{}\n/*# sourceMappingURL=b.css.map */")
    (tmp_path / "c.js").write_text("plain()\n")
    trim(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.js", "b.css", "c.js"]
    assert (tmp_path / "a.js").read_text() == "code()\n" and (tmp_path / "b.css").read_text() == "a{}\n"
    assert (tmp_path / "c.js").read_text() == "plain()\n"
