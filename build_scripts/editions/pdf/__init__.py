"""The explainer for paper: A4, tagged (PDF/UA-1 and PDF/A-2a), with bookmarks, page numbers and links; set by Typst."""

import json
import tempfile
from datetime import date
from pathlib import Path

from build_scripts.components.colours import light
from build_scripts.editions.page import licences, statement
from build_scripts.editions.pages_from_site import NotMade
from build_scripts.editions.pdf import links, typeset
from build_scripts.editions.single_document import merged

STYLE = Path(__file__).with_name("book.typ")
STANDARDS = ["ua-1", "a-2a"]
DAY = 86400


def pdf_file(book):
    """A function that makes the PDF as bytes; it raises NotMade where Typst's fonts have no character for something.

    Typst lets other threads run while it works. Raises NotMade where it is not installed.
    """
    try:
        import typst  # here, so that a machine without it makes the other editions
    except ModuleNotFoundError:
        raise NotMade("it needs the package typst, which is not installed here; see requirements/site.txt") from None

    ctx, site = book.ctx(), book.explainer.site
    year, month, day = map(int, site.dates.updated.split("-"))
    facts = typeset.facts(
        colours=light(),
        title=site.title, description=site.description, publisher=site.title, language=site.language.partition("-")[0], year=year, month=month, day=day,
        kicker=site.kicker, question=site.question, said=statement(ctx), rights=licences(ctx), contents=ctx.label("copy_contents"), page=ctx.label("pdf_page", number="{number}", total="{total}"),
    )
    source = STYLE.read_text(encoding="utf-8") + typeset.document(merged(book)) + links.PLACES

    def compiled():
        # Only of a file does Typst remember what it laid out, when it is asked for the places after.
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "book.typ"
            path.write_text(source, encoding="utf-8")
            try:
                compiler = typst.Compiler(str(path), root=folder, sys_inputs={"facts": facts}, ignore_system_fonts=True, font_paths=[])
                data = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=stamp(site))
                places = json.loads(compiler.query("<places>", field="value", one=True))
            except typst.TypstError as error:
                raise NotMade(f"Typst says: {error}") from error
        return links.with_places(data, places, lambda number: ctx.label("pdf_link", number=number))

    return compiled


def stamp(site):
    """The date of the content in seconds since 1970."""
    return (date.fromisoformat(site.dates.updated) - date(1970, 1, 1)).days * DAY
