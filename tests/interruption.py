"""Builds that are disturbed, and what a reader finds afterwards."""

import os
import subprocess
import sys

from build_scripts.finish import checksums
from tests import project

BUILD = [sys.executable, "-m", "build_scripts", "build"]
CONFINED = project.ROOT / "tests" / "confined.py"
QUIET = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}


class Site:
    """A tiny project with a built site, and a second version of its content: each page of the two differs. `options` are those of each build."""

    def __init__(self, folder, *options):
        self.command = [*BUILD, *options]
        self.project = project.copy_project(folder / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
        self.site = self.project / "site"
        self.file = self.project / "content" / "site.yml"
        text = self.file.read_text(encoding="utf-8")
        changed = text.replace("short_title: ", "short_title: Another ", 1)
        assert changed != text
        self.versions = {"one": text, "other": changed}
        self.sums = {}
        for name in self.versions:
            self.write(name)
            done = self.build()
            assert done.returncode == 0, done.stdout + done.stderr
            self.sums[name] = self.listing()
        assert self.sums["one"] != self.sums["other"]

    def write(self, name):
        """Make the content that of the version called `name`."""
        self.file.write_text(self.versions[name], encoding="utf-8")

    def listing(self):
        return (self.site / checksums.NAME).read_text(encoding="utf-8")

    def whole(self):
        """The name of the version that `site` holds; fails where it holds no whole one."""
        assert checksums.wrong(self.site) == []
        return next(name for name, sums in self.sums.items() if sums == self.listing())

    def build(self, size="any"):
        """Build, with files of at most `size` bytes; the finished process."""
        command = [sys.executable, str(CONFINED), str(size), *self.command]
        return subprocess.run(command, cwd=self.project, env=QUIET, capture_output=True, text=True)

    def start(self):
        """Start a build in a session of its own."""
        return subprocess.Popen(
            self.command,
            cwd=self.project,
            env={**QUIET, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def refuses(self, size="any"):
        """Build where that can't succeed: told in a line or two, without a traceback, and the site is as it was. Returns what was said."""
        before = self.whole()
        done = self.build(size)
        said = done.stdout + done.stderr
        assert done.returncode == 1 and "Traceback" not in said and "the last good site is as it was" in done.stderr, said
        assert self.whole() == before
        return done.stderr

    def recovers(self, name):
        """The next build of the version `name` succeeds."""
        self.write(name)
        done = self.build()
        assert done.returncode == 0, done.stdout + done.stderr
        assert self.whole() == name
