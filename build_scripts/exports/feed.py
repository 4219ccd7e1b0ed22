"""The feed of corrections: Atom (RFC 4287), with ids that hold wherever the site is published, or where it has no address."""

import uuid

from build_scripts.addresses import first_address
from build_scripts.components import corrections
from build_scripts.components.jinja import environment
from build_scripts.components.page_context import PageContext
from build_scripts.prose import plain

PATH = "data/corrections.xml"
SPACE = uuid.UUID("8d1f0c5e-5f1c-5d0e-9a51-0d6b1c0c7f11")  # the name space of our ids, chosen once


def render(explainer):
    """The feed as XML text, newest correction first."""
    ctx, site = PageContext(explainer, PATH), explainer.site
    found = sorted(explainer.all("correction"), key=lambda one: (one.date, one.id), reverse=True)
    return environment().get_template("exports/feed.xml.j2").render(
        site=site,
        path=PATH,
        identifier=urn(explainer, "feed"),
        title=ctx.label("feed_title", site=site.title),
        updated=moment(max([site.dates.published, *(one.date for one in found)])),
        address=first_address(site),
        entries=[entry(ctx, one) for one in found],
    ) + "\n"


def entry(ctx, correction):
    """What the feed says of one correction."""
    page = corrections.page(ctx, correction.page)
    return {
        "identifier": urn(ctx.explainer, correction.id),
        "title": ctx.label("feed_entry_title", page=ctx.title(page)),
        "moment": moment(correction.date),
        "page": page,
        "says": ctx.label("feed_entry", wrong=plain(correction.wrong), now=plain(correction.now)),
    }


def urn(explainer, name):
    """An id that depends on nothing that may change: the base source, the day of first publication and a permanent name; and for a
    language beside the site's own, that language."""
    site = explainer.site
    return uuid.uuid5(SPACE, f"{site.base_source} {site.dates.published} {explainer.language_folder}{name}").urn


def moment(day):
    """A day as Atom's moment: its start in UTC, since the content knows no hours."""
    return f"{day}T00:00:00Z"
