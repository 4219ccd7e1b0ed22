import re
import struct
from xml.etree import ElementTree

import pytest

from build_scripts.components.drawing import wrap
from build_scripts.components.page_context import PageContext
from build_scripts.exports import pictures
from build_scripts.exports.cards import card, whole_card
from build_scripts.exports.pictures import chart, comparison, events, page, poll, raster
from build_scripts.prose import plain
from tests.explainers import explainer

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(params=["tiny", "own"], scope="module")
def name(request):
    return request.param


@pytest.fixture(scope="module")
def made(name):
    return pictures.render(explainer(name))


def size(png):
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def test_each_poll_has_both_pictures_and_each_page_one(name, made):
    found = explainer(name)
    polls = {f"pictures/{kind}-{one.id}.{ending}" for kind in ("poll", "comparison", "map") for one in found.all(kind) for ending in ("svg", "png")}
    pages = {f"pictures/page-{one.replace('/', '-')}.png" for one in page.names(found)}
    days = {f"pictures/timeline.{ending}" for ending in ("svg", "png") if events.major_days(found)}
    assert set(made) == polls | pages | days
    assert all(f"pictures/page-chapters-{one}.png" in pages for one in found.site.chapters)


def test_pictures_have_the_size_that_messengers_want(made):
    for path, data in made.items():
        if path.startswith("pictures/page-"):
            assert size(data) == (1200, 630)
        elif path.endswith(".png"):
            assert size(data) == (1200, 630) and len(data) < 300_000


def test_the_same_content_gives_the_same_bytes(name, made):
    assert pictures.render(explainer(name)) == made


def test_a_polls_picture_says_who_was_asked_when_how_and_by_whom(name):
    found = explainer(name)
    for item in found.all("poll"):
        tree = ElementTree.fromstring(poll.svg(found, item))
        said = " ".join(" ".join(text.itertext()) for text in tree.iter(SVG + "text"))
        ctx = PageContext(found, "polls")
        first = [plain(one) for one in item.cautions[:1]]
        for words in (
            item.title, item.question, item.base, ctx.label(f"mode_{item.mode}"), item.pollster, found.site.title, *first,
            *(answer.label for answer in item.answers),
        ):
            assert " ".join(words.split()) in said
        assert tree.find(SVG + "style") is not None and tree.find(SVG + "title").text == item.title


def test_every_picture_that_is_passed_on_names_the_site_its_licence_and_a_maps_its_source(name, made):
    found = explainer(name)
    for path in (path for path in made if path.endswith(".svg")):
        said = " ".join(" ".join(text.itertext()) for text in ElementTree.fromstring(made[path]).iter(SVG + "text"))
        assert found.site.title in said and found.site.licences[0].name in said, path
    for item in found.all("map"):
        lines = [" ".join(text.itertext()) for text in ElementTree.fromstring(chart.svg(found, item)).findall(SVG + "text")]
        assert chart.source(item) in " ".join(lines) and plain(item.provenance).startswith(chart.source(item))
    for item in found.all("comparison"):
        assert item.source.split(" (")[0] in " ".join(
            " ".join(text.itertext()) for text in ElementTree.fromstring(comparison.svg(found, item)).iter(SVG + "text")
        )


def test_the_words_beside_a_map_stay_beside_it(name, chromium):
    tab = chromium.new_page(viewport={"width": 1200, "height": 700})
    found = explainer(name)
    # The picture of the home page has a map where the explainer has one.
    of_home = page.svg(found, "index")
    assert ("map-drawing" in of_home) == bool(found.all("map"))
    for drawing in [*(chart.svg(found, item) for item in found.all("map")), *([of_home] if found.all("map") else [])]:
        tab.set_content(drawing)
        right, left = tab.evaluate(
            "() => [Math.max(...[...document.querySelectorAll('text')].filter(t => !t.closest('.map-drawing')).map(t => t.getBBox().x + "
            "t.getBBox().width)), document.querySelector('.map-drawing').x.baseVal.value]"
        )
        assert right <= left
    tab.close()


def test_a_pages_picture_has_a_whole_text_or_none(name):
    found = explainer(name)
    for one in page.names(found):
        title, texts = page.words(found, one)
        said = [" ".join(text.itertext()) for text in ElementTree.fromstring(page.svg(found, one)).iter(SVG + "text")]
        joined = " ".join(said)
        assert " ".join(title.split()) in joined and "…" not in joined
        if chart.shown_on(found, one) or (one == "timeline" and events.major_days(found)):
            continue  # Their pictures show the map or the days; see below.
        assert any(" ".join(text.split()) in joined for text in texts) or page.fitting(texts, 60) == ("", page.TEXTS[-1])
    assert page.fitting(["word " * 400, "short"], 200) == ("short", page.TEXTS[0])


