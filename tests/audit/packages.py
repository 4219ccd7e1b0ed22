"""The packages of npm that the audit reads pages with, as tests/audit/package-lock.json pins them: each with the hash of its file."""

import fcntl
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
TRIES = 3
OPTIONS = ["--no-audit", "--no-fund", "--ignore-scripts", f"--fetch-retries={TRIES}"]


def install():
    """Bring the locked packages where npm is there. What is there already and as the lock says stays."""
    if not shutil.which("npm"):
        return
    with open(HERE / "package-lock.json", "rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = lock.read()
        brought = MODULES / "brought.json"
        if not brought.exists() or brought.read_bytes() != wanted:
            done = subprocess.run(["npm", "ci", *OPTIONS], cwd=HERE, check=False, stdout=subprocess.DEVNULL)
            if done.returncode == 0:
                brought.write_bytes(wanted)


def file(name):
    """The path of a file below node_modules; fails with how to bring it where it is not there."""
    path = MODULES / name
    assert path.exists(), f"{path} is missing: npm ci in {HERE} brings it (npm: apt-get install npm)"
    return path
