"""Links lead where they should from every depth; numbers, shares and dates are said as the locale says them."""

from dataclasses import replace
from urllib.parse import urljoin

import pytest
from lxml import html
from markupsafe import Markup

from build_scripts.addresses import anchor_of
from build_scripts.components.page_context import PageContext
from build_scripts.model import BY_NAME
from build_scripts.model.fields import Answer
from tests.explainers import explainer

SITE = "https://harbour.example/repo/"
PAGES = ("index", "polls", "chapters/closing", "polls/harbour-2022-03", "a/b/c")


@pytest.fixture
def ctx():
    return PageContext(explainer("tiny"), "chapters/closing")


@pytest.mark.parametrize("here", PAGES)
def test_an_address_leads_to_its_page_from_every_page(here):
    page = PageContext(explainer("tiny"), here)
    for there in PAGES:
        assert urljoin(f"{SITE}{here}.html", page.address(there)) == f"{SITE}{there}.html"
        assert urljoin(f"{SITE}{here}.html", page.address(there, "x")) == f"{SITE}{there}.html#x"
        assert there == here or page.address(there, "x", ".md").endswith(f"{there}.md#x")
    assert page.address(here, "x") == "#x"


def test_an_item_is_found_on_its_page_at_its_anchor():
    tiny = explainer("tiny")
    for here in PAGES[:4]:
        page = PageContext(tiny, here)
        for kind in ("section", "poll", "person", "place", "term", "quote", "event", "source"):
            for item in tiny.all(kind):
                whole = f"{SITE}{tiny.page_of(kind, item.id)}.html"
                anchor = "" if kind == "section" or BY_NAME[kind].own_pages else f"#{anchor_of(kind, item.id)}"
                assert urljoin(f"{SITE}{here}.html", page.item_address(kind, item.id)) == whole + anchor
                assert ".md" in page.item_address(kind, item.id, ".md") or page.item_address(kind, item.id, ".md").startswith("#")


def test_a_link_to_an_item_tells_what_it_is_and_is_remembered(ctx):
    tiny = ctx.explainer
    odd = tiny.items["term"]["quay"].model_copy(update={"short": 'A "wall" & <more>.'})
    ctx = PageContext(replace(tiny, items=tiny.items | {"term": tiny.items["term"] | {"quay": odd}}), "chapters/closing")
    link = next(html.fragment_fromstring(ctx.html("The [quay](term:quay).")).iter("a"))
    assert dict(link.attrib) == {"href": "../glossary.html#term-quay", "title": 'A "wall" & <more>.'}
    assert list(ctx.named) == [("term", "quay")]
    # Kinds that no box names are not remembered.
    poll = ctx.explainer.all("poll")[0]
    ctx.html(f"[One](poll:{poll.id})")
    assert list(ctx.named) == [("term", "quay")]


def test_a_link_away_is_told_from_one_of_the_site_and_keeps_its_address(ctx):
    address = "https://a.example/?b=1&c='2'_(d)"
    link = next(html.fragment_fromstring(ctx.html(f"See [it]({address}).")).iter("a"))
    assert dict(link.attrib) == {"class": "outside", "rel": "noopener", "href": address}
    assert ctx.inline("One *a*") == "One <em>a</em>" and isinstance(ctx.inline("One"), Markup)


@pytest.mark.parametrize(
    "numbers, figures, share",
    [
        ({"percent": "12"}, "12", "12 %"),
        ({"percent": "51.6"}, "51.6", "51.6 %"),
        ({"low": "11", "high": "12.5"}, "11–12.5", "11–12.5 %"),
        ({"percent": "0"}, "0", "0 %"),
    ],
)
def test_shares_are_said_in_figures_and_in_words(ctx, numbers, figures, share):
    answer = Answer.model_validate({"label": "yes", **numbers})
    assert (ctx.figures(answer), ctx.share(answer).replace("\u00a0", " ")) == (
        figures,
        share.replace(" %", ctx.label("percent", number="").replace("\u00a0", " ")),
    )
    for bound in ("over", "under", "about"):
        bounded = answer.model_copy(update={"bound": bound})
        assert ctx.share(bounded) == ctx.label(f"bound_{bound}", share=ctx.share(answer)) != ctx.share(answer)


def test_a_day_is_told_to_machines_and_an_interval_in_words_alone(ctx):
    found = html.fragment_fromstring(ctx.time("2022-02-24"))
    assert (found.tag, found.get("datetime"), found.text) == ("time", "2022-02-24", "24 February 2022")
    assert ctx.time("2022-02-24/2022-02-26") == "24–26 February 2022"


def test_values_of_a_label_are_escaped_unless_they_are_html(ctx):
    label = replace(ctx.explainer, labels=ctx.explainer.labels | {"odd": "{one} & {other}"})
    assert PageContext(label, "index").html_label("odd", one="<b>", other=Markup("<i>x</i>")) == "&lt;b&gt; &amp; <i>x</i>"


def test_words_of_a_label_are_escaped_themselves(ctx):
    odd = PageContext(replace(ctx.explainer, labels=ctx.explainer.labels | {"odd": "A & B <c>"}), "index")
    assert odd.html_label("odd") == "A &amp; B &lt;c&gt;"


def test_what_is_the_same_all_over_a_page_is_worked_out_once(ctx):
    made = []
    assert [ctx.same(key, lambda: made.append(key) or len(made)) for key in "aab"] == [1, 1, 2] and made == ["a", "b"]
    ctx.want_script("a.js")
    ctx.want_script("b.js")
    ctx.want_script("a.js")
    assert list(ctx.scripts) == ["a.js", "b.js"]
