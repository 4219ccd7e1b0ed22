"""A book too large for one PDF comes in several, which lose no word and have no link that leads nowhere."""

import io
from types import SimpleNamespace

import pypdf
import pytest

from build_scripts import editions
from build_scripts.components import downloads
from build_scripts.components.page_context import PageContext
from build_scripts.editions import html_tree, pdf
from build_scripts.editions.pdf import links
from build_scripts.editions.pdf.volumes import by_itself, volumes
from tests.explainers import explainer


def page(number, paragraphs):
    body = "".join(
        f'<p id="p-{number}-{one}">words-{number}-{one} <a href="#p-0-0">first</a> <a href="#p-{number}-{one}">itself</a></p>' for one in range(paragraphs)
    )
    return SimpleNamespace(
        tree=html_tree.article(
            f'<html><head><title>A</title></head><body><article><h2 id="h-{number}">Page {number}</h2><section>{body}</section></article></body></html>'
        )
    )


def test_a_book_that_fits_is_one_document():
    [text] = volumes([page(0, 3), page(1, 3)])
    assert text.count("pagebreak") == 2 and text.count(links.HERE) == 12


@pytest.fixture
def parted():
    return volumes([page(0, 2), page(1, 40), page(2, 2)], largest=3000)


def test_volumes_keep_within_their_size_and_lose_nothing(parted):
    assert len(parted) > 2 and all(len(text) <= 3000 for text in parted)
    whole = "".join(parted)
    assert [(number, one) for number, count in enumerate((2, 40, 2)) for one in range(count) if whole.count(f"words\\-{number}\\-{one} ") != 1] == []
    assert whole.count("pagebreak") == 3


def test_links_into_other_volumes_are_left_as_their_words(parted):
    assert links.HERE + "p-0-0" in parted[0] and all(links.HERE + "p-0-0" not in text and "#elsewhere[first]" in text for text in parted[1:])
    assert by_itself('#link("https://e.org/")[away]') == '#link("https://e.org/")[away]'


def test_each_volume_is_set_by_itself_and_says_which_it_is(parted):
    ctx = PageContext(explainer("tiny"), "copy")
    jobs = [
        (pdf.STYLE.read_text(encoding="utf-8") + text + links.PLACES, pdf.facts_of(ctx, number, len(parted)), 0) for number, text in enumerate(parted[:2], 1)
    ]
    for number, (data, places) in enumerate(map(pdf.set_one, jobs), 1):
        reader = pypdf.PdfReader(io.BytesIO(links.with_places(data, places, str)))
        assert ctx.label("text_part", number=number, total=len(parted)) in reader.pages[0].extract_text()


def test_every_volume_is_offered_with_its_checksum(tmp_path):
    book = SimpleNamespace(site=tmp_path, explainer=explainer("tiny"))
    [made] = editions.make_all(book, [editions.EditionKind("pdf", lambda book: [b"one", b"two!", b"three"], "pdf")], lambda line: None)
    assert [(tmp_path / one.file).read_bytes() for one in (made, *made.more)] == [b"one", b"two!", b"three"]
    html = str(downloads.render(PageContext(explainer("tiny"), "download"), [made]))
    for one in (made, *made.more):
        assert f'href="{one.file}"' in html and one.sha256 in html
