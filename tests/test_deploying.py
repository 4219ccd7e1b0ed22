"""What DEPLOYING.md and deploy/ tell is so: the same headers everywhere, and commands that work."""

import os
import re
import shutil
import subprocess

import pytest
import yaml

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
    assert len(re.findall(r"^    add_header", NGINX, re.M)) == told + 2 and text.partition("\n\n")[0].count("\n  ") == told
    assert len(re.findall(r'^\t\t[A-Z][A-Za-z-]+ "', CADDY, re.M)) == told


def test_every_server_opens_data_and_editions_of_every_language_to_other_sites(two_languages):
    text = (two_languages / "site" / host_headers.NAME).read_text(encoding="utf-8")
    opened = [f"/{folder}{name}/*" for folder in ("", "be/") for name in ("data", "editions")]
    assert re.findall(r"^(/\S+)\n  Access-Control-Allow-Origin: \*$", text, re.M) == opened
    assert all((two_languages / "site" / path.strip("/*")).is_dir() for path in opened)
    assert f'"~/({"|".join(host_headers.OPEN)})/" "*";' in NGINX
    assert f"@data path {' '.join(f'*/{name}/*' for name in host_headers.OPEN)}\n" in CADDY


def test_every_server_is_told_to_ask_again_for_what_may_change_under_its_name():
    assert f'add_header Cache-Control "{host_headers.ASK_AGAIN}" always;' in NGINX
    assert f'\theader Cache-Control "{host_headers.ASK_AGAIN}"\n' in CADDY


def test_no_server_writes_down_what_readers_ask_for():
    assert "access_log off;" in NGINX and "error_log /dev/null crit;" in NGINX and "absolute_redirect off;" in NGINX
    assert "exclude http.log" in CADDY

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


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-pages.yml"])
def test_a_ready_workflow_checks_builds_tests_and_publishes_with_the_address(name):
    workflow = yaml.safe_load((ROOT / "deploy" / name).read_text(encoding="utf-8"))
    text = str(workflow)
    job = next(iter(workflow["jobs"].values())) if "jobs" in workflow else workflow["pages"]
    steps = [step["run"] for step in job["steps"] if "run" in step] if "steps" in job else job["script"]
    assert [step for step in steps if step.startswith("make")] == ["make check", "make site", "make test"]
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert all(step.split()[1] in targets for step in steps if step.startswith("make"))
    assert "SITE_URL" in text and "sha256sum" in text
