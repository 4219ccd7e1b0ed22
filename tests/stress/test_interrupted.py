"""Builds killed at any moment, on a disk that is full at any size, in folders that can't be written."""

import os
import random
import signal
import threading
import time

import pytest

from tests.interruption import Site

pytestmark = [pytest.mark.stress, pytest.mark.xdist_group("interrupted")]

KILLS = 50
NEAR_THE_SWAP = 20
SIZES = (0, 10, 1_000, 3_000, 6_000, 10_000, 15_000, 20_000, 25_000, 30_000, 40_000, 60_000, 100_000)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return Site(tmp_path_factory.mktemp("interrupted"))


def killed(tiny, moment, near, alone):
    """Start a build and kill it `moment` of a second later, or that long after its last step began where `near`.

    `alone` kills the build and leaves running what it started. Tells whether it was killed before its end.
    """
    build = tiny.start()
    if near:
        for line in build.stdout:
            if line.startswith("listed"):
                break
    timer = threading.Timer(moment, (os.kill if alone else os.killpg), (build.pid, signal.SIGKILL))
    timer.start()
    # Not communicate(): what is left running would keep the pipe open.
    build.wait()
    timer.cancel()
    timer.join()
    build.stdout.close()
    return build.returncode == -signal.SIGKILL


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tiny):
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    clock = time.perf_counter()
    tiny.recovers("one")
    length = time.perf_counter() - clock
    kills, left, names = 0, 0, ["one", "other"]
    after = {"old": 0, "new": 0}
    while kills < KILLS:
        before = tiny.whole()
        wanted = names[1 - names.index(before)]
        tiny.write(wanted)
        near, alone = kills < NEAR_THE_SWAP, chance.random() < 0.5
        if killed(tiny, chance.uniform(0, 0.05 if near else length), near, alone):
            kills += 1
            left += alone
            after["new" if tiny.whole() == wanted else "old"] += 1
            tiny.recovers(wanted)
        else:
            assert tiny.whole() == wanted
    print(f"{kills} kills survived (seed {seed}): {after['old']} before the swap, {after['new']} after it; {left} left a program running")


def test_a_disk_full_at_any_size_leaves_a_whole_site(tiny):
    refused = 0
    for size in SIZES:
        tiny.recovers("one")
        tiny.write("other")
        tiny.refuses(size)
        refused += 1
    tiny.recovers("other")
    print(f"{refused} builds on a full disk refused, each told in a line")


def test_folders_that_can_not_be_written_leave_a_whole_site(tiny):
    tried = 0
    for name in (".", "docs", "docs/chapters", "docs/data", ".build", "site"):
        tiny.recovers("one")
        tiny.write("other")
        place = tiny.project / name
        place.chmod(0o555)
        try:
            # A folder whose files may be written still takes changes to them, and that is a build like any other.
            if name.startswith("docs/"):
                assert tiny.build().returncode == 0
            else:
                assert "Permission denied" in tiny.refuses()
        finally:
            place.chmod(0o755)
        tiny.recovers("other")
        tried += 1
    print(f"{tried} folders that can't be written tried")
