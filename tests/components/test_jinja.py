"""Templates, set up once for all components."""

import os

from jinja2 import FileSystemLoader

from build_scripts.components.jinja import environment


def test_a_template_that_was_changed_while_the_preview_runs_is_read_again(tmp_path):
    env, path = environment().overlay(loader=FileSystemLoader(tmp_path)), tmp_path / "a.html.j2"
    path.write_text("before")
    os.utime(path, (1, 1))
    assert env.get_template("a.html.j2").render() == "before"
    path.write_text("after")
    os.utime(path, (2, 2))
    assert env.get_template("a.html.j2").render() == "after"
