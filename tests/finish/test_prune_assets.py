from build_scripts.finish.prune_assets import trim


def test_what_the_theme_brings_and_no_page_names_goes(tmp_path):
    for name in ("assets/javascripts/bundle.1a.min.js", "assets/stylesheets/main.1a.min.css", "assets/stylesheets/palette.2b.min.css", "assets/search.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "page.html").write_text('<link rel="stylesheet" href="assets/stylesheets/main.1a.min.css"><a href="https://elsewhere.example/palette.2b.min.css.html">')
    trim(tmp_path)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "assets", "assets/search.js", "assets/stylesheets", "assets/stylesheets/main.1a.min.css", "page.html",
    ]
