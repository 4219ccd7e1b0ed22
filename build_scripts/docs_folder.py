"""Rendered pages into MkDocs's source folder: changed files are written, gone ones removed, hand-written ones left alone."""

import shutil
import subprocess
from pathlib import Path

from build_scripts import all_or_none

MANIFEST = ".rendered"
BY_HAND = "assets/"


def write_docs(docs, files, known=None, later=()):
    """Make `docs` hold exactly `files` beside what is hand-written.

    `files` maps a path below `docs` to text or bytes. `known`, a dict that starts empty, keeps what was written from one
    call to the next: the same content is not compared with the disk again, unless its file is gone. `later` are paths of
    files whose content comes later: until then they are what they were, or empty.
    Returns (written, removed), two sorted lists of paths.
    Raises ValueError for a path outside the folder or among the hand-written files.
    """
    docs, known = Path(docs), {} if known is None else known
    names = {*files, *later}
    for name in names:
        parts = Path(name).parts
        if name.startswith(BY_HAND) or name == MANIFEST or ".." in parts or Path(name).is_absolute():
            raise ValueError(f"{name} is no place for a rendered file")
    docs.mkdir(exist_ok=True)
    manifest = docs / MANIFEST
    before = set(manifest.read_text(encoding="utf-8").splitlines()) if manifest.exists() else set()
    # The list is written before the files, so that a build killed in between still knows all it has to clean up.
    write_manifest(manifest, before | names)
    written = []
    for name, content in sorted(files.items()):
        written += [name] if write_if_changed(docs / name, content, known.pop(name, None)) else []
        known[name] = content
    for name in later:
        if not (docs / name).is_file():
            write_if_changed(docs / name, b"")
    removed = sorted(before - names)
    for name in removed:
        remove(docs, name)
        known.pop(name, None)
    write_manifest(manifest, names)
    return written, removed


def stage(docs, to, say=print):
    """Make the folder `to` hold what of `docs` the build has written, and of its hand-written files those that git knows.

    Where the project is no work tree of git, every hand-written file counts. `say` is called with a line for each file that is left out.
    """
    docs, to = Path(docs), Path(to)
    written = set((docs / MANIFEST).read_text(encoding="utf-8").splitlines())
    known = written | by_hand(docs)
    for path in sorted(path for path in docs.rglob("*") if path.is_file() and path != docs / MANIFEST):
        name = path.relative_to(docs).as_posix()
        if name in known:
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to / name)
        else:
            say(f"left out {docs.name}/{name}: neither the build nor git knows it")


def by_hand(docs):
    """The names of the hand-written files of `docs`: those that git knows, or all of them where there is no git."""
    if (docs.parent / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z", "--", BY_HAND], cwd=docs, capture_output=True)
        if listed.returncode == 0:
            return set(filter(None, listed.stdout.decode("utf-8").split("\0")))
    return {path.relative_to(docs).as_posix() for path in (docs / BY_HAND).rglob("*") if path.is_file()}


def write_manifest(manifest, names):
    """Write the list whole or not at all: from half a list, pages that are gone could never be told from written ones."""
    part = manifest.with_name(manifest.name + ".part")
    all_or_none.write(part, "\n".join(sorted(names)))
    part.replace(manifest)


def write_if_changed(path, content, known=None):
    """Write `content` unless the file holds it already, as it does where it was the one `known`; tell whether it was written."""
    there = path.is_file()
    if there and content is known:
        return False
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    if there and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def remove(docs, name):
    """Delete a file and the folders it leaves empty."""
    path = docs / name
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == docs or not folder.is_dir() or any(folder.iterdir()):
            break
        folder.rmdir()
