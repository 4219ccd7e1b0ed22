import multiprocessing
import os

from build_scripts import atomic_swap
from build_scripts.lock import one_at_a_time


def folder(path, text):
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_new_takes_the_place_of_old(tmp_path):
    site = folder(tmp_path / "site", "old")
    atomic_swap.put_in_place(folder(tmp_path / "new", "new"), site, tmp_path / "aside")
    assert (site / "index.html").read_text() == "new"
    assert sorted(os.listdir(tmp_path)) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path):
    atomic_swap.put_in_place(folder(tmp_path / "new", "new"), tmp_path / "site", tmp_path / "aside")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_without_an_exchange_two_renames_do_it(tmp_path, monkeypatch):
    monkeypatch.setattr(atomic_swap, "exchange", lambda one, other: False)
    site = folder(tmp_path / "site", "old")
    atomic_swap.put_in_place(folder(tmp_path / "new", "new"), site, tmp_path / "aside")
    assert (site / "index.html").read_text() == "new"


def test_a_site_left_aside_is_put_back(tmp_path):
    old = folder(tmp_path / "aside", "old")
    atomic_swap.heal(tmp_path / "site", old)
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def hold(work, entered, leave):
    with one_at_a_time(work):
        entered.set()
        leave.wait(20)


def test_a_second_build_waits_for_the_first(tmp_path):
    context = multiprocessing.get_context("spawn")
    first, second, leave = context.Event(), context.Event(), context.Event()
    one = context.Process(target=hold, args=(tmp_path / "work", first, leave))
    two = context.Process(target=hold, args=(tmp_path / "work", second, leave))
    one.start()
    assert first.wait(20)
    two.start()
    assert not second.wait(1)
    leave.set()
    assert second.wait(20)
    one.join()
    two.join()
