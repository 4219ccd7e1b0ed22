"""The SHA-256 of every file of the site, so that a copy can be held against the original."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write(site):
    """Write site/SHA256SUMS, in the form that `sha256sum --check SHA256SUMS` reads; returns how many files it lists."""
    names = files(site)
    lines = [f"{digest(Path(site) / name)}  {name}\n" for name in names]
    (Path(site) / NAME).write_text("".join(lines), encoding="utf-8")
    return len(lines)


def files(site):
    """Every file below `site` but the list itself, sorted, with forward slashes."""
    site = Path(site)
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path != site / NAME)


def wrong(site):
    """What of `site` does not agree with its list: missing, changed and unlisted files, sorted; nothing for a whole site."""
    site = Path(site)
    listing = site / NAME
    if not listing.is_file():
        return [NAME]
    listed = dict(reversed(line.split("  ", 1)) for line in listing.read_text(encoding="utf-8").splitlines())
    there = set(files(site))
    changed = {name for name in there & set(listed) if digest(site / name) != listed[name]}
    return sorted(changed | (there ^ set(listed)))


def digest(path):
    """The SHA-256 of a file in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