def test_no_line_runs_out_of_a_picture(name, chromium):
    """Measured with the widest of the common system fonts that the machine has."""
    found = explainer(name)
    tab = chromium.new_page(viewport={"width": 1200, "height": 700})
    for drawing in [
        *(poll.svg(found, item) for item in found.all("poll")),
        *(comparison.svg(found, item) for item in found.all("comparison")),
        *(page.svg(found, one) for one in page.names(found)),
    ]:
        tab.set_content(drawing)
        wide, tall = tab.evaluate(
            "() => { const b = [...document.querySelectorAll('text')].filter(t => !t.closest('.map-drawing')).map(t => t.getBBox()); return "
            "[Math.max(...b.map(b => b.x + b.width)), Math.max(...b.map(b => b.y + b.height))]; }"
        )
        assert wide <= 1200 - 8 and tall <= float(re.search(r'viewBox="0 0 1200 ([\d.]+)"', drawing)[1])
    tab.close()


def test_the_font_that_typst_brings_has_the_letters_of_the_content():
    """A letter that the font lacks is drawn as the same empty box as any other such letter."""
    def draw(sign):
        return raster.png(
            [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><text x="5" y="30" font-size="20" font-family="{raster.FONT}">{sign}</text></svg>']
        )[0]

    missing = draw("\U000f1234")
    signs = "ЎўІіЄєҐґЇїЫыЭэЪъĆćŁłČšž–—“”«»…±≈%·€"
    assert all(draw(sign) != missing for sign in signs) and len({draw(sign) for sign in "ЎУІЇ"}) == 4


def test_words_wrap_and_lose_none():
    assert wrap("one two three", 10, 50) == ["one two", "three"] and wrap("", 10, 50) == [] and wrap("immeasurable", 10, 5) == ["immeasurable"]


def test_kept_pictures_are_taken_again_unless_they_are_broken(tmp_path):
    drawings = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="{at}" height="9"/></svg>' for at in range(1, 20)]
    made = raster.png(drawings)
    assert len(set(made)) == len(drawings) and raster.png(drawings, tmp_path / "kept") == made
    first, second, *others = sorted((tmp_path / "kept").iterdir())
    assert len(others) + 2 == len(drawings)
    first.write_bytes(first.read_bytes()[:50])
    assert raster.png(drawings, tmp_path / "kept") == made
    was = second.read_bytes()
    second.write_bytes(first.read_bytes())
    assert raster.png(drawings, tmp_path / "kept") == [first.read_bytes() if one == was else one for one in made]


def test_known_pictures_are_not_drawn_again_and_those_no_longer_asked_for_are_forgotten(monkeypatch):
    drawings = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="{at}" height="9"/></svg>' for at in range(1, 4)]
    known = {}
    made = raster.png(drawings, known=known)
    drawn, draw = [], raster.draw
    monkeypatch.setattr(raster, "draw", lambda asked: drawn.extend(asked) or draw(asked))
    assert raster.png(drawings[:2], known=known) == made[:2] and not drawn
    assert raster.png(drawings, known=known) == made and drawn == drawings[2:]


def test_no_drawing_gives_no_picture_and_no_svg_is_an_error():
    assert raster.png([]) == []
    with pytest.raises(Exception, match="SVG|svg"):
        raster.png(["no picture"])


def test_a_page_with_a_map_shows_it_and_the_timeline_its_days(name):
    found = explainer(name)
    for one in page.names(found):
        tree = ElementTree.fromstring(page.svg(found, one))
        said = {"".join(text.itertext()) for text in tree.iter(SVG + "text")}
        shown = chart.shown_on(found, one)
        assert (tree.find(SVG + "svg") is not None) == (shown is not None), one
        if shown:
            assert {place.name or found.get("place", place.place).name for place in shown.places} <= said
            assert shown.title in card(found, one)[1] and all(told.label in whole_card(found, one)[1] for _, _, told in shown.features())
        elif one == "timeline":
            for day, headlines in events.major_days(found):
                assert day in said and all(headline in whole_card(found, one)[1] for headline in headlines)


def test_a_map_stands_whole_in_its_picture(name):
    found = explainer(name)
    for item in found.all("map"):
        tree = ElementTree.fromstring(chart.svg(found, item))
        inner = tree.find(SVG + "svg")
        x, y, width, height = (float(inner.get(key)) for key in ("x", "y", "width", "height"))
        assert 0 <= x and x + width <= 1200.1 and 0 <= y and y + height <= 630.1
        rest = [text for text in tree.findall(SVG + "text")]
        assert rest and all(float(text.get("x")) < x for text in rest)
