"""A WebKit (WebKitGTK's MiniBrowser), driven by its WebDriver, on a screen that is not there."""

import json
import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.audit.firefox import free_port
from tests.audit.programs import program

DISPLAY = ":87"


@contextmanager
def webkit(folder):
    """Run WebKit at home in `folder`; yields a function (path below the session, values) that sends a command and returns its answer."""
    screen = subprocess.Popen(
        [program("Xvfb"), DISPLAY, "-screen", "0", "1280x900x24", "-nolisten", "tcp"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    environment = {
        **os.environ,
        "HOME": str(folder),
        "DISPLAY": DISPLAY,
        "GDK_BACKEND": "x11",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    port = free_port()
    # A group of its own, since it starts the browser's processes.
    driver = subprocess.Popen(
        [program("WebKitWebDriver"), f"--port={port}"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        options = {"webkitgtk:browserOptions": {"binary": str(minibrowser()), "args": ["--automation"]}}
        session = begun(driver, port, {"capabilities": {"alwaysMatch": options}})["sessionId"]

        def ask(path, **values):
            return send(port, f"/session/{session}/{path}", values)

        ask("timeouts", script=60_000)
        yield ask
        send(port, f"/session/{session}", None, "DELETE")
    finally:
        os.killpg(driver.pid, signal.SIGTERM)
        driver.wait()
        screen.terminate()
        screen.wait()


def minibrowser():
    """The path of WebKitGTK's browser for tests."""
    found = shutil.which("MiniBrowser") or next(map(str, Path("/usr").glob("lib*/**/webkit2gtk-*/MiniBrowser")), None)
    assert found, "MiniBrowser is not installed: apt-get install webkit2gtk-driver"
    return found


def begun(driver, port, wanted):
    """A new session, once the driver answers."""
    for _ in range(300):
        try:
            return send(port, "/session", wanted)
        except urllib.error.URLError as error:
            if isinstance(error, urllib.error.HTTPError):
                raise AssertionError(error.read().decode()) from error
            assert driver.poll() is None, "the driver of WebKit has ended"
            time.sleep(0.1)
    raise AssertionError("the driver of WebKit does not answer")


def send(port, path, values, method="POST"):
    """What the driver answers."""
    body = None if values is None else json.dumps(values).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)["value"]
