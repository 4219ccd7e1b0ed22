"""The small maps that show where a map lies: the locator with its places, and its inset, which names countries alone."""

from build_scripts.components.map import names, shapes
from build_scripts.components.map.labels import cells, place_country
from build_scripts.components.map.picture import DOT, Picture, Spot, around, border_of, by_tint, mark, outlines
from build_scripts.components.map.projection import window

# Their widths in drawing units, and their type sizes, which are the same on every screen.
LOCATOR_WIDTH, INSET_WIDTH = 300, 150
LOCATOR_SIZES = {"both": 15}
INSET_SIZES = {"both": 9.5}
COARSE = 2.5  # units by which the outlines of the inset may be off: it shows where, and not how, a border runs


def draw_locator(name, frame, sizes, marked, map_item, items, lands, whole):
    """The Picture of the small map beside it: countries, the places `marked`, which stand there alone, and where the whole lies."""
    unseen = shapes.UNSEEN if marked else COARSE
    drawn = [shapes.draw_land(land, frame, unseen) for land in lands]
    spots = [mark(frame, one, items[one.place]) for one in marked]
    border = [part for line in border_of(map_item, lands) for part in shapes.in_view([frame.point(*point) for point in line], frame)]
    corners = window(frame, whole)
    walls, frame_line = ([point for line in lines for point in shapes.along(line)] for lines in (border, [[*corners, corners[0]]]))
    named = names.Names(tuple((one.name or items[one.place].name, point, DOT, one.side, one.sign == "capital", one.place) for one, point, _ in spots))
    taken = [around(point, DOT) for _, point, _ in spots]
    # The smallest names the countries that the map is about alone.
    countries = map_item.countries if marked else [country for country in map_item.countries if country.tint != "plain"]
    lying = outlines(lands, drawn)
    placed = {mode: names.place_all(named, countries, lying, frame, mode, size, taken, [*walls, *frame_line], [], roles=False) for mode, size in sizes.items()}
    for mode, found in placed.items():
        for index, country in enumerate(countries):
            if country.tint != "plain" and lying.get(country.code) and not found["countries"][index]:
                there = [*taken, *names.boxes_of(found["countries"].values()), *names.boxes_of(found["places"].values())]
                words = names.country_lines(country, sizes[mode], names.COUNTRY[mode], False)
                found["countries"][index] = name_anyway(words, lying[country.code], frame, there, frozenset(cells(walls)))
    pick = lambda kind, index: {size: placed[size][kind][index] for size in sizes}
    return Picture(
        name,
        sizes,
        frame,
        by_tint(map_item, lands, drawn),
        (),
        "".join(shapes.open_data(line, unseen) for line in border),
        (),
        (),
        tuple(Spot(items[one.place], one, point, beyond, pick("places", index)) for index, (one, point, beyond) in enumerate(spots)),
        tuple((country, pick("countries", index)) for index, country in enumerate(countries)),
        (),
        (),
        corners,
    )


def name_anyway(lines, rings, frame, taken, walls):
    """The Label of a country that has no room beside the window's line: over that line, and where its land is narrower than its
    name, over the land's edge; None where not even that leaves room."""
    largest = max(rings, key=lambda ring: (max(x for x, _ in ring) - min(x for x, _ in ring)) * (max(y for _, y in ring) - min(y for _, y in ring)))
    middle = tuple((min(values) + max(values)) / 2 for values in zip(*largest))
    everywhere = [(0, 0), (frame.width, 0), (frame.width, frame.height), (0, frame.height)]
    return place_country(lines, middle, rings, frame, taken, walls) or place_country(lines, middle, [everywhere], frame, taken, walls)
