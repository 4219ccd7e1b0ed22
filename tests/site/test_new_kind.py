"""A kind of content that the engine does not have, added as CONTRIBUTING tells it, is found wherever a reader looks."""

import csv
import json
import re

import pypdf
import pytest
from libzim.reader import Archive

from tests import project
from tests.editions.contents import Words, letters, members

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("kind")

HEAD = "The last ship leaves"
SAID = "A camera on the mole filmed the last ship."
SOURCE = "gazette-2024-04"
MODEL = f'''"""Films, for the sake of a test."""

from build_scripts.model.fields import Cites, Item, check_field, cites_field, declare, standing_field
from build_scripts.model.values import Prose, Standing, Text


class Video(Item):
    """A film of something that happened."""

    title: Text = declare("what it is called", "{HEAD}", words=True)
    seen: Prose = declare("what it shows", "{SAID}", words=True)
    check: Prose | None = check_field()
    cites: Cites = cites_field()
    standing: Standing = standing_field()
'''
KIND = '''    Kind("video", "videos", Video, "videos", stated=("seen",), own_pages=True, block=Shown("a film, by its id", "last-ship", ("title", "seen"))),
)
BLOCKS'''
COMPONENT = '''"""A film, in words."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, video):
    """Title and words, with their check."""
    html = fill("video/video.html.j2", ctx, video=video, address=ctx.item_address("video", video.id))
    return statement.beside(ctx, html, video.cites, video.standing, video.check)
'''
TEMPLATE = '''<p class="video"><a href="{{ address }}">{{ video.title }}</a></p>
{{ ctx.html(video.seen) }}
'''
PAGE = '''{% include "pages/head.md.j2" %}

{% for video in videos %}
## {{ video.title | words }} { #video-{{ video.id }} }

{{ show.video(ctx, video) }}

{% endfor %}

{% include "pages/foot.md.j2" %}
'''
ALONE = '''{% set title = video.title %}
{% set description = video.title %}
{% include "pages/front.md.j2" %}

# {{ video.title | words }} { #video-{{ video.id }} }

{{ show.video(ctx, video) }}

{% set page = video %}
{% include "pages/foot.md.j2" %}
'''
SECOND = "A second ship"
ITEM = f"""last-ship:
  title: {HEAD}
  seen: {SAID}
  cites:
    - {SOURCE}
  standing: confirmed
second-ship:
  title: {SECOND}
  seen: Another ship stayed in the harbour.
  cites:
    - {SOURCE}
  standing: confirmed
"""
WORDS = """
videos:
  title: Films
  description: What was filmed in the harbour.
"""


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(path, text):
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + text, encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """The tiny explainer with a model, a kind and an item of it, and nothing else yet."""
    copy = project.copy_project(tmp_path_factory.mktemp("kind") / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    engine, content = copy / "build_scripts", copy / "content"
    put(engine / "model" / "video.py", MODEL)
    change(engine / "model" / "items.py", "from build_scripts.model.where", "from build_scripts.model.video import Video\nfrom build_scripts.model.where")
    change(engine / "model" / "items.py", ")\nBLOCKS", KIND)
    put(content / "videos" / "videos.yml", ITEM)
    add(content / "sections" / "after.yml", "    - video: last-ship\n")
    return copy


@pytest.fixture(scope="module")
def said(copy):
    """What the check says of that."""
    return project.run(copy, "check").stderr


@pytest.fixture(scope="module")
def site(copy, said):
    """The built site with the kind whole."""
    engine, content = copy / "build_scripts", copy / "content"
    put(engine / "components" / "video" / "__init__.py", COMPONENT)
    put(engine / "components" / "video" / "video.html.j2", TEMPLATE)
    put(engine / "pages" / "videos.md.j2", PAGE)
    put(engine / "pages" / "video.md.j2", ALONE)
    add(content / "pages" / "pages.yml", WORDS)
    add(content / "labels.yml", "data_videos: Films\n")
    change(copy / "mkdocs.yml", "  - quotes.md\n", "  - quotes.md\n  - videos.md\n")
    for command in ("check", "build"):
        done = project.run(copy, command)
        assert done.returncode == 0, done.stdout + done.stderr
    return copy / "site"


def words(site, name):
    return Words((site / name).read_text(encoding="utf-8"))


def test_a_check_says_what_the_kind_lacks_and_where(said):
    assert said.splitlines()[-1].startswith("6 mistakes"), said
    assert "the block `video` has no component; write build_scripts/components/video/__init__.py" in said
    assert "the page `videos` has no template; write build_scripts/pages/videos.md.j2" in said
    assert "the page of a single `video` has no template; write build_scripts/pages/video.md.j2" in said
    assert "content/pages/videos.yml:1:1: there are no words for the page `videos`; make new KIND=page ID=videos" in said
    assert "the label `data_videos` is missing" in said
    assert "mkdocs.yml" in said and "nav does not list the page `videos`" in said


def test_it_stands_in_the_list_on_its_page_and_in_the_chapter_which_lead_to_it(site):
    listed, page, chapter = words(site, "videos.html"), words(site, "videos/last-ship.html"), words(site, "chapters/after.html")
    for one in (listed, page):
        assert "video-last-ship" in one.ids and HEAD in one.text and SAID in one.text
    assert SECOND in listed.text and SECOND not in page.text
    assert SAID in chapter.text and "../videos/last-ship.html" in chapter.links and "videos/last-ship.html" in listed.links
    assert project.broken_links(site) == []


def parts(site, name):
    """A list that may stand in several pages: the text and the links of all of them."""
    found = [words(site, path.relative_to(site)) for path in [site / f"{name}.html", *sorted((site / name).glob("*.html"))]]
    return " ".join(page.text for page in found), [link.removeprefix("../") for page in found for link in page.links]


def test_it_is_a_statement_and_its_source_says_where_it_is_cited(site):
    text, links = parts(site, "statements")
    assert SAID in text and "videos/last-ship.html#video-last-ship" in links
    assert "videos/last-ship.html#video-last-ship" in parts(site, "sources")[1]


def test_the_statements_of_the_single_pages_stand_in_one_list(site):
    listed = words(site, "statements/on-videos.html")
    assert {"../videos/last-ship.html#video-last-ship", "../videos/second-ship.html#video-second-ship"} <= set(listed.links)
    assert not list((site / "statements").glob("on-videos-*"))


def test_its_data_can_be_taken_away(site):
    rows = list(csv.DictReader((site / "data" / "videos.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert (rows[0]["id"], rows[0]["seen"], rows[0]["cites"]) == ("last-ship", SAID, SOURCE) and len(rows) == 2
    stated = {row["id"]: row for row in csv.DictReader((site / "data" / "statements.csv").read_text(encoding="utf-8-sig").splitlines())}
    assert stated["video-last-ship"]["text"] == SAID and stated["video-last-ship"]["page"] == "videos/last-ship"
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert "videos" in {resource["name"] for resource in package["resources"]}
    assert {"data/videos.csv", "data/videos.json"} <= set(words(site, "data.html").links)


def test_a_search_finds_it(site):
    script = (site / "search" / "documents.js").read_text(encoding="utf-8")
    columns = json.loads(script.partition("=")[2].rstrip().rstrip(";"))["columns"]
    there = "videos/last-ship.html#video-last-ship"
    assert [(title, SAID in text) for _, title, _, text, address in zip(*columns, strict=True) if address == there] == [(HEAD, True)]


def test_every_edition_tells_it_on_its_page_and_in_the_chapter(site):
    told = {}
    for path in sorted((site / "editions").iterdir()):
        if path.suffix == ".html":
            told["onefile"] = Words(path.read_text(encoding="utf-8")).text
        elif path.suffix in (".epub", ".zip"):
            pages = [data.decode() for name, data in members(path.read_bytes()).items() if re.search(r"(?<!statements)\.x?html$", name)]
            told[path.suffix] = " ".join(Words(page).text for page in pages)
        elif path.suffix == ".pdf":
            told["pdf"] = " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
        elif path.suffix == ".zim":
            archive = Archive(path)
            told["zim"] = " ".join(
                Words(bytes(archive.get_entry_by_path(name).get_item().content).decode()).text for name in ("videos/last-ship.html", "chapters/after.html")
            )
    told["text"] = " ".join(words(site, path.relative_to(site)).text for path in (site / "text").rglob("*.html"))
    assert set(told) == {"onefile", ".epub", ".zip", "pdf", "zim", "text"}
    for name, text in told.items():
        assert letters(text).count(letters(SAID)) >= 2 and letters(HEAD) in letters(text), name
