"""The feed of corrections: Atom (RFC 4287), with ids that hold wherever the site is published, or where it has no address."""

import uuid
from html import escape

from build_scripts.prose import plain

PATH = "data/corrections.xml"
SPACE = uuid.UUID("8d1f0c5e-5f1c-5d0e-9a51-0d6b1c0c7f11")  # chosen once; makes our ids ours


def render(explainer):
    """The feed as XML text, newest correction first."""
    site = explainer.site
    corrections = sorted(explainer.all("correction"), key=lambda one: (one.date, one.id), reverse=True)
    updated = max([site.dates.published, *(one.date for one in corrections)])
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(site.language)}">',
        f"<id>{urn(explainer, 'feed')}</id>",
        f"<title>{escape(explainer.locale.label('feed_title', site=site.title), quote=False)}</title>",
        f"<updated>{moment(updated)}</updated>",
        f"<author><name>{escape(site.title, quote=False)}</name></author>",
        *(f'<link rel="self" type="application/atom+xml" href="{escape(base + PATH)}"/>' for base in address(site)),
        *(f'<link rel="alternate" type="text/html" href="{escape(base)}"/>' for base in address(site)),
        *(line for one in corrections for line in entry(explainer, one)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def entry(explainer, correction):
    """The lines of one correction."""
    page = page_of(explainer, correction.page)
    says = explainer.locale.label("feed_entry", wrong=plain(correction.wrong), now=plain(correction.now))
    return [
        "<entry>",
        f"<id>{urn(explainer, correction.id)}</id>",
        f"<title>{escape(explainer.locale.label('feed_entry_title', page=title_of(explainer, correction.page)), quote=False)}</title>",
        f"<updated>{moment(correction.date)}</updated>",
        f"<published>{moment(correction.date)}</published>",
        *(f'<link rel="alternate" type="text/html" href="{escape(base + page)}.html"/>' for base in address(explainer.site)),
        f'<content type="text">{escape(says, quote=False)}</content>',
        "</entry>",
    ]


def urn(explainer, name):
    """An id that depends on nothing that may change: the base source, the day of first publication and a permanent name."""
    site = explainer.site
    return uuid.uuid5(SPACE, f"{site.base_source} {site.dates.published} {name}").urn


def moment(day):
    """A day as Atom's moment: its start in UTC, since the content knows no hours."""
    return f"{day}T00:00:00Z"


def address(site):
    """The published site's address with a slash at its end, as a list of one or none."""
    return [site.addresses[0].rstrip("/") + "/"] if site.addresses else []


def page_of(explainer, name):
    """The page (without ending) that a correction names: a chapter's id or a page's."""
    return f"chapters/{name}" if name in explainer.items["section"] else name


def title_of(explainer, name):
    item = explainer.items["section"].get(name) or explainer.items["page"].get(name)
    return item.title if item else name
