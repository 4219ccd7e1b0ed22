"""One build at a time in one folder."""

import fcntl
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(work, say=None):
    """Hold the lock of the folder `work`; a second build waits until the first has ended, however it ended.

    Yields the open lock file. A program started meanwhile that inherits it keeps the lock too, so that what a killed
    build left running can't write into the next one's folder. `say` is told where there is something to wait for.
    """
    work = Path(work)
    work.mkdir(exist_ok=True)
    with open(work / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if say:
                say("another build is at work here; waiting for its end")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock
