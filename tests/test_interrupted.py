"""Whatever stops a build, a reader finds one whole site, and the next build succeeds. tests/stress has the long cases."""

import fcntl
import os
import signal
import subprocess
import sys
import threading

import pytest

from build_scripts import atomic_swap
from build_scripts.finish import checksums
from build_scripts.lock import one_at_a_time
from tests import project
from tests.interruption import Site

# Builds of the same project, one after the other.
pytestmark = pytest.mark.xdist_group("interrupted")

STEPS = 8
KILLED_AT = """
import os, shutil, signal, sys
from build_scripts import atomic_swap
folder, last, exchanges = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "exchange"
done = 0

def counted(call):
    def instead(*arguments, **named):
        global done
        done += 1
        if done > last:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return instead

exchange = atomic_swap.exchange if exchanges else lambda one, other: False
atomic_swap.exchange = counted(exchange)
os.rename, os.unlink, os.rmdir, atomic_swap.clear = map(counted, (os.rename, os.unlink, os.rmdir, atomic_swap.clear))
atomic_swap.put_in_place(f"{folder}/new", f"{folder}/site", f"{folder}/old")
"""


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    # With the one edition that takes no time: what is put in the site's place, and how, is the same.
    return Site(tmp_path_factory.mktemp("interrupted"), "--editions", "text")


def folder(path, text):
    path.mkdir()
    (path / "index.html").write_text(text)
    (path / "other.html").write_text(text)
    checksums.write(path)
    return path


@pytest.mark.parametrize("how", ["exchange", "two renames"])
def test_a_kill_before_any_step_of_the_swap_leaves_a_whole_site(tmp_path, how):
    killed = 0
    for last in range(STEPS):
        here = tmp_path / str(last)
        here.mkdir()
        site, new, old = folder(here / "site", "old"), folder(here / "new", "new"), here / "old"
        done = subprocess.run([sys.executable, "-c", KILLED_AT, str(here), str(last), how], cwd=project.ROOT)
        assert done.returncode in (0, -signal.SIGKILL)
        killed += done.returncode != 0
        if how == "exchange":
            assert checksums.wrong(site) == []
        atomic_swap.heal(site, old)
        assert checksums.wrong(site) == []
        atomic_swap.clear(new)
        atomic_swap.put_in_place(folder(new, "newer"), site, old)
        assert checksums.wrong(site) == [] and (site / "index.html").read_text() == "newer" and not old.exists()
    print(f"{killed} kills within the swap by {how}")
    assert killed >= 5


def test_a_reader_never_finds_the_place_empty(tmp_path):
    site, stop, missed, reads = folder(tmp_path / "site", "0"), threading.Event(), [], []

    def read():
        while not stop.is_set():
            reads.append(1)
            if not os.path.exists(site / "index.html"):
                missed.append(len(reads))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        atomic_swap.put_in_place(folder(tmp_path / "new", str(number)), site, tmp_path / "old")
    stop.set()
    reader.join()
    print(f"{len(reads)} looks during 200 swaps")
    assert missed == [] and len(reads) > 200


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic_swap, "exchange", lambda one, other: False)
    site = folder(tmp_path / "site", "old")
    with pytest.raises(OSError):
        atomic_swap.put_in_place(tmp_path / "not-there", site, tmp_path / "old")
    assert checksums.wrong(site) == []


@pytest.mark.parametrize("make", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("elsewhere")])
def test_what_is_no_folder_is_not_replaced(tmp_path, make):
    make(tmp_path / "site")
    with pytest.raises(NotADirectoryError):
        atomic_swap.put_in_place(folder(tmp_path / "new", "new"), tmp_path / "site", tmp_path / "old")
    assert os.path.lexists(tmp_path / "site") and not (tmp_path / "site").is_dir()


def test_what_a_killed_build_left_running_keeps_the_lock(tmp_path):
    with one_at_a_time(tmp_path / "work") as lock:
        left = subprocess.Popen(["cat"], stdin=subprocess.PIPE, pass_fds=(lock.fileno(),))
    with open(tmp_path / "work" / "lock") as lock:
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        left.communicate()
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_two_builds_at_once_wait_for_each_other(tiny):
    tiny.write("other")
    with one_at_a_time(tiny.project / ".build"):
        builds = [tiny.start(), tiny.start()]
        assert ["waiting" in build.stdout.readline() for build in builds] == [True, True]
    said = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert tiny.whole() == "other"


def test_a_full_disk_is_told_and_leaves_the_site(tiny):
    tiny.write("one")
    said = tiny.refuses(9_000)
    assert "too large" in said, said
    tiny.recovers("other")


@pytest.mark.parametrize("name", [".", "docs"])
def test_a_folder_that_can_not_be_written_is_told_and_leaves_the_site(tiny, name):
    tiny.write("one")
    place = tiny.project / name
    place.chmod(0o555)
    try:
        said = tiny.refuses()
    finally:
        place.chmod(0o755)
    assert "Permission denied" in said, said
    tiny.recovers("other")


def test_a_file_in_the_place_of_a_folder_is_told(tiny):
    place = tiny.project / "docs"
    place.rename(tiny.project / "aside")
    place.write_text("mine")
    try:
        said = tiny.refuses()
    finally:
        place.unlink()
        (tiny.project / "aside").rename(place)
    assert "docs" in said, said
    tiny.recovers("other")
