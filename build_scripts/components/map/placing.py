"""All names of a map placed together, never over one another.

They are placed in the order given, each where it costs least; then those that stand badly push others aside, where that makes
the whole better. Deterministic.
"""

import math
from copy import copy
from itertools import tee
from typing import NamedTuple

from build_scripts.components.map import labels

# What a name that stands so far off costs: it is hard to tell from one of another place.
FAR = labels.RINGS.index(52) * labels.PER_RING
NEAR = 9  # a name that is not needed is left out where it costs more
POOR = 12  # a name that costs as much may push others aside
ROUNDS = 4
MOST_PUSHED = 2  # how many names one may push
ROUNDING = 1e-6  # more than sums of a map's prices are off


def place_names(names, frame, size, taken, walls, lines):
    """Labels for `names`, a list of labels.Name.

    `taken` are boxes that no name may cover (the dots among them), `walls` the set of cells of drawn lines that none may cover
    either, `lines` those of thinner lines that a name should rather not cover, with how many points lie in each. Returns (one Label
    a name, the price of the worst spot); the Label is None for a name that is not needed and has no free spot near its place. A
    worst price of FAR or more means a name that covers others or is far off. Prices have no unit; labels.py sets them.
    """
    # What a spot costs beside the dots and lines is the same however the others stand, so it is worked out once, as far as it is asked for.
    spots = [tee(labels.spots_for(name, frame, size, taken, walls, lines), 1)[0] for name in names]
    placed = {}
    for index in range(len(names)):
        placed[index] = best_spot(spots[index], placed.values())
    placed = improved(spots, placed)
    kept = [placed[index] if name.needed or placed[index].price < NEAR else None for index, name in enumerate(names)]
    return [spot and spot.label for spot in kept], max((spot.price for spot in kept if spot), default=0)


class Spot(NamedTuple):
    """A spot that was chosen: what it costs, its Label, and its leader line or None."""

    price: float
    label: labels.Label
    line: tuple | None


def best_spot(spots, others, limit=math.inf):
    """The cheapest of `spots` beside the `others` that are placed already; None where each costs more than `limit`."""
    boxes, leaders, best = [one.label.box for one in others], [one.line for one in others if one.line], None
    for rank, label, line, price in copy(spots):
        if rank > limit or (best and best.price <= rank):
            break
        price = rank + (labels.HIDDEN if price == labels.HIDDEN or labels.hidden(label.box, line, boxes, leaders) else price)
        if price <= limit and (best is None or price < best.price):
            best = Spot(price, label, line)
    return best


def improved(spots, placed):
    """The names placed better: one that stands badly takes a better spot where the one or two in its way find another."""
    cheapest = [best_spot(one, []).price for one in spots]
    for _ in range(ROUNDS):
        before = sum(spot.price for spot in placed.values())
        for index in sorted(placed, key=lambda index: -placed[index].price):
            if placed[index].price >= POOR:
                placed = pushed(spots, placed, index, cheapest) or placed
        if sum(spot.price for spot in placed.values()) == before:
            break
    return placed


def pushed(spots, placed, index, cheapest):
    """All names with that of `index` on the first better spot that makes the whole cheaper, or None.

    `cheapest` is what each name costs at least; what can't make the whole cheaper even so is not looked at.
    """
    whole = sum(spot.price for spot in placed.values())
    for rank, label, line, price in copy(spots[index]):
        if rank >= placed[index].price:
            return None
        if price == labels.HIDDEN:
            continue
        here = Spot(rank + price, label, line)
        room = whole - 1 - here.price + ROUNDING
        if room < sum(cheapest) - cheapest[index]:
            continue
        away = [other for other, spot in placed.items() if other != index and conflict(here, spot)]
        if len(away) > MOST_PUSHED:
            continue
        trial = {other: spot for other, spot in placed.items() if other not in away} | {index: here}
        room -= sum(spot.price for spot in trial.values()) - here.price
        for other in away:
            found = best_spot(spots[other], trial.values(), room - sum(cheapest[one] for one in away if one not in trial and one != other))
            if found is None:
                break
            trial[other] = found
            room -= found.price
        if len(trial) == len(placed) and sum(spot.price for spot in trial.values()) < whole - 1:
            return trial
    return None


def conflict(one, other):
    """Whether two spots cover some of each other, or the leader line of one the other."""
    return labels.hidden(one.label.box, one.line, [other.label.box], [other.line] if other.line else [])
