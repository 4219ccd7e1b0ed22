"""A headless Firefox, driven by its own protocol Marionette: JSON over a socket, each message led by its length."""

import json
import socket
import subprocess
import time
from contextlib import contextmanager

from tests.audit.programs import program

PREFERENCES = {
    "network.proxy.type": 1,  # a proxy that is not there: no page can reach anything but files
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
}


@contextmanager
def firefox(folder):
    """Run Firefox with a fresh profile in `folder`; yields a function that sends a command and returns its answer."""
    profile = folder / "profile"
    profile.mkdir()
    # A port of its own: several tests may each run one at once.
    port = free_port()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in {**PREFERENCES, "marionette.port": port}.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [program("firefox"), "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    with open(folder / "firefox.log", "w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env={"HOME": str(folder), "PATH": "/usr/bin:/bin", "MOZ_HEADLESS": "1"})
    try:
        connection = connect(process, port)
        with connection, connection.makefile("rb") as answers:
            receive(answers)  # it says what it speaks

            def ask(name, **values):
                connection.sendall(framed([0, 1, name, values]))
                _, _, error, result = receive(answers)
                assert error is None, error
                return result

            ask("WebDriver:NewSession", capabilities={})
            ask("WebDriver:SetTimeouts", script=60_000)
            yield ask
    finally:
        process.terminate()
        process.wait()


def free_port():
    """A port on which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def connect(process, port):
    for _ in range(600):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=90)
        except OSError:
            assert process.poll() is None, "Firefox has ended"
            time.sleep(0.1)
    raise AssertionError("Firefox does not answer")


def framed(message):
    data = json.dumps(message).encode()
    return f"{len(data)}:".encode() + data


def receive(answers):
    length = b""
    while (sign := answers.read(1)) != b":":
        assert sign, "Firefox has closed the connection"
        length += sign
    return json.loads(answers.read(int(length)))
