"""Several pieces of work at once, each in a process of its own."""

import gc
import multiprocessing
import os
from multiprocessing.connection import wait


def together(works, at_once=None):
    """What each of `works`, functions without arguments, gives, in their order; as many at once as there are cores.

    A work sees all that is there when it starts and can change nothing of it. What it gives must be fit to pickle. What one
    raises is raised here, once all have ended. Where the system can't fork, they run one after the other in this process.
    """
    if len(works) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work() for work in works]
    # What is there already is no garbage. Looking through it would make each process copy all the memory that it shares with this one.
    gc.freeze()
    try:
        answers = answers_of(works, at_once or os.cpu_count() or 1)
    finally:
        gc.unfreeze()
    for given, error in answers:
        if error is not None:
            raise error
    return [given for given, _ in answers]


def beside(work):
    """Begin `work`, a function without arguments, in a process of its own; a function that waits for its end and gives what it gives.

    It sees what is there now, and must give what is fit to pickle. Where the system can't fork, or the process comes to no good end,
    the work is done when its answer is asked for: what goes wrong in it then goes wrong here, with its traceback.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return work
    pipe, process = started(work)

    def given():
        answer, error = received(pipe, process)
        return answer if error is None else work()

    return given


def answers_of(works, at_once):
    """(what a work gave, None) or (None, what it raised) of each, at most `at_once` running at any time.

    All are forked from the thread that calls this, and no other is begun: a process that is forked while another thread holds a
    lock, as that of the standard output, waits for that lock for ever.
    """
    answers, running, next_one = [None] * len(works), {}, 0
    try:
        while running or next_one < len(works):
            while next_one < len(works) and len(running) < at_once:
                pipe, process = started(works[next_one])
                running[pipe] = next_one, process
                next_one += 1
            for pipe in wait(list(running)):
                place, process = running.pop(pipe)
                answers[place] = received(pipe, process)
    finally:
        for _, process in running.values():
            process.terminate()
    return answers


def started(work):
    """(the pipe that will bring the answer, the process that does the work)."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(there, work))
    process.start()
    # The only one who may write is the process itself, so that its end ends the pipe.
    there.close()
    return here, process


def received(pipe, process):
    """The answer of a process that has one to give, or has ended without."""
    try:
        return pipe.recv()
    except EOFError:
        process.join()
        return None, OSError(f"a part of the build ended with status {process.exitcode}")
    finally:
        pipe.close()
        process.join()


def answer(there, work):
    """Do the work and send what it gives, or what it raises, through the pipe."""
    try:
        given = work(), None
    except Exception as error:
        given = None, error
    there.send(given)
