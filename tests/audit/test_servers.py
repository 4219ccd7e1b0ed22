"""The servers of deploy/ in earnest: nginx, Caddy and Tor as Debian has them, and rclone."""

import http.client
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing, contextmanager

import pytest

from build_scripts.finish import checksums, host_headers
from tests import project
from tests.audit.programs import program
from tests.audit.served_as import opened, types_of
from tests.project import ROOT
from tests.test_deploying import command, execute

pytestmark = [pytest.mark.audit, pytest.mark.xdist_group("servers")]

DEPLOY = ROOT / "deploy"
PORTS = {"nginx": 18080, "caddy": 18081}
IN_FRONT = 18082
ONION = "http://" + "a" * 56 + ".onion"


def ask(address, **headers):
    """(status, headers, body) of an address, as a browser asks for it."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip", **headers})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def moved(address, host="abc.onion"):
    """Where an address says that it has gone, asked for under the name `host`."""
    parts = urllib.parse.urlsplit(address)
    with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as line:
        line.request("GET", parts.path, headers={"Host": host})
        with line.getresponse() as answer:
            return answer.headers["Location"]


@contextmanager
def running(arguments, port, folder):
    """Run a server until the end of the block; fails with what it said where it does not answer."""
    log = folder / "server.log"
    with open(log, "w") as said:
        server = subprocess.Popen(arguments, stdout=said, stderr=said, cwd=folder, env={"HOME": str(folder), "PATH": "/usr/bin:/bin"})
        try:
            for _ in range(100):
                try:
                    ask(f"http://127.0.0.1:{port}/")
                    break
                except OSError:
                    assert server.poll() is None, log.read_text()
                    time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def nginx(site, folder):
    """The arguments of nginx with deploy/nginx.conf, the folder and port of the test in the place of its own."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    (folder / "site.conf").write_text(text.replace("/srv/site", str(site)).replace("8080", str(PORTS["nginx"])), encoding="utf-8")
    return started(folder)


def started(folder):
    """The arguments of an nginx that serves what `folder`/site.conf tells."""
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; user root; pid {folder}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ client_body_temp_path {folder}/b; proxy_temp_path {folder}/p;\n"
        f"fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
        f"include {folder}/site.conf; }}\n",
        encoding="utf-8",
    )
    arguments = [program("nginx"), "-e", "stderr", "-c", str(folder / "nginx.conf")]
    done = subprocess.run([*arguments, "-t"], capture_output=True, text=True)
    assert done.returncode == 0 and "warn" not in done.stderr.replace("the \"user\" directive makes sense only", ""), done.stderr
    return arguments


