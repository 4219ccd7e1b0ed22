"""The built site in a real browser, served and from disk: what every page must be."""

import re

import pytest

from tests import browser, project
from tests.explainers import explainer

PHONE = {"viewport": {"width": 320, "height": 640}}


def every_page(site):
    return [name for name in project.pages_of_each_kind(site, chapters=True) if name != "404.html"]


@pytest.fixture(params=["served", "disk"])
def origin(request, site):
    if request.param == "disk":
        return site.as_uri()
    return request.getfixturevalue("server")


def test_no_page_complains_or_asks_for_anything_foreign(chromium, origin, site):
    said = {}
    with browser.tab(chromium, origin) as (page, complaints):
        for name in every_page(site):
            page.goto(f"{origin}/{name}")
            assert page.locator("h1").count() == 1, name
            if complaints:
                said[name] = list(complaints)
                complaints.clear()
    assert said == {}


def test_the_page_for_lost_readers_works_served(chromium, server):
    with browser.visit(chromium, f"{server}/404.html", server) as (page, complaints):
        assert complaints == []
        assert page.locator("main a").count() >= len(explainer("own").chapters()) > 0


def test_no_page_scrolls_sideways_on_a_small_phone(chromium, site):
    wide = []
    with browser.tab(chromium, site.as_uri(), **PHONE) as (page, _):
        for name in every_page(site):
            page.goto(f"{site.as_uri()}/{name}")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(name)
    assert wide == []


def test_every_internal_link_and_anchor_leads_somewhere(site):
    assert project.broken_links(site) == []


def test_no_footnote_mark_or_unfilled_label_is_left(site):
    words = {
        name: re.sub(r"<script.*?</script>|<pre class=.cite-bibtex.*?</pre>", "", (site / name).read_text(encoding="utf-8"), flags=re.S)
        for name in project.page_names(site)
    }
    left = [name for name, text in words.items() if any(mark in text for mark in ("[^", "{{", "}}", "](place:", "](person:", "](term:"))]
    assert left == []


def test_every_page_has_one_title_description_and_unique_ids(site):
    for name, page in project.pages(site).items():
        assert len(page.ids) == len(set(page.ids)), (name, sorted({i for i in page.ids if page.ids.count(i) > 1}))
        names = [attributes.get("name") for tag, attributes in page.tags if tag == "meta"]
        assert names.count("description") == 1, name
        assert sum(tag == "title" for tag, _ in page.tags) >= 1, name


def test_every_page_carries_its_policy(site):
    for name, page in project.pages(site).items():
        policies = [a.get("content", "") for tag, a in page.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"]
        # Copies that carry all they need may load nothing at all.
        allowed = "default-src 'none'" if name.startswith(("text/", "editions/")) else "default-src 'self'"
        assert len(policies) == 1 and allowed in policies[0] and "unsafe" not in policies[0], name
        styled = [a for _, a in page.tags if "style" in a or any(key.startswith("on") for key in a)]
        assert styled == [], name




def test_no_attribute_list_is_left_in_words(site):
    left = {name: re.findall(r"\{: ?[#.][^}]*\}", (site / name).read_text(encoding="utf-8")) for name in project.page_names(site)}
    assert {name: found for name, found in left.items() if found} == {}


def test_dates_for_machines_have_a_form_that_html_knows(site):
    dates = {name: [attributes["datetime"] for tag, attributes in page.tags if tag == "time"] for name, page in project.pages(site).items()}
    dated = [item for kind in ("event", "quote") for item in explainer("own").all(kind) if item.date and "/" not in item.date]
    assert any(dates.values()) or not dated
    assert {name: wrong for name, found in dates.items() if (wrong := [one for one in found if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", one)])} == {}
