"""Build the project twice where everything but the content differs, and compare what comes out byte for byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_scripts.finish import checksums

# What a build reads; docs/ and site/ are made from it.
NEEDED = ("build_scripts", "content", "docs/assets", "overrides", "mkdocs.yml")
WORLDS = (
    {"folder": "one", "umask": 0o022, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
    {
        "folder": "another place, with spaces/and-a-longer-name",
        "umask": 0o077,
        "TZ": "America/Los_Angeles",
        "LC_ALL": "C.UTF-8",
        "LANG": "de_DE.UTF-8",
        "PYTHONHASHSEED": "31337",
        "COLUMNS": "40",
    },
)


def build_twice(root, within):
    """Copy what a build of `root` needs into two folders below `within`, build both, and compare.

    Returns (how many files were compared, how many bytes, the names of those that differ or stand in one only).
    Raises CalledProcessError, with what was said as `stderr`, where a build fails.
    """
    sites = [build_in(world, Path(root), Path(within)) for world in WORLDS]
    names = [set(checksums.files(site)) | {checksums.NAME} for site in sites]
    common = names[0] & names[1]
    differ = {name for name in common if (sites[0] / name).read_bytes() != (sites[1] / name).read_bytes()}
    return len(common), sum((sites[0] / name).stat().st_size for name in common), sorted(differ | (names[0] ^ names[1]))


def build_in(world, root, within):
    """Build a copy of the project in the circumstances of `world`; its site."""
    copy = within / world["folder"]
    for name in NEEDED:
        source, target = root / name, copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    settings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **{name: value for name, value in world.items() if name.isupper()}}
    subprocess.run([sys.executable, "-m", "build_scripts", "build"], cwd=copy, env=settings, umask=world["umask"], check=True, capture_output=True, text=True)
    return copy / "site"
