"""Every picture of a map, worked out once."""

from build_scripts.borders import bounds
from build_scripts.components.map.locator import INSET_SIZES, INSET_WIDTH, LOCATOR_SIZES, LOCATOR_WIDTH, draw_locator
from build_scripts.components.map.picture import WIDTH, draw
from build_scripts.components.map.projection import frame as make_frame


def pictures(explainer, map_item, lands, waters):
    """The pictures of a map: the whole and, where it has a locator, that and its inset, a smaller one that names the countries alone."""
    items = {name: explainer.get("place", name) for name in map_item.every_place()}
    # The same map stands on several pages; where everything stands is worked out once and remembered with the map.
    memo, made_from = explainer.raw["map", map_item.id].memo, (items, lands, waters)
    if pictures not in memo or memo[pictures][0] != made_from:
        memo[pictures] = (made_from, work_out(explainer, map_item, items, lands, waters))
    return memo[pictures][1]


def work_out(explainer, map_item, items, lands, waters):
    """The Pictures of a map: the map itself and, where it has a locator, that in its two sizes."""
    known = bounds(lands)
    whole = make_frame(degrees(map_item.extent), known, WIDTH)
    found = [draw(explainer, whole, map_item, items, lands, waters)]
    if map_item.locator:
        for name, width, sizes, marked in (("locator", LOCATOR_WIDTH, LOCATOR_SIZES, map_item.locator.places), ("inset", INSET_WIDTH, INSET_SIZES, [])):
            small = make_frame(degrees(map_item.locator.extent), known, width)
            found.append(draw_locator(name, small, sizes, marked, map_item, items, lands, whole))
    return tuple(found)


def degrees(extent):
    """The edges of a map as (west, south, east, north)."""
    return extent.west, extent.south, extent.east, extent.north
