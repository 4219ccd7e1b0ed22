"""The words around every page: the header's and the footer's. They travel in the front matter, so that the theme holds none."""

# The pages whose sections stand beside them on wide screens; chapters have a side of their own, and other pages need the room.
BESIDE = ("quotes", "people", "glossary", "expectations", "about", "safety", "data", "download")


def words(ctx):
    """The words of the frame, by the names that the theme's templates use."""
    site = ctx.explainer.site
    return {
        "home": site.short_title,
        "chapters": ctx.label("frame_chapters"),
        "evidence": ctx.label("frame_evidence"),
        "more": ctx.label("frame_more"),
        "navigation": ctx.label("frame_navigation"),
        "search": ctx.label("frame_search"),
        "menu": {f"{page.id}.html": page.menu for page in ctx.explainer.all("page") if page.menu},
        "short": {"download.html": ctx.label("frame_download"), "safety.html": ctx.label("frame_safety")},
        "contents": ctx.label("contents") if ctx.path in BESIDE or "/" in ctx.path and not ctx.path.startswith("chapters/") else "",
        "top": ctx.label("frame_top"),
        "scheme": ctx.label("frame_scheme"),
        "scheme_system": ctx.label("frame_scheme_system"),
        "scheme_light": ctx.label("frame_scheme_light"),
        "scheme_dark": ctx.label("frame_scheme_dark"),
        "scheme_keep": ctx.label("frame_scheme_keep"),
        "updated": ctx.label("frame_updated", date=ctx.date(site.dates.updated)),
        "licences": "; ".join(ctx.label("frame_licence", what=one.what, name=one.name) for one in site.licences),
    }
