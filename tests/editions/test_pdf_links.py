"""Links in the PDF lead to their places, and a file that is not as expected is refused."""

import io
import json

import pypdf
import pytest
import typst

from build_scripts.editions.pdf import links
from tests.editions import contents

BOOK = """#set document(title: "A")
#set page(paper: "a4", margin: 50pt)
#link("{here}two")[to two] #link("{here}head")[to head] #link("https://e.org/")[away]
#pagebreak()
#heading(level: 1)[Head]#label("head")
#v(300pt)
#box[#metadata(none)#label("two")] two
""".replace("{here}", links.HERE)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """(the PDF as Typst makes it, its places)."""
    path = tmp_path_factory.mktemp("book") / "book.typ"
    path.write_text(BOOK + links.PLACES, encoding="utf-8")
    compiler = typst.Compiler(str(path), ignore_system_fonts=True, font_paths=[])
    return compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=0), json.loads(compiler.query("<places>", field="value", one=True))


def notes(data):
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    return reader, annotations(reader)


def annotations(reader):
    return [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]


def test_links_lead_to_the_page_and_height_of_their_places(made):
    data = links.with_places(*made, lambda number: f"Page {number}")
    assert len(data) == len(made[0])
    reader, [two, head, away] = notes(data)
    assert away["/A"]["/URI"] == "https://e.org/"
    for link in (two, head):
        assert "/A" not in link and link["/Contents"].strip() == "Page 2"
        assert link["/Dest"][0].get_object() == reader.pages[1] and link["/Dest"][1] == "/XYZ"
    high = {name: links.TALL - y + links.ABOVE for name, _, y in made[1]}
    assert float(two["/Dest"][3]) == pytest.approx(high["two"], abs=0.01) and float(head["/Dest"][3]) == pytest.approx(high["head"], abs=0.01)
    assert 300 < float(head["/Dest"][3]) - float(two["/Dest"][3]) < 400


def test_a_description_in_other_letters_or_too_long_is_the_number_alone(made):
    for words in ("Старонка 2", "P" * 60):
        _, [two, _, _] = notes(links.with_places(*made, lambda number, words=words: words))
        assert two["/Contents"].strip() == "2"


@pytest.mark.parametrize("change, said", [
    (lambda data, places: (data, places[:1]), "which is no place"),
    (lambda data, places: (data.replace(b"/Type/Pages", b"/Type/Leaves"), places), "no list of pages"),
    (lambda data, places: (data.replace(b"/S/URI/URI(https://here", b"/S/URI /URI(https://here"), places), "not known"),
])
def test_a_file_of_another_form_is_refused(made, change, said):
    with pytest.raises(ValueError, match=said):
        links.with_places(*change(*made), str)


@pytest.mark.xdist_group("pdf")
def test_links_of_the_book_say_the_page_that_they_lead_to(any_site):
    whole = contents.explainer(any_site)
    path = contents.file(any_site, "pdf")
    assert links.HERE.encode() not in path.read_bytes()
    reader, texts = contents.pdf(path)
    found = annotations(reader)
    number = {page.indirect_reference.idnum: place for place, page in enumerate(reader.pages, 1)}
    within = [note for note in found if isinstance(note.get("/Dest"), list)]
    there = [number[note.raw_get("/Dest")[0].idnum] for note in within]
    assert [note["/Contents"].strip() for note in within] == [whole.locale.label("pdf_link", number=page) for page in there]
    checks = contents.letters(whole.labels["copy_checks"])
    ends = {place for place, text in enumerate(texts, 1) if checks in contents.letters(text)}
    assert ends <= set(there), "marks lead to the checks at the end of each page"
