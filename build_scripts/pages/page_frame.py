"""The words around every page: the header's and the footer's. They travel in the front matter, so that the theme holds none."""


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
        "updated": ctx.label("frame_updated", date=ctx.date(site.dates.updated)),
        "licences": "; ".join(ctx.label("frame_licence", what=one.what, name=one.name) for one in site.licences),
    }
