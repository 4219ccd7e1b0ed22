"""Work on an item of content that is done once, however often it is asked for."""

from functools import wraps


def memoized(work):
    """Decorate `work(raw, ...)`, a pure function of a RawItem and of what follows from it: the result is remembered with the item."""

    @wraps(work)
    def found(raw, *more):
        if work not in raw.memo:
            raw.memo[work] = work(raw, *more)
        return raw.memo[work]

    return found
