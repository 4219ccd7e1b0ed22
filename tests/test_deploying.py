"""What DEPLOYING.md and deploy/ tell is so: the same headers everywhere, and commands that work."""

import os
import re
import shutil
import subprocess

import pytest

from build_scripts.finish import checksums, host_headers
from tests.project import ROOT

GUIDE = (ROOT / "DEPLOYING.md").read_text(encoding="utf-8")
NGINX = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
CADDY = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")


def command(heading):
    """The commands below a heading of the guide."""
    section = re.split(r"^#+ ", GUIDE, flags=re.M)
    text = next(part for part in section if part.startswith(heading + "\n"))
    return re.search(r"```sh\n(.*?)```", text, re.S)[1]


def execute(commands, folder, **settings):
    who = {f"GIT_{role}_{what}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", commands], cwd=folder, env={**os.environ, **who, **settings}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def project(tiny_project, tmp_path):
    """A folder with a built site, to publish from."""
    (tmp_path / "project" / ".build").mkdir(parents=True)
    shutil.copytree(tiny_project / "site", tmp_path / "project" / "site")
    return tmp_path / "project"


def test_every_server_is_told_the_same_headers(tiny_project):
    text = (tiny_project / "site" / host_headers.NAME).read_text(encoding="utf-8")
    for name, value in host_headers.EVERYWHERE.items():
        assert f"  {name}: {value}\n" in text.partition("\n\n")[0] + "\n"
        assert f'add_header {name} "{value}" always;' in NGINX
        assert f'\t\t{name} "{value}"\n' in CADDY
    told = len(host_headers.EVERYWHERE)
    assert NGINX.count("add_header") == told + 2 and text.partition("\n\n")[0].count("\n  ") == told
    assert len(re.findall(r'^\t\t[A-Z][A-Za-z-]+ "', CADDY, re.M)) == told


def test_every_server_is_told_the_same_about_caches(tiny_project):
    for path in host_headers.HASHED:
        assert "~^" + path.rstrip("*").replace(".", r"\.") in NGINX
        assert CADDY.count(path) == 2
    assert NGINX.count(host_headers.FOR_A_YEAR) == len(host_headers.HASHED) and CADDY.count(host_headers.FOR_A_YEAR) == 1
    hashed = re.compile("|".join(re.escape(path.lstrip("/").rstrip("*")) for path in host_headers.HASHED))
    held = [name for name in checksums.files(tiny_project / "site") if hashed.match(name)]
    assert held and all(re.search(r"\.[0-9a-f]{8}\.min\.(js|css)$", name) for name in held), held


def test_a_copy_is_held_against_the_original(project):
    execute(command("Publishing the site"), project)
    (project / "site" / "index.html").write_text("something else")
    with pytest.raises(AssertionError):
        execute(command("Publishing the site"), project)


def test_the_branch_for_github_pages_holds_the_site(project, tmp_path):
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "pages.git"], check=True)
    for _ in range(2):  # the second time there is something to replace
        execute(command("GitHub Pages"), project, PAGES=str(tmp_path / "pages.git"))
    subprocess.run(["git", "clone", "--quiet", "--branch", "gh-pages", tmp_path / "pages.git", tmp_path / "seen"], check=True)
    shutil.rmtree(tmp_path / "seen" / ".git")
    assert checksums.wrong(tmp_path / "seen") == [] and (tmp_path / "seen" / ".nojekyll").is_file()


def test_a_server_of_ones_own_switches_at_once(project, tmp_path):
    web = tmp_path / "web"
    for new in ("first", "second"):
        shutil.copytree(project / "site", web / new)
        execute(command("A server of your own"), project, WEB=str(web), NEW=new)
        assert os.readlink(web / "site") == new and checksums.wrong(web / "site") == []


def test_a_broken_copy_is_not_switched_to(project, tmp_path):
    web = tmp_path / "web"
    shutil.copytree(project / "site", web / "first")
    (web / "first" / "index.html").unlink()
    with pytest.raises(AssertionError):
        execute(command("A server of your own"), project, WEB=str(web), NEW="first")
    assert not (web / "site").exists()
