"""A map: the picture as SVG, what its symbols mean, and a list that says the same."""


from markupsafe import Markup

from build_scripts.addresses import anchor_of, map_picture, page_of
from build_scripts.borders import read_borders, read_waters
from build_scripts.components import reuse, statement
from build_scripts.components.drawing import name_part, number, style_of
from build_scripts.components.jinja import environment, fill
from build_scripts.components.map import shapes
from build_scripts.components.map.features import SOLID
from build_scripts.components.map.labels import joins, leader_line
from build_scripts.components.map.names import COUNTRY, tag_lines
from build_scripts.components.map.pictures import pictures
from build_scripts.components.page_context import PageContext
from build_scripts.findings import ContentErrors
from build_scripts.prose import plain

SYMBOLS = ("advance", "flight", "strike", "journey", "area", "meeting", "airfield", "camp", "held", "distance")
# Those whose standing the legend tells.
DOUBTED = ("advance", "strike", "area", "airfield", "camp")


def render(ctx, map_item):
    """The whole figure for a page: pictures, legend, where the borders come from, and the list of places and routes.

    The list stands on the map's own page alone, which others lead to: it would weigh more there than their own words. Raises
    ContentErrors where the data of borders or waters can't be read.
    """
    own_page = ctx.path == page_of("map", map_item.id)
    html = fill("map/map.html.j2", ctx, picture=picture(ctx, map_item), own_page=own_page, reuse=passed_on(ctx, map_item), **words(ctx, map_item))
    return statement.beside(ctx, html, map_item.cites)


def picture(ctx, map_item):
    """The pictures and their legend alone, for a page that has the list elsewhere; every place and every feature is a link."""
    found = drawn(ctx.explainer, map_item)
    # The locator stands with the map on its own page; elsewhere, where it would weigh more than it tells, its inset does.
    left_out = "inset" if ctx.path == page_of("map", map_item.id) else "locator"
    drawings = [(one.name, draw(ctx, map_item, one)) for one in found if one.name != left_out]
    return fill("map/picture.html.j2", ctx, drawings=drawings, legend_symbols=legend_symbols(found[0]), sample=sample, **words(ctx, map_item))


def hero(ctx, map_item):
    """The picture alone with its finding and where it lies below it, for the head of a page; its list of places is on the map's own page."""
    whole, *small = [draw(ctx, map_item, one) for one in drawn(ctx.explainer, map_item) if one.name != "locator"]
    address = ctx.address(page_of("map", map_item.id), anchor_of("map", map_item.id))
    return fill("map/hero.html.j2", ctx, drawing=whole, small=small, address=address, **words(ctx, map_item))


def words(ctx, map_item):
    """What the templates of a map share."""
    return {
        "map": map_item,
        "anchor": anchor_of("map", map_item.id),
        "own": f"{name_part(ctx.path)}-map-{map_item.id}",
        "places": [ctx.explainer.get("place", name) for name in map_item.every_place()],
        "features": [(number, name, one) for number, (name, _, one) in enumerate(map_item.features(), 1)],
        "feature_addresses": {one.id: feature_address(ctx, map_item, one) for _, _, one in map_item.features()},
        "distances": [(one.kilometres, one.measure) for one in drawn(ctx.explainer, map_item)[0].distances],
        "statement": lambda feature: statement.render(ctx, feature.text, feature.cites, feature.standing, feature.check),
        "solid": SOLID,
    }


def alternative(ctx, map_item):
    """What the picture shows, for those who don't see it."""
    features = "; ".join(f"{one.label} ({ctx.label(f'standing_{one.standing}')})" for _, _, one in map_item.features())
    return f"{map_item.title}. {features}."


def in_words(ctx, map_item):
    """The map as one text to pass on."""
    features = " ".join(f"{one.label} ({ctx.label(f'standing_{one.standing}')}): {plain(one.text)}" for _, _, one in map_item.features())
    return f"{map_item.title}. {plain(map_item.text)} {features} {ctx.explainer.site.title}, {ctx.date(ctx.explainer.site.dates.updated)}."


def passed_on(ctx, map_item):
    """The row under the map for those who pass it on."""
    target = f"{page_of('map', map_item.id)}.html#{anchor_of('map', map_item.id)}"
    return reuse.render(ctx, in_words(ctx, map_item), map_picture(map_item.id), target, alternative(ctx, map_item), [("JSON", "data/maps.json")], (1200, 630))