def caddy(site, folder):
    """The arguments of Caddy with deploy/Caddyfile, changed in the same way."""
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    (folder / "Caddyfile").write_text(
        text.replace("{\n\tlog {", "{\n\tadmin off\n\tlog {", 1).replace("/srv/site", str(site)).replace("8080", str(PORTS["caddy"])), encoding="utf-8"
    )
    done = subprocess.run([program("caddy"), "validate", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


both = pytest.mark.parametrize("server", [nginx, caddy], ids=["nginx", "caddy"])


@both
def test_a_server_says_what_it_should(two_languages, tmp_path, server):
    site = two_languages / "site"
    asked = 0
    with running(server(site, tmp_path), PORTS[server.__name__], tmp_path) as origin:
        for name in ["", checksums.NAME, *(name for name in checksums.files(site) if name not in (host_headers.NAME, ".nojekyll"))]:
            status, said, body = ask(f"{origin}/{name}")
            assert status == 200, name
            for header, value in host_headers.EVERYWHERE.items():
                assert said.get_all(header) == [value], (name, header)
            assert said.get_all("Cache-Control") == [host_headers.ASK_AGAIN], name
            assert said.get_all("Access-Control-Allow-Origin") == (["*"] if opened(name) else None), name
            assert "Set-Cookie" not in said
            assert said["Content-Type"].lower() in types_of(name), (name, said["Content-Type"])
            asked += 1
        _, said, _ = ask(f"{origin}/index.html")
        assert said["Content-Encoding"] == "gzip" and said["Content-Type"].lower() == "text/html; charset=utf-8"
        status, said, body = ask(f"{origin}/nowhere/at/all")
        assert status == 404 and said["X-Content-Type-Options"] == "nosniff"
        assert ask(f"{origin}/{host_headers.NAME}")[0] == 404
        # A folder without a page of its own is not there; a folder without its slash leads to no other host or port.
        status, _, body = ask(f"{origin}/data/")
        assert status == 404 and body == ask(f"{origin}/nowhere")[2]
        assert moved(f"{origin}/text").startswith(("/text/", "text/"))
        # Each language has its page for lost readers; what is no language has that of the site.
        lost = {folder: (site / folder / "404.html").read_bytes() for folder in ("", "be")}
        assert lost[""] != lost["be"]
        for address, folder in {
            "nowhere": "",
            "chapters/nowhere": "",
            "be/nowhere": "be",
            "be/chapters/nowhere/at/all": "be",
            "be/data/": "be",
            "xx/nowhere": "",
        }.items():
            status, said, body = ask(f"{origin}/{address}", **{"Accept-Encoding": "identity"})
            assert (status, body) == (404, lost[folder]), address
            assert said["X-Frame-Options"] == "DENY"
        log = (tmp_path / "server.log").read_text()
        assert not [word for word in ("nowhere", "/data/", "/text", "Python-urllib") if word in log], log
    print(f"{server.__name__}: {asked} files asked for, each with its headers")


@contextmanager
def proxied(port, folder):
    """An nginx in front of the server at `port`, as the guide tells to set it up; yields its address."""
    folder.mkdir()
    (folder / "site.conf").write_text(f"server {{ listen 127.0.0.1:{IN_FRONT}; access_log off; location / {{ {PROXY.format(port=port)} }} }}", encoding="utf-8")
    with running(started(folder), IN_FRONT, folder) as address:
        yield address


PROXY = "proxy_pass http://127.0.0.1:{port}; proxy_set_header Host $host;"


def test_the_guide_tells_of_the_proxy_that_was_tried():
    assert PROXY.format(port=8080) in (ROOT / "DEPLOYING.md").read_text(encoding="utf-8")


@both
def test_in_a_folder_of_its_host_and_behind_a_proxy_everything_leads_on(two_languages, tmp_path, server):
    """The site built for https://example.org/repo/, in a folder of that name, asked for through a second server."""
    project.copy_project(tmp_path / "project", content=two_languages / "content", settings=two_languages / "mkdocs.yml")
    built = project.run(tmp_path / "project", "build", "--editions", "text", env={**os.environ, "SITE_URL": "https://example.org/repo/"})
    assert built.returncode == 0, built.stderr
    web = tmp_path / "web"
    web.mkdir()
    site = (tmp_path / "project" / "site").rename(web / "repo")
    (tmp_path / "server").mkdir()
    for name, origin in {"text/index.html": "repo/", "text/chapters/winter.html": "repo/chapters/winter.html"}.items():
        assert f'<link rel="canonical" href="https://example.org/{origin}">' in (site / name).read_text(encoding="utf-8")
    with running(server(web, tmp_path / "server"), PORTS[server.__name__], tmp_path / "server"), proxied(PORTS[server.__name__], tmp_path / "front") as origin:
        for name in checksums.files(site):
            if name != host_headers.NAME:
                status, said, _ = ask(f"{origin}/repo/{name}")
                assert (status, said["X-Frame-Options"]) == (200, "DENY"), name
                assert said.get_all("Access-Control-Allow-Origin") == (["*"] if opened(name) else None), name
        assert ask(f"{origin}/repo/{host_headers.NAME}")[0] == 404
        assert moved(f"{origin}/repo/text", "example.org").startswith(("/repo/text/", "text/"))
        for address, folder in {"repo/nowhere": "", "repo/chapters/nowhere": "", "repo/be/nowhere/at/all": "be", "repo/data/": ""}.items():
            status, said, body = ask(f"{origin}/{address}", **{"Accept-Encoding": "identity"})
            assert (status, body) == (404, (site / folder / "404.html").read_bytes()), address
        # Every file that the page for lost readers loads and every page that it leads to is there, wherever it is shown.
        for folder in ("", "be/"):
            page = project.Page(site / folder / "404.html")
            for _, link in page.links:
                if not urllib.parse.urlsplit(link).scheme and not link.startswith("#"):
                    there = urllib.parse.urljoin(f"{origin}/repo/{folder}deep/nowhere/", link)
                    assert ask(there)[0] == 200, there


@both
def test_as_an_onion_service_nothing_leads_to_the_open_site(two_languages, tmp_path, server):
    """Tor hands requests on to this machine with the name of the onion; the answers name no other host, port or scheme."""
    site = two_languages / "site"
    assert "HiddenServicePort 80 127.0.0.1:8080" in (DEPLOY / "torrc").read_text(encoding="utf-8")
    with running(server(site, tmp_path), PORTS[server.__name__], tmp_path) as origin:
        host = urllib.parse.urlsplit(ONION).netloc
        for name, wanted in {"": 200, "index.html": 200, "be/index.html": 200, "nowhere": 404, "data/": 404}.items():
            status, said, body = ask(f"{origin}/{name}", Host=host)
            assert status == wanted and not {"Strict-Transport-Security", "Alt-Svc", "Location", "Onion-Location"} & set(said), name
        assert moved(f"{origin}/text", host).startswith(("/text/", "text/"))


@both
def test_the_open_site_names_its_onion_mirror_where_it_is_told_to(two_languages, tmp_path, server, monkeypatch):
    """With the remark of deploy/ taken away, each answer names the same address of the mirror."""
    told = tmp_path / "deploy"
    shutil.copytree(DEPLOY, told)
    for path in (told / "nginx.conf", told / "Caddyfile"):
        text = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if "Onion-Location" in line]
        assert len(lines) == 1 and lines[0].strip().startswith("# ")
        path.write_text(text.replace(lines[0], lines[0].replace("# ", "", 1)).replace("http://ADDRESS.onion", ONION), encoding="utf-8")
    monkeypatch.setattr("tests.audit.test_servers.DEPLOY", told)
    with running(server(two_languages / "site", tmp_path), PORTS[server.__name__], tmp_path) as origin:
        for name in ("index.html", "be/index.html", "data.html?a=b"):
            _, said, _ = ask(f"{origin}/{name}")
            assert said.get_all("Onion-Location") == [f"{ONION}/{name}"] and said["X-Frame-Options"] == "DENY"


def test_tor_accepts_its_settings(tmp_path):
    text = (DEPLOY / "torrc").read_text(encoding="utf-8").replace("/var/lib/tor/site/", f"{tmp_path}/site/")
    (tmp_path / "torrc").write_text(f"DataDirectory {tmp_path}/data\n{text}", encoding="utf-8")
    (tmp_path / "data").mkdir(mode=0o700)
    done = subprocess.run([program("tor"), "--verify-config", "-f", str(tmp_path / "torrc")], capture_output=True, text=True)
    assert done.returncode == 0 and "Configuration was valid" in done.stdout, done.stdout


def test_an_object_store_gets_the_whole_site(tiny_project, tmp_path):
    program("rclone")
    shutil.copytree(tiny_project / "site", tmp_path / "site")
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "gone.html").write_text("old")
    execute(command("An object store behind a CDN"), tmp_path, STORE=f":local:{tmp_path}/store", HOME=str(tmp_path))
    assert checksums.wrong(tmp_path / "store") == []
