"""The servers of deploy/ in earnest: nginx, Caddy and Tor as Debian has them, and rclone.
"""

import http.client
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import closing, contextmanager

import pytest

from build_scripts.finish import checksums, host_headers
from tests.audit.programs import program
from tests.project import ROOT
from tests.test_deploying import command, execute

pytestmark = [pytest.mark.audit, pytest.mark.xdist_group("servers")]

DEPLOY = ROOT / "deploy"
PORTS = {"nginx": 18080, "caddy": 18081}


def ask(address):
    """(status, headers, body) of an address, as a browser asks for it."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def moved(address):
    """Where an address says that it has gone."""
    parts = urllib.parse.urlsplit(address)
    with closing(http.client.HTTPConnection(parts.netloc, timeout=10)) as line:
        line.request("GET", parts.path, headers={"Host": "abc.onion"})
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
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; user root; pid {folder}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
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
    (folder / "Caddyfile").write_text(text.replace("{\n\tlog {", "{\n\tadmin off\n\tlog {", 1).replace("/srv/site", str(site)).replace("8080", str(PORTS["caddy"])), encoding="utf-8")
    done = subprocess.run([program("caddy"), "validate", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


@pytest.mark.parametrize("server", [nginx, caddy], ids=["nginx", "caddy"])
def test_a_server_says_what_it_should(tiny_project, tmp_path, server):
    site = tiny_project / "site"
    asked = 0
    with running(server(site, tmp_path), PORTS[server.__name__], tmp_path) as origin:
        for name in ["", *(name for name in checksums.files(site) if name != host_headers.NAME)]:
            status, said, body = ask(f"{origin}/{name}")
            assert status == 200, name
            for header, value in host_headers.EVERYWHERE.items():
                assert said.get_all(header) == [value], (name, header)
            assert said.get_all("Cache-Control") == [host_headers.ASK_AGAIN], name
            assert said.get_all("Access-Control-Allow-Origin") == (["*"] if name.startswith("data/") else None), name
            assert "Set-Cookie" not in said
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
        log = (tmp_path / "server.log").read_text()
        assert not [word for word in ("nowhere", "/data/", "/text", "Python-urllib") if word in log], log
    print(f"{server.__name__}: {asked} files asked for, each with its headers")


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
