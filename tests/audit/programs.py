"""The programs of other houses that the audit reads with. Run as a script it installs what is missing, where it can, and names the rest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.audit import packages

EPUBCHECK = Path("/usr/share/java/epubcheck.jar")
# Program: the package that has it in Debian and Ubuntu.
PACKAGES = {
    "java": "default-jre-headless",
    "epubcheck": "epubcheck",
    "zimcheck": "zim-tools",
    "kiwix-serve": "kiwix-tools",
    "qpdf": "qpdf",
    "pdfinfo": "poppler-utils",
    "pdftotext": "poppler-utils",
    "w3m": "w3m",
    "firefox": "firefox-esr",
    "nginx": "nginx-light",
    "caddy": "caddy",
    "tor": "tor",
    "rclone": "rclone",
    "npm": "npm",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
}


def find(name):
    """The path of a program, or None."""
    names = ("firefox", "firefox-esr") if name == "firefox" else (name,)
    return next(filter(None, (shutil.which(one) or shutil.which(one, path="/usr/sbin:/usr/local/sbin") for one in names)), None)


def program(name):
    """The path of a program; fails with what to install where it is not there."""
    path = find(name)
    assert path, f"{name} is not installed: apt-get install {PACKAGES[name]}"
    return path


def missing():
    """The programs that are not there."""
    return [name for name in PACKAGES if not find(name)]


def install(names):
    """Try to install the packages of the programs `names`: all at once, and where that fails one by one, so that one that a system
    does not know stops no other."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*apt, "update"], check=False, stdout=subprocess.DEVNULL)
    wanted = list(dict.fromkeys(PACKAGES[name] for name in names))
    for some in (wanted, *([one] for one in wanted)):
        print("trying to install", *some, flush=True)
        done = subprocess.run([*apt, "install", "-y", "--no-install-recommends", *some], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if some is wanted and done.returncode == 0:
            return


if __name__ == "__main__":
    if missing():
        install(missing())
    packages.install()
    for name in missing():
        print(f"{name} is missing; install {PACKAGES[name]}", file=sys.stderr)