def feature_address(ctx, map_item, feature):
    """The relative address of the words of a feature."""
    return ctx.address(page_of("map", map_item.id), f"{anchor_of('map', map_item.id)}-{feature.id}")


def legend_symbols(one):
    """(kind, whether solid, whether the picture has a hollow one too) of each symbol in the legend of a picture."""
    found = {(feature.kind, feature.solid) for feature in one.features}
    found |= {("flight", feature.solid) for feature in one.features if feature.kind == "strike" and feature.line}
    found |= {("distance", True) for _ in one.distances}
    hollow = {kind for kind, solid in found if not solid and kind in DOUBTED}
    return [(kind, solid, kind in hollow) for kind in SYMBOLS for solid in (True, False) if (kind, solid) in found]


DASHES = ' stroke-dasharray="6 4" stroke-width="2"'


def sample(kind, solid):
    """A small symbol for the legend, as SVG."""
    ink, ground = "#942b17", "#942b17" if solid else "none"
    line = [(3, 10), (36, 10)]
    if kind == "advance":
        return Markup(f'<path class="map-shape" d="{shapes.closed(shapes.ribbon(shapes.smooth(line), 1, 3, 14, 8))}" fill="{ground}" stroke="{ink}"/>')
    if kind == "journey":
        return Markup(
            f'<path class="map-line" d="{shapes.open_data(line)}" fill="none" stroke="#1c1d1f" stroke-width="2.5"/>'
            f'<path class="map-head" d="{shapes.chevron(line, 9)}" fill="none" stroke="#1c1d1f" stroke-width="2.5"/>'
        )
    if kind == "flight":
        return Markup(f'<path class="map-line" d="{shapes.open_data(line)}" fill="none" stroke="{ink}" stroke-width="2.5" stroke-dasharray="8 5"/>')
    if kind == "distance":
        return Markup('<path class="map-distance" d="M4 4v12m0-6h32m0-6v12" fill="none" stroke="#1c1d1f" stroke-width="1.75"/>')
    if kind == "meeting":
        return Markup(
            '<path class="map-shape" d="M20 1a9 9 0 1 1-1 0" fill="#1c1d1f" fill-opacity="0.12" stroke="#1c1d1f"/>'
            '<path class="map-sign" d="M14 8h12m-9 0v5m6 0v-5" fill="none" stroke="#1c1d1f" stroke-width="2"/>'
        )
    if kind == "area":
        return Markup(f'<path class="map-shape" d="{shapes.ring((20, 10), 9)}" fill="{ground}" fill-opacity="0.22" stroke="{ink}"{"" if solid else DASHES}/>')
    feature = {"kind": kind, "solid": solid, "symbol": (20, 10 if kind != "held" else 18)}
    return Markup(environment().get_template("components/map/symbol.html.j2").render(feature=feature, number=number).strip())


def drawn(explainer, map_item):
    """The pictures of a map; ContentErrors where its data can't be read."""
    lands, findings = read_borders(explainer, map_item)
    waters, more = read_waters(explainer, map_item)
    if findings or more:
        raise ContentErrors([*findings, *more])
    return pictures(explainer, map_item, lands, waters)


def draw(ctx, map_item, one, style="", links=True):
    """One picture as SVG. `style` is a style sheet to carry inside it, and `links` says whether its places lead anywhere."""
    values = {
        "one": one,
        "number": number,
        "whole": round,
        "style": Markup(style),
        "links": links,
        "tag_lines": tag_lines,
        "country_scale": COUNTRY,
        "leader_line": leader_line,
        "joins": joins,
    }
    return fill("map/drawing.html.j2", ctx, **values, **words(ctx, map_item))


def svg(explainer, map_item, name="whole"):
    """One picture of a map (`whole`, `locator` or `inset`) as an SVG file of its own, with its style inside and without links.

    None where the map has no such picture.
    """
    ctx = PageContext(explainer, "picture")
    style = f"<style>{style_of('map')}</style>"
    found = next((one for one in drawn(explainer, map_item) if one.name == name), None)
    return found and f"{draw(ctx, map_item, found, style, links=False)}\n"

