"""One whole folder in the place of another, so that a reader never finds half a site."""

import ctypes
import fcntl
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS


@contextmanager
def one_at_a_time(work):
    """Hold the lock of the folder `work`; a second build waits until the first has ended, however it ended."""
    work = Path(work)
    work.mkdir(exist_ok=True)
    with open(work / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def heal(site, old):
    """Put back the site that a build killed between two renames left aside."""
    if not site.exists() and old.exists():
        os.rename(old, site)


def put_in_place(new, site, old):
    """Make `site` what `new` is; what stood there goes to `old` and is deleted.

    Where the system can exchange two names in one step it does, and there is no moment without a site.
    Elsewhere there is one between two renames, which `heal` mends at the next start.
    """
    new, site, old = Path(new), Path(site), Path(old)
    shutil.rmtree(old, ignore_errors=True)
    if not site.exists():
        os.rename(new, site)
        return
    if exchange(new, site):
        os.rename(new, old)
    else:
        os.rename(site, old)
        os.rename(new, site)
    shutil.rmtree(old, ignore_errors=True)


def exchange(one, other):
    """Exchange two names in one step; False where the system can't."""
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        return libc.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        return libc.renamex_np(first, second, RENAME_SWAP) == 0
    return False
