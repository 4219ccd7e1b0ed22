"""Works in processes of their own: answers in order, errors raised, no thread beside the one that forks."""

import os
import sys
import threading
from functools import partial

import pytest

from build_scripts.parallel import beside, together


def where(number):
    """What a work sees: its number and its process. It prints, as the works of a build do."""
    print(number, file=sys.stderr)
    return number, os.getpid()


def test_answers_come_in_order_each_from_a_process_of_its_own():
    found = together([partial(where, number) for number in range(7)], at_once=3)
    assert [number for number, _ in found] == list(range(7))
    assert len({process for _, process in found} | {os.getpid()}) == 8


def test_no_thread_is_begun_from_which_processes_are_forked(monkeypatch):
    """With threads, a process that was forked while another thread printed waited for ever."""
    monkeypatch.setattr(threading.Thread, "start", lambda thread: pytest.fail("a thread was begun"))
    assert [number for number, _ in together([partial(where, number) for number in range(6)], at_once=3)] == list(range(6))


def test_works_within_works_end():
    inner = lambda number: [one for one, _ in together([partial(where, 10 * number + other) for other in range(3)])]
    for _ in range(15):
        assert together([partial(inner, number) for number in range(3)]) == [[0, 1, 2], [10, 11, 12], [20, 21, 22]]


def test_what_one_raises_is_raised_once_all_have_ended(tmp_path):
    def late():
        (tmp_path / "done").write_text("yes")

    def wrong():
        raise ValueError("no such edition")

    with pytest.raises(ValueError, match="no such edition"):
        together([wrong, late], at_once=1)
    assert (tmp_path / "done").exists()


def test_a_process_that_dies_is_told():
    with pytest.raises(OSError, match="ended with status 3"):
        together([partial(os._exit, 3), lambda: 1])


def test_what_is_begun_beside_is_made_by_another_process():
    begun = beside(partial(where, 4))
    number, process = begun()
    assert number == 4 and process != os.getpid()


def test_what_goes_wrong_beside_goes_wrong_here_with_its_traceback():
    def wrong():
        raise LookupError("no such template")

    with pytest.raises(LookupError, match="no such template") as caught:
        beside(wrong)()
    assert [step.name for step in caught.traceback][-1] == "wrong"


def test_a_process_beside_that_dies_is_made_good():
    mine = os.getpid()
    assert beside(lambda: "made" if os.getpid() == mine else os._exit(3))() == "made"
