"""Several files changed at once: all of them or none, whatever ends the program meanwhile."""

import os
import stat
from pathlib import Path

PART = ".part"
JOURNAL = ".unfinished"


def put(folder, texts):
    """Write `texts`, a mapping of paths below `folder` to texts, in the place of what stands there.

    Everything is written beside its place first, so a full disk changes nothing; then a list says what is to go where, and
    `heal` finishes what was begun by it. Raises OSError where a file can't be written; nothing is changed then.
    """
    folder, waiting = Path(folder), []
    try:
        for path, text in texts.items():
            refuse_read_only(path)
            part = beside(path)
            waiting.append(part)
            write(part, text)
            if path.exists():
                os.chmod(part, stat.S_IMODE(path.stat().st_mode))
        journal = folder / JOURNAL
        waiting.append(beside(journal))
        write(beside(journal), "\n".join(path.relative_to(folder).as_posix() for path in texts))
        os.replace(beside(journal), journal)
    except OSError:
        for part in waiting:
            part.unlink(missing_ok=True)
        raise
    heal(folder)


def heal(folder):
    """Finish what a program that was ended had begun to put in place; take away what it had not."""
    folder = Path(folder)
    journal = folder / JOURNAL
    if journal.is_file():
        for name in journal.read_text(encoding="utf-8").split("\n"):
            if name and beside(folder / name).exists():
                os.replace(beside(folder / name), folder / name)
        journal.unlink()


def beside(path):
    """Where the new text of `path` waits: in the same folder, under a name that nobody reads as content."""
    return path.with_name(f".{path.name}{PART}")


def refuse_read_only(path):
    """Raise PermissionError for a file that is marked as one not to be written."""
    if path.exists() and not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(13, "this file may only be read; nothing was changed", str(path))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
