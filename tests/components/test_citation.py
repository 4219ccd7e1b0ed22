"""The list of sources in a check: each source once, with what a reader needs and the warning before the link."""

import re

import pytest
from markupsafe import Markup

from build_scripts.components import citation
from build_scripts.components.page_context import PageContext
from build_scripts.model.fields import Cite
from tests.explainers import explainer

CITES = [
    "gazette-2022-03",
    "harbour-2022:P2",
    {"source": "statute-1987", "locator": "section 4", "supports": "the right to close it"},
    "harbour-2022:P3",
    "gazette-2024-04",
]


@pytest.fixture
def entries():
    ctx = PageContext(explainer("tiny"), "chapters/closing")
    return re.findall(r"<li>(.*?)</li>", citation.render(ctx, [Cite.model_validate(one) for one in CITES]))


def test_each_source_stands_once_with_every_place(entries):
    assert len(entries) == 4
    assert "paragraph P2" in entries[1] and "paragraph P3" in entries[1]


def test_an_entry_says_what_a_reader_needs(entries):
    foreign, base, statute, unlinked = entries
    assert "Harbour Gazette" in foreign and "4 March 2022" in foreign and "Swedish" in foreign
    assert 'href="https://gazette.example.org/2022/03/gates_(shut)"' in foreign
    assert 'href="../sources.html#source-harbour-2022"' in base
    assert '<i class="locator">section 4</i>: <span class="supports">the right to close it</span>.' in statute
    assert "outside" not in unlinked


def test_the_warning_stands_before_the_link(entries):
    assert entries[0].startswith(
        '<a class="restricted" href="../safety.html#safety-xx">'.replace("xx", explainer("tiny").get("source", "gazette-2022-03").restricted_in[0].lower())
    )
    assert not any("restricted" in entry for entry in entries[1:3])
    tiny = explainer("tiny")
    assert citation.warning(PageContext(tiny, "polls"), tiny.get("source", "statute-1987").model_copy(update={"restricted_in": []})) == ""


def test_a_brief_list_leads_to_the_entries_alone():
    ctx = PageContext(explainer("tiny"), "timeline")
    html = citation.render(ctx, [Cite.model_validate(one) for one in CITES], brief=True)
    assert "outside" not in html and len(re.findall(r'href="sources[a-z0-9/-]*.html#', html)) == 4 and "restricted" in html


def test_by_source_keeps_the_order_of_first_use():
    assert list(citation.by_source([Cite.model_validate(one) for one in CITES])) == ["gazette-2022-03", "harbour-2022", "statute-1987", "gazette-2024-04"]


@pytest.mark.parametrize("language, title, seen, marked", [
    ("sv", "Hamnen", True, "sv"), ("sv", "The harbour", False, ""), ("ru", "Гавань", False, "ru"),
    ("ru", "Гавань", True, "ru"), ("en", "The harbour", True, ""), ("el", "Λιμάνι", False, "el"), ("ja", "港", False, "ja"),
])
def test_a_title_is_in_the_language_of_its_source_unless_we_describe_it(language, title, seen, marked):
    tiny = explainer("tiny")
    source = tiny.get("source", "gazette-2022-03").model_copy(update={"language": language, "title": title, "title_verified": seen})
    assert citation.title_language(PageContext(tiny, "sources"), source) == marked


def test_for_tables_a_source_is_named_once_for_each_place_in_it_as_a_link_to_its_entry():
    ctx = PageContext(explainer("tiny"), "polls")
    made = citation.named(ctx, [Cite.model_validate(one) for one in [*CITES, CITES[0]]])
    links = re.findall(r'<a href="(sources[^"]*#source-[^"]+)">([^<]+)</a>', made)
    assert isinstance(made, Markup) and made == "; ".join(f'<a href="{address}">{words}</a>' for address, words in links) and len(links) == 5
    assert [address.partition("#source-")[2] for address, _ in links] == ["gazette-2022-03", "harbour-2022", "statute-1987", "harbour-2022", "gazette-2024-04"]
    assert links[1][1].endswith(", paragraph P2") and links[2][1].endswith(", section 4") and "," not in links[0][1]
