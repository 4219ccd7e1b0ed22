"""What is content is what is shown: odd texts, in one built site, are the same words on the page, in every copy and in the data."""

import csv
import json
import re
import zipfile

import pytest
from lxml import etree, html
from pypdf import PdfReader

from build_scripts import prose
from tests import project
from tests.editions import contents

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("words")

TEXTS = (
    "1986. A reactor exploded.", "1987. Another one did.", "24. February was the day.", "3. 4. 2022 it was.",
    "#OpenTheGates was written on every wall.", "+ 5 degrees at noon.", "1) first of all.", "Two * three * four.", "R&D; and Q&A.",
    "5 < 6 and 7 > 6.", "[TOC] is no table.", "*[abbr]: is no abbreviation.", "A {curly} word.", "100 % _sure_ of snake_case.",
    "\\# one is no heading.", "Say \"no\" and 'yes'.", "One line.\n\n    Four spaces further in.", "- 1988. In a list\n- #Hash in a list",
    "A | B | C", "x\n: y", "Tilde ~~not struck~~.", "Ends with a backslash \\\\", "$x$ costs \\$5.",
    "An [odd](https://example.org/a_(b)) link.",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = project.copy_project(tmp_path_factory.mktemp("words") / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    path = root / "content" / "sections" / "after.yml"
    blocks = "".join(
        f"    - text: {json.dumps(text)}\n      id: odd-{number}\n      cites: [gazette-2022-03]\n      standing: confirmed\n"
        for number, text in enumerate(TEXTS)
    )
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + blocks, encoding="utf-8")
    done = project.run(root, "build", "--editions", "text onefile epub pdf")
    assert done.returncode == 0, done.stderr
    return root / "site"


def read(text):
    """A text as its letters, figures and signs in order, since copies break lines, set quotation marks and part words each in their own way."""
    return re.sub(r"[\s“”’'\"]", "", text)


def whole(tree):
    return read("".join(tree.itertext()))


WANTED = [read(prose.plain(text)) for text in TEXTS]


def holds_in_order(text, name):
    place = 0
    for words in WANTED:
        found = text.find(words, place)
        assert found >= 0, (name, words)
        place = found + 1


def test_the_same_words_stand_on_the_page_and_in_the_text_edition(site):
    for name in ("chapters/after.html", "text/chapters/after.html"):
        tree = html.document_fromstring((site / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        holds_in_order(whole(tree.find(".//body")), name)


def test_the_same_words_stand_in_the_one_file_the_book_and_the_data(site):
    holds_in_order(whole(html.document_fromstring(contents.file(site, "html").read_bytes(), parser=html.HTMLParser(encoding="utf-8"))), "one file")
    with zipfile.ZipFile(contents.file(site, "epub")) as book:
        page = next(name for name in book.namelist() if name.endswith("after.xhtml"))
        holds_in_order(whole(etree.fromstring(book.read(page))), "book")
    rows = {row["id"]: row["text"] for row in csv.DictReader((site / "data" / "statements.csv").read_text(encoding="utf-8-sig").splitlines())}
    assert [read(rows[f"after-odd-{number}"]) for number in range(len(TEXTS))] == WANTED
    listed = {one["id"]: one["text"] for one in json.loads((site / "data" / "statements.json").read_text(encoding="utf-8"))}
    assert [read(prose.plain(listed[f"after-odd-{number}"])) for number in range(len(TEXTS))] == WANTED


def test_the_same_words_stand_in_the_pdf(site):
    text = read("".join(page.extract_text() for page in PdfReader(contents.file(site, "pdf")).pages)).replace("•", "")
    for words in WANTED:
        # A page may end within a text, and its foot stand between.
        assert words in text or words[:20] in text and words[-12:] in text, words
