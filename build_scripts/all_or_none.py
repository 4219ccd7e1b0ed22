"""Several files changed at once: all of them or none, whatever ends the program or the machine meanwhile."""

import json
import os
import stat
from pathlib import Path

PART = ".part"
JOURNAL = ".unfinished"
PUT, DELETE = "put", "delete"


def put(folder, texts):
    """Write `texts`, a mapping of paths below `folder` to texts, in the place of what stands there; None deletes a file.

    Everything is written beside its place first, so a full disk changes nothing; then a list says what is to go where, and
    `heal` finishes what was begun by it. Raises OSError where a file can't be written; nothing is changed then.
    """
    folder = Path(folder)
    plan, journal = beside(folder / JOURNAL), folder / JOURNAL
    undo(folder)
    if not texts:
        return
    try:
        for path in texts:
            refuse_read_only(path)
        write(plan, "\n".join(json.dumps([PUT if text is not None else DELETE, path.relative_to(folder).as_posix()]) for path, text in texts.items()))
        for path, text in texts.items():
            if text is not None:
                write(beside(path), text)
                if path.exists():
                    os.chmod(beside(path), stat.S_IMODE(path.stat().st_mode))
        # Where the power goes, only what was settled is sure to be there: the new texts before the list, the list before the first change.
        settle({path.parent for path in texts} | {folder})
        os.replace(plan, journal)
    except OSError:
        undo(folder)
        raise
    heal(folder)


def heal(folder):
    """Finish what a program that was ended had begun to put in place."""
    folder = Path(folder)
    journal = folder / JOURNAL
    if not journal.is_file():
        return
    settle({folder})
    changed = planned(folder, journal)
    for how, path in changed:
        if how == DELETE:
            path.unlink(missing_ok=True)
        elif beside(path).exists():
            os.replace(beside(path), path)
    settle({path.parent for _, path in changed})
    journal.unlink(missing_ok=True)


def undo(folder):
    """Take away what a program that was ended had written beside the places of files and not begun to put there."""
    heal(folder)
    plan = beside(Path(folder) / JOURNAL)
    for _, path in planned(Path(folder), plan) if plan.is_file() else ():
        beside(path).unlink(missing_ok=True)
    plan.unlink(missing_ok=True)


def planned(folder, journal):
    """(what to do, path) of each line of a list."""
    try:
        return [(how, folder / name) for how, name in map(json.loads, journal.read_text(encoding="utf-8").splitlines())]
    except ValueError:
        return []  # on a full disk the list was not written whole, so nothing was begun


def beside(path):
    """Where the new text of `path` waits: in the same folder, under a name that nobody reads as content."""
    return path.with_name(f".{path.name}{PART}")


def refuse_read_only(path):
    """Raise PermissionError for a file that is marked as one not to be written."""
    if path.exists() and not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(13, "this file may only be read; nothing was changed", str(path))


def settle(folders):
    """Wait until the names in `folders` are on the disk; some systems can't be asked to, and keep the order by themselves."""
    for folder in sorted(one for one in folders if one.is_dir()):
        try:
            opened = os.open(folder, os.O_RDONLY)
        except OSError:
            continue
        try:
            os.fsync(opened)
        except OSError:
            pass
        finally:
            os.close(opened)


def write(path, text):
    """Write `text` to `path` as UTF-8, with its folder, and wait until the disk has it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
