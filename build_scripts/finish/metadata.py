"""What others than readers look for in a page's head: structured data, and what a messenger shows of a link."""

import json
import re
from html import escape, unescape

from build_scripts.addresses import first_address
from build_scripts.exports.cards import card
from build_scripts.exports.json_ld import jsonld
from build_scripts.finish import citation_tags
from build_scripts.locale import territory

TITLE = re.compile(r"<title>(.*?)</title>", re.S)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
CANONICAL = re.compile(r'<link rel="canonical"[^>]*>')


def with_head(html, explainer, page):
    """The page at `page` (an address without ending) with its canonical address, Open Graph tags and JSON-LD.

    The address is the first of the site; where there is none, none is printed.
    Raises ValueError for a page without a head.
    """
    if "</head>" not in html:
        raise ValueError(f"{page}.html has no </head>, so there is no place for what machines look for in it")
    html = CANONICAL.sub("", html)
    tags = [*canonical(explainer, page), *alternates(explainer, page), *open_graph(html, explainer, page)]
    tags += [*citation_tags.tags(explainer, page, title_of(html, explainer, page), address(explainer)), structured(explainer, page)]
    return html.replace("</head>", "".join(f"\n      {tag}" for tag in tags) + "\n  </head>", 1)


def address(explainer):
    """The address of the published site with a slash at its end, or an empty text."""
    return first_address(explainer.site)


def alternates(explainer, page):
    """The page in every language of the site, and where to send a reader of another, for search engines, which want whole addresses."""
    start = address(explainer).removesuffix(explainer.language_folder)
    if not start or page == "404":
        return
    name = "" if page == "index" else f"{page}.html"
    for one in explainer.languages:
        yield f'<link rel="alternate" hreflang="{one.code}" href="{escape(start + one.folder + name)}">'
    if explainer.languages:
        yield f'<link rel="alternate" hreflang="x-default" href="{escape(start + name)}">'


def canonical(explainer, page):
    """The link to the address of the page on the published site, where there is one."""
    start = address(explainer)
    if start and page != "404":
        yield f'<link rel="canonical" href="{escape(start + ("" if page == "index" else page + ".html"))}">'


def open_graph(html, explainer, page):
    """Open Graph (https://ogp.me/): title, text, kind, address and picture of the page."""
    description = DESCRIPTION.search(html)
    start = address(explainer) or "../" * page.count("/")
    picture, shows = card(explainer, page)
    facts = {
        "og:type": "website" if page == "index" else "article",
        "og:site_name": explainer.site.title,
        "og:title": title_of(html, explainer, page),
        "og:description": unescape(description[1]) if description else explainer.site.description,
        "og:locale": territory(explainer.site.language),
        "og:image": f"{start}{picture}",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": shows,
    }
    if address(explainer):
        facts["og:url"] = address(explainer) + ("" if page == "index" else f"{page}.html")
    for name, value in facts.items():
        yield f'<meta property="{name}" content="{escape(value)}">'
    for one in explainer.languages:
        if one.code != explainer.site.language:
            yield f'<meta property="og:locale:alternate" content="{territory(one.code)}">'
    yield '<meta name="twitter:card" content="summary_large_image">'


def title_of(html, explainer, page):
    """What the page is called by itself: the question that it answers, or its title without the site's."""
    title = TITLE.search(html)
    words = unescape(title[1]).strip() if title else explainer.site.title
    return question(explainer, page) or words.removesuffix(f" – {explainer.site.title}")


def question(explainer, page):
    """The question that the home page or a chapter answers; it says more in a list of messages than a title does."""
    if page == "index":
        return explainer.site.question
    section = explainer.items["section"].get(page.removeprefix("chapters/"))
    return section.question if section and page.startswith("chapters/") else ""


def structured(explainer, page):
    """The page in terms of schema.org; `<` is escaped, so that no text can end the script."""
    text = json.dumps(jsonld(explainer, page), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'
