"""Hostile text in every place of the content: refused with its place, or shown as the text it is."""

import json
import re

import pytest

from build_scripts import exports, pages
from build_scripts.checks import check
from build_scripts.components.page_context import PageContext
from build_scripts.exports.json_ld import jsonld
from build_scripts.languages import gather_all, published
from build_scripts.search.documents import documents
from build_scripts.translation.catalogue import catalogues
from tests import hostile, mutate, project
from tests.project import TINY
from tests.translation import pseudo

WHOLE = mutate.read(TINY / "content")
# Each of these stands in every place that takes it, in one built site; tests/stress has them all.
QUICK = ("handler in an attribute", "space before the name", "formula")
IDS = ("../../x", "..", "/etc/passwd", "a/b", "x\"y", "<x-h>", "a b", "A", "a\\b", "%2e%2e", "-", "a--b", "é")


@pytest.fixture
def tiny(tmp_path):
    return hostile.copy_tiny(tmp_path)


def test_what_looks_for_hostile_things_finds_them():
    assert hostile.Looker('<p onclick="x()">').found and hostile.Looker("<x-h>").found and hostile.Looker('<a href="JavaScript:x()">').found
    assert hostile.Looker('<a href="https://a.b/c:d" title="<x-h>">x-h onclick=</a><a href="#fn:s1"><a href="a/b:c">').found == []


@pytest.mark.parametrize("bad", IDS)
def test_ids_that_leave_their_place_are_refused(tiny, bad):
    kinds = list({name.partition("/")[0]: name for name in WHOLE if "/" in name}.values())
    for name in kinds:
        first = next(iter(WHOLE[name]))
        mutate.write(tiny / "content", name, {bad if key == first else key: value for key, value in WHOLE[name].items()})
    found = [str(finding) for finding in check(tiny / "content")[1]]
    for name in kinds:
        assert any(line.startswith(f"content/{name}:1:1: ") and "is no id" in line for line in found), (name, found)


@pytest.mark.parametrize("kind", QUICK)
def test_what_is_not_refused_is_shown_as_text(tiny, kind):
    taken, refused = hostile.fill(tiny, WHOLE, hostile.PAYLOADS[kind])
    done = project.run(tiny, "build")
    assert done.returncode == 0, done.stderr
    assert hostile.brought(tiny / "site") == {}
    print(f"{kind}: {taken} places took it as text, {refused} refused it")
    assert taken > 50 and refused > 50


def test_a_text_that_is_no_markdown_is_read_as_markdown_nowhere(tiny):
    """A field for plain words takes marks, and shows them as they are: on pages, in the data, in the search, in what machines read."""
    hostile.fill(tiny, WHOLE, "x [word](nowhere:x) *y*")
    explainer, findings = check(tiny / "content")
    made = pages.render(explainer)
    read = [name for name, text in made.items() if isinstance(text, str) and ('href="nowhere:' in text or "<em>y" in text)]
    told = {name: str(text) for name, text in exports.tables.files(explainer).items()}
    told["search"] = str(documents(PageContext(explainer, "index")))
    told |= {f"JSON-LD of {name}": json.dumps(jsonld(explainer, name.removesuffix(".md"))) for name in made if name.endswith(".md")}
    assert findings == [] and read == [] and [name for name, text in told.items() if "x word y" in text] == []


def test_translations_and_the_name_of_a_language_bring_no_markup(tiny):
    """Every translated text begins with marks of HTML, but where that is refused; no page of the language, and none that names it, holds them."""
    pseudo.translate_all(tiny)
    content, right = tiny / "content", {}
    site = content / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("name: Беларуская", "name: \"\\\"'><x-h>\""), encoding="utf-8")
    for one in catalogues(content, "be"):
        for entry in one.po:
            right[one.path.name, entry.msgctxt], entry.msgstr = entry.msgstr, f"\"'><x-h> {entry.msgstr}" if entry.msgstr else ""
        one.po.save(str(one.path))
    while findings := gather_all(content)[1]:
        told = {(finding.file.rpartition("/")[2], finding.line) for finding in findings}
        for one in catalogues(content, "be"):
            for entry in one.po:
                if (one.path.name, entry.linenum) in told:
                    assert entry.msgstr != right[one.path.name, entry.msgctxt], findings[0]
                    entry.msgstr = right[one.path.name, entry.msgctxt]
            one.po.save(str(one.path))
    taken = sum("<x-h>" in entry.msgstr for one in catalogues(content, "be") for entry in one.po)
    explainers = published(gather_all(content)[0])
    assert [one.site.language for one in explainers] == ["en", "be"] and taken > 50
    for one in explainers:
        for name, text in pages.render(one).items():
            assert "<x-h>" not in re.sub(r"\A---\n.*?\n---\n", "", str(text), flags=re.S) or not name.endswith(".md"), name
