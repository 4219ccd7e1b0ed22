"""What reference managers, feed readers and browsers look for in a page's head: citation tags, licence, feed, search.

Highwire Press tags as Google Scholar documents them (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), which
Zotero reads too, and Dublin Core (https://www.dublincore.org/specifications/dublin-core/dc-html/).
"""

from html import escape

FEED = "data/corrections.xml"
SEARCH = "opensearch.xml"


def tags(explainer, page, title, start):
    """The tags of the page at `page` (an address without ending) called `title`; `start` is the address of the site or empty."""
    site = explainer.site
    up = "../" * page.count("/")
    address = start + ("" if page == "index" else f"{page}.html") if start else ""
    facts = {
        "author": site.title,
        "citation_title": title,
        "citation_author": site.title,
        "citation_publication_date": site.dates.updated.replace("-", "/"),
        "citation_language": site.language,
        "citation_public_url": address,
        "DC.title": title,
        "DC.creator": site.title,
        "DC.date": site.dates.updated,
        "DC.language": site.language,
        "DC.rights": "; ".join(f"{one.what}: {one.name}" for one in site.licences),
        "DC.identifier": address,
    }
    for name, value in facts.items():
        if value:
            yield f'<meta name="{name}" content="{escape(value)}">'
    licence = next((one.url for one in site.licences if one.url), None)
    if licence:
        yield f'<link rel="license" href="{escape(licence)}">'
    if page != "404":
        yield f'<link rel="alternate" type="application/atom+xml" title="{escape(site.title)}" href="{up}{FEED}">'
        if start:
            yield f'<link rel="search" type="application/opensearchdescription+xml" title="{escape(site.short_title)}" href="{up}{SEARCH}">'


def open_search(explainer, start):
    """The OpenSearch description (https://github.com/dewitt/opensearch), with which a browser can search the site from its bar."""
    site = explainer.site
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        f"<ShortName>{escape(site.short_title[:16])}</ShortName><Description>{escape(site.description)}</Description>"
        f"<Language>{escape(site.language)}</Language><InputEncoding>UTF-8</InputEncoding>"
        f'<Url type="text/html" template="{escape(start)}index.html?q={{searchTerms}}"/>'
        "</OpenSearchDescription>\n"
    )
