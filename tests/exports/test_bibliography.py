import io
import json
import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from pybtex.database import parse_string

from build_scripts.components import cite_page
from build_scripts.components.page_context import PageContext
from build_scripts.exports import bibliography
from tests.explainers import explainer

UNESCAPED = (r"\{", ""), (r"\}", ""), (r"\&", "&"), (r"\%", "%"), (r"\$", "$"), (r"\#", "#"), (r"\_", "_"), ("{", ""), ("}", "")
CSL_NAMES = {"id", "type", "title", "author", "publisher", "container-title", "issued", "URL", "language"}
CSL_TYPES = {"document", "article-newspaper", "article", "webpage"}  # of those in CSL 1.0.2


def read(text):
    """BibTeX as pybtex reads it: key -> fields and authors."""
    return parse_string(text, "bibtex").entries


def words(text):
    for written, meant in UNESCAPED:
        text = text.replace(written, meant)
    return text


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_another_reader_of_bibtex_finds_every_source_with_its_words(name):
    found = explainer(name)
    entries = read(bibliography.bibtex(found))
    assert list(entries) == [source.id for source in found.all("source")]
    for source in found.all("source"):
        fields = entries[source.id].fields
        assert words(fields["title"]) == words(source.title) and words(fields["howpublished"]) == words(source.publisher)
        start = (source.date or "").partition("/")[0].split("-")
        assert fields.get("year", "") == start[0] and [int(fields[name]) for name in ("month",) if name in fields] == [int(one) for one in start[1:2]]
        assert fields.get("date") == source.date and fields.get("url") == source.url and fields["langid"] == source.language
        assert [words(str(person)) for person in entries[source.id].persons.get("author", [])] == [words(author) for author in source.authors]


def test_entries_stand_apart_and_each_on_its_lines():
    """BibTeX skips what stands between entries, so a reader of it doesn't see what is there."""
    lines = bibliography.bibtex(explainer("tiny")).split("\n")
    assert all(re.fullmatch(r"@misc\{[\w-]+,|  \w+ = \{.*\},|\}|", line) for line in lines)
    assert lines[-1] == "" and all(before == "}" for before, line in zip(lines, lines[1:]) if line == "")


def test_signs_that_bibtex_or_tex_take_for_something_else_are_read_back():
    """An address is read whole, in the form that browsers give it; a body of several words is one name."""
    odd = "50 % of {A} & B_c #1 $2"
    known = explainer("tiny")
    signs = {"url": "https://a.example/{x}_{y}/%20~b", "authors": [f"Harbour and Sons {odd}", f"Holm{odd}, Ada"], "title": odd, "publisher": odd}
    source = known.all("source")[0].model_copy(update=signs)
    text = bibliography.bibtex(replace(known, items={**known.items, "source": {source.id: source}}))
    fields, people = read(text)[source.id].fields, read(text)[source.id].persons["author"]
    assert unquote(fields["url"]) == unquote(source.url) and "{" not in fields["url"]
    assert words(fields["title"]) == words(fields["howpublished"]) == words(odd) and len(people) == 2
    for written in (fields["title"], fields["howpublished"], *map(str, people)):
        assert not re.search(r"(?<!\\)[%&_#$]", written), written


def test_what_tex_would_take_for_a_command_is_escaped():
    assert bibliography.braced(r"50 % of {A} & B_c #1 $2 ~ ^ \x") == r"{50 \% of \{A\} \& B\_c \#1 \$2 \textasciitilde{} \textasciicircum{} \textbackslash{}x}"


@pytest.mark.parametrize("name", ["tiny", "own"])
def test_csl_json_has_every_source(name):
    found = explainer(name)
    items = json.load(io.StringIO(bibliography.csl(found)))
    assert [item["id"] for item in items] == [source.id for source in found.all("source")]
    for item, source in zip(items, found.all("source")):
        assert item["type"] in CSL_TYPES and item["title"] == source.title and item["publisher"] == source.publisher and item["language"] == source.language
        assert (item.get("container-title") == source.publisher) == (item["type"] == "article-newspaper") == (source.kind == "news")
        assert item.get("URL") == source.url
        assert [one.get("literal") or f"{one['family']}, {one['given']}" for one in item.get("author", [])] == source.authors
        assert set(item) <= CSL_NAMES
        assert ("issued" in item) == bool(source.date)
        for part in item.get("issued", {}).get("date-parts", []):
            assert all(isinstance(number, int) for number in part) and 1 <= len(part) <= 3


@pytest.mark.parametrize("text, parts", [("2022", [[2022]]), ("2022-03", [[2022, 3]]), ("2022-02-24/2022-03-02", [[2022, 2, 24], [2022, 3, 2]])])
def test_dates_of_csl(text, parts):
    assert bibliography.date_parts(text) == parts


@pytest.mark.parametrize("addresses", [[], ["https://example.org/x"]])
def test_a_page_is_cited_with_its_address_where_it_has_one_and_with_none_where_not(addresses):
    found = explainer("tiny")
    site = found.site.model_copy(update={"addresses": addresses, "title": "Coal & coke"})
    ctx = PageContext(replace(found, site=site), "chapters/closing")
    entry = read(cite_page.bibtex(ctx, "Why & when?"))["chapters-closing"]
    whole = "https://example.org/x/chapters/closing.html"
    assert words(entry.fields["title"]) == "Why & when?" and entry.fields.get("url") == (whole if addresses else None)
    assert entry.fields["date"] == site.dates.updated and entry.fields["year"] == site.dates.updated.partition("-")[0]
    assert entry.fields["langid"] == site.language and words(entry.fields["howpublished"]) == site.title
    said = cite_page.plain(ctx, "Why & when?")
    assert "3 May 2024" in said
    assert "Why & when?" in said and site.title in said and bool(re.search(rf"{re.escape(whole)}(?!\w)", said)) == bool(addresses)
    html = cite_page.render(ctx, "Why & when?")
    assert "Why &amp; when?" in html and "@misc{chapters-closing," in html and "\n\n" not in html
