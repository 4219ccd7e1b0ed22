"""The words around every page: the header's and the footer's. They travel in the front matter, so that the theme holds none."""

from build_scripts.addresses import made_pages
from build_scripts.locale import Locale

# The pages whose sections stand beside them on wide screens; chapters have a side of their own, and other pages need the room.
BESIDE = ("quotes", "people", "glossary", "expectations", "about", "safety", "data", "download")


def words(ctx):
    """The words of the frame, by the names that the theme's templates use."""
    site, made = ctx.explainer.site, made_pages(ctx.explainer)
    return {
        "home": site.short_title,
        "chapters": ctx.label("frame_chapters"),
        "evidence": ctx.label("frame_evidence"),
        "more": ctx.label("frame_more"),
        "navigation": ctx.label("frame_navigation"),
        "search": ctx.label("frame_search"),
        "menu": {f"{page.id}.html": page.menu for page in ctx.explainer.all("page") if page.menu and page.id in made},
        "short": {"download.html": ctx.label("frame_download"), "safety.html": ctx.label("frame_safety")},
        # What stands on a phone, where the bar has little room.
        "narrow": {"evidence": ctx.label("frame_evidence_narrow"), "safety.html": ctx.label("frame_safety_narrow")},
        "contents": ctx.label("contents") if ctx.path in BESIDE or "/" in ctx.path and not ctx.path.startswith("chapters/") else "",
        "copied": ctx.label("tool_copied"),
        "top": ctx.label("frame_top"),
        "scheme": ctx.label("frame_scheme"),
        "scheme_system": ctx.label("frame_scheme_system"),
        "scheme_light": ctx.label("frame_scheme_light"),
        "scheme_dark": ctx.label("frame_scheme_dark"),
        "scheme_keep": ctx.label("frame_scheme_keep"),
        **({"languages": languages(ctx)} if ctx.explainer.languages else {}),
        "updated": ctx.label("frame_updated", date=ctx.date(site.dates.updated)),
        "licences": "; ".join(ctx.label("frame_licence", what=one.what, name=one.name) for one in site.licences),
    }


def languages(ctx):
    """The way to this page in each language of the site, as a mapping for the theme.

    `offer` is the line that offers the page to readers of that language, with the words of the two buttons that close it.
    """
    explainer = ctx.explainer
    page = "index" if ctx.path == "404" else ctx.path
    up = "../" * (page.count("/") + explainer.language_folder.count("/"))
    return {
        "title": ctx.label("frame_languages"),
        "other": [
            {
                "code": one.code,
                "name": one.name,
                "href": f"{up}{one.folder}{page}.html",
                "offer": Locale(one.code, one.labels).label("offer_read"),
                "close": Locale(one.code, one.labels).label("offer_close"),
                "never": Locale(one.code, one.labels).label("offer_never"),
            }
            for one in explainer.languages
            if one.code != explainer.site.language
        ],
        "code": explainer.site.language,
        "here": next(one.name for one in explainer.languages if one.code == explainer.site.language),
    }
