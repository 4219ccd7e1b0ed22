"""Several pieces of work at once, each in a process of its own."""

import gc
import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor


def together(works, at_once=None):
    """What each of `works`, functions without arguments, gives, in their order; as many at once as there are cores.

    A work sees all that is there when it starts and can change nothing of it. What it gives must be fit to pickle. What one
    raises is raised here, once all have ended. Where the system can't fork, they run one after the other in this process.
    """
    if len(works) < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return [work() for work in works]
    context = multiprocessing.get_context("fork")
    # What is there already is no garbage. Looking through it would make each process copy all the memory that it shares with this one.
    gc.freeze()
    with ThreadPoolExecutor(at_once or os.cpu_count() or 1) as pool:
        answers = list(pool.map(lambda work: in_process(context, work), works))
    gc.unfreeze()
    for given, error in answers:
        if error is not None:
            raise error
    return [given for given, _ in answers]


def in_process(context, work):
    """(what `work()` gave, None) or (None, what it raised), done in a process of its own."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(there, work))
    process.start()
    there.close()
    try:
        return here.recv()
    except EOFError:
        return None, OSError(f"a part of the build ended with status {process.exitcode}")
    finally:
        process.join()


def answer(there, work):
    """Do the work and send what it gives, or what it raises, through the pipe."""
    try:
        given = work(), None
    except Exception as error:
        given = None, error
    there.send(given)
