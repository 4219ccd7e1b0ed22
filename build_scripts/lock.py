"""One build at a time in one folder, and one command that writes content."""

import fcntl
import os
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(work, say=None):
    """Hold the lock of the folder `work`; a second build waits until the first has ended, however it ended.

    Yields the open lock file. A program started meanwhile that inherits it keeps the lock too, so that what a killed
    build left running can't write into the next one's folder. `say` is called with a line before it waits.
    """
    work = Path(work)
    work.mkdir(exist_ok=True)
    with open(work / "lock", "w") as lock:
        take(lock, say, "another build is at work here; waiting for its end")
        yield lock


@contextmanager
def one_writer(project, say=None):
    """Let nobody else change the content of the folder `project` meanwhile; the folder itself is the lock, so that nothing is left there.

    Raises OSError where there is no such folder. `say` is called with a line before it waits.
    """
    folder = os.open(project, os.O_RDONLY | os.O_DIRECTORY)
    try:
        take(folder, say, "another command is changing the content; waiting for its end")
        yield
    finally:
        os.close(folder)


def take(lock, say, words):
    """Lock an open file, until it is closed. Where another holds the lock, `say`, if there is one, is called with `words` first."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if say:
            say(words)
        fcntl.flock(lock, fcntl.LOCK_EX)
