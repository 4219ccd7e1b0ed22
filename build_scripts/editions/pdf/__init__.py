"""The explainer for paper: A4, tagged (PDF/UA-1 and PDF/A-2a), with bookmarks, page numbers and links; set by Typst."""

import json
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from build_scripts import typesetting
from build_scripts.components.colours import light
from build_scripts.editions.page import licences, statement
from build_scripts.editions.pages_from_site import NotMade
from build_scripts.editions.pdf import links, typeset
from build_scripts.editions.pdf.volumes import volumes
from build_scripts.editions.single_document import merged

STYLE = Path(__file__).with_name("book.typ")
STANDARDS = ["ua-1", "a-2a"]
DAY = 86400


def pdf_file(book):
    """The PDF, as a list of the bytes of its volumes: one, but for a very large book.

    Raises NotMade where Typst is not installed, or where its fonts have no character for something.
    """
    if not find_spec("typst"):  # so that a machine without it makes the other editions
        raise NotMade("it needs the package typst, which is not installed here; see requirements/site.txt")
    ctx, site = book.ctx(), book.explainer.site
    texts = volumes(merged(book))
    jobs = [(STYLE.read_text(encoding="utf-8") + text + links.PLACES, facts_of(ctx, number, len(texts)), stamp(site)) for number, text in enumerate(texts, 1)]
    return [links.with_places(data, places, lambda number: ctx.label("pdf_link", number=number)) for data, places in map(set_one, jobs)]


def facts_of(ctx, number, total):
    """What the volume `number` of `total` says of itself."""
    site = ctx.explainer.site
    year, month, day = map(int, site.dates.updated.split("-"))
    return typeset.facts(
        colours=light(),
        title=site.title,
        description=site.description,
        publisher=site.title,
        language=site.language.partition("-")[0],
        year=year,
        month=month,
        day=day,
        kicker=site.kicker,
        question=site.question,
        said=statement(ctx),
        rights=licences(ctx),
        contents=ctx.label("copy_contents"),
        page=ctx.label("pdf_page", number="{number}", total="{total}"),
        volume=ctx.label("text_part", number=number, total=total) if total > 1 else "",
    )


def set_one(job):
    """(the PDF, the places in it) of one Typst document, told as (source, facts, timestamp). Raises NotMade where Typst refuses it."""
    source, facts, timestamp = job
    try:
        data, places = typesetting.begin("pdf", source, {"facts": facts}, STANDARDS, timestamp, "<places>")()
    except typesetting.Refused as error:
        raise NotMade(f"Typst says: {error}") from error
    return data, json.loads(places)


def stamp(site):
    """The date of the content in seconds since 1970."""
    return (date.fromisoformat(site.dates.updated) - date(1970, 1, 1)).days * DAY
