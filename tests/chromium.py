"""Find the system's Chromium, or get one. Run as a script it makes sure that there is one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = "no Chromium was found and none could be installed; run: sudo apt-get install chromium, or: .venv/bin/playwright install chromium"


def system_chromium():
    """The path of a Chromium of the system, or None."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or (str(MACOS) if MACOS.exists() else None)


def playwright_chromium():
    """The path of the Chromium that Playwright downloaded, or None."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def find():
    """The path of a Chromium to test with, or None."""
    return system_chromium() or playwright_chromium()


def install():
    """Try each way to get a Chromium; the first that works ends the search."""
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
        ways = [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"], *ways]
    for way in ways:
        print("trying:", " ".join(way), flush=True)
        subprocess.run(way, check=False, stdout=subprocess.DEVNULL)
        if find():
            return


if __name__ == "__main__":
    if not find():
        install()
    sys.exit(0 if find() else ADVICE)
