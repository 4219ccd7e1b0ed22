"""The words around every page: the header's and the footer's. They travel in the front matter, so that the theme holds none."""


def words(leaf):
    """The words of the frame, by the names that the theme's templates use."""
    site = leaf.explainer.site
    return {
        "home": site.short_title,
        "chapters": leaf.label("frame_chapters"),
        "evidence": leaf.label("frame_evidence"),
        "more": leaf.label("frame_more"),
        "navigation": leaf.label("frame_navigation"),
        "search": leaf.label("frame_search"),
        "updated": leaf.label("frame_updated", date=leaf.date(site.dates.updated)),
        "licences": "; ".join(leaf.label("frame_licence", what=one.what, name=one.name) for one in site.licences),
    }
