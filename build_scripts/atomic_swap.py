"""One whole folder in the place of another, so that a reader never finds half a site."""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2  # linux/fs.h
RENAME_SWAP = 2  # sys/stdio.h of macOS


def heal(site, old):
    """Put back the site that a build killed between two renames left aside."""
    if not site.exists() and old.is_dir():
        os.rename(old, site)


def clear(folder):
    """Delete a folder and all in it; OSError where that can't be done, because what is left would mix with what comes."""
    folder = Path(folder)
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def put_in_place(new, site, old):
    """Make `site` what `new` is; what stood there goes to `old` and is deleted.

    Where the system can exchange two names in one step it does, and there is no moment without a site.
    Elsewhere there is one between two renames, which `heal` mends at the next start. Raises OSError, with the old
    site in its place, where the new one can't come there.
    """
    new, site, old = Path(new), Path(site), Path(old)
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise NotADirectoryError(errno.ENOTDIR, "this is no folder of its own, so the site can't be put there", str(site))
    clear(old)
    if not site.exists():
        os.rename(new, site)
        return
    if exchange(new, site):
        os.rename(new, old)
    else:
        os.rename(site, old)
        try:
            os.rename(new, site)
        except OSError:
            os.rename(old, site)
            raise
    # The new site is in its place; what can't be deleted of the old one now goes at the next start.
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
