"""A map: the picture as SVG, what its signs mean, and a list that says the same."""

from pathlib import Path

from markupsafe import Markup

from build_scripts.borders import read_borders
from build_scripts.components import statement
from build_scripts.components.drawing import alone, name_part, number
from build_scripts.components.jinja import fill
from build_scripts.components.map import shapes
from build_scripts.components.map.picture import HEAD, SIZES, letters, pictures
from build_scripts.components.page_context import PageContext
from build_scripts.addresses import anchor_of, page_of
from build_scripts.findings import ContentErrors

STYLE = Path(__file__).with_name("style.css")
ROUTE_KINDS = ("advance", "strike", "journey")


def render(ctx, map_item):
    """The whole figure for a page: pictures, legend, where the borders come from, and the list of places and routes.

    On the map's own page the list is open and its routes carry their anchors; elsewhere it opens on demand. Raises
    ContentErrors where the border data can't be read.
    """
    own_page = ctx.path == page_of("map", map_item.id)
    html = fill("map/map.html.j2", ctx, picture=picture(ctx, map_item), own_page=own_page, **words(ctx, map_item))
    return statement.beside(ctx, html, map_item.cites)


def picture(ctx, map_item):
    """The pictures and their legend alone, for a page that has the list elsewhere; every place and route is a link."""
    return fill("map/picture.html.j2", ctx, drawings=drawings(ctx, map_item), samples=samples(), **words(ctx, map_item))


def words(ctx, map_item):
    """What the templates of a map share."""
    return {
        "map": map_item,
        "anchor": anchor_of("map", map_item.id),
        "own": f"{name_part(ctx.path)}-map-{map_item.id}",
        "places": [ctx.explainer.get("place", name) for name in map_item.places],
        "routes": list(zip(letters(), map_item.routes)),
        "route_addresses": {route.id: route_address(ctx, map_item, route) for route in map_item.routes},
        "statement": lambda route: statement.render(ctx, route.text, route.cites, route.standing, route.check),
        "kinds": [kind for kind in ROUTE_KINDS if any(route.kind == kind for route in map_item.routes)],
    }


def route_address(ctx, map_item, route):
    """The relative address of a route's words."""
    return ctx.address(page_of("map", map_item.id), f"{anchor_of('map', map_item.id)}-{route.id}")


def samples():
    """A short line and head of each kind of route, for the legend."""
    curve = ((2, 8), (18, 8), (34, 8))
    return {kind: (shapes.curve_data(curve), shapes.head_data(curve, 13, HEAD[kind])) for kind in ROUTE_KINDS}


def drawings(ctx, map_item):
    """Each picture of a map as SVG, as (name, Markup)."""
    found = pictures(ctx.explainer, map_item, lands_of(ctx.explainer, map_item))
    return [(one.name, draw(ctx, map_item, one)) for one in found]


def draw(ctx, map_item, one, style="", sizes=tuple(SIZES), links=True):
    """One picture as SVG. `style` is a style sheet to carry inside it, `sizes` are the type sizes to draw names in, and
    `links` says whether its places and routes lead anywhere."""
    values = {"one": one, "number": number, "sizes": sizes, "style": Markup(style), "links": links}
    return fill("map/drawing.html.j2", ctx, **values, **words(ctx, map_item))


def svg(explainer, map_item, name="whole"):
    """One picture of a map (`whole` or `detail`) as an SVG file of its own, with its style inside and without links.

    None where the map has no such picture.
    """
    ctx = PageContext(explainer, "picture")
    style = f"<style>{alone(STYLE.read_text(encoding='utf-8'))}</style>"
    found = pictures(explainer, map_item, lands_of(explainer, map_item))
    return next((f"{draw(ctx, map_item, one, style, ('wide',), links=False)}\n" for one in found if one.name == name), None)


def lands_of(explainer, map_item):
    """The lands of the map's border data; ContentErrors where it can't be read."""
    lands, findings = read_borders(explainer, map_item)
    if findings:
        raise ContentErrors(findings)
    return lands
