"""What axe can't see: outline, languages, tables, keyboard, focus, motion, zoom, forced colours."""

import re
from html.parser import HTMLParser

import pytest

from build_scripts.model.values import STANDINGS
from tests import browser, project
from tests.explainers import explainer

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
OTHER_LETTERS = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")
UNSEEN = ("script", "style", "title", "template")
OWN = "en"
# Where the keyboard goes from the top of a page, and what a reader sees of it.
FOCUSED = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at)
  const shapes = at.matches("svg *") ? [...at.children].map(one => getComputedStyle(one)) : []
  return {
    name: at.tagName + " " + (at.getAttribute("aria-label") || at.textContent || at.name || "").trim().slice(0, 40),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || shapes.some(one => parseFloat(one.strokeWidth) >= 2.5),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    body: at === document.body,
  }
}"""


class Reader(HTMLParser):
    """The headings of a page, its words in other letters that no `lang` covers, its tables' header cells."""

    def __init__(self, html):
        super().__init__()
        self.open, self.headings, self.unmarked, self.tables = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append([])
        if tag == "th":
            self.tables[-1].append(attributes.get("scope"))
        if tag not in VOID:
            self.open.append((tag, attributes.get("lang")))

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, words):
        if OTHER_LETTERS.search(words) and not any(tag in UNSEEN for tag, _ in self.open):
            lang = next((lang for _, lang in reversed(self.open) if lang), OWN)
            self.unmarked += [words.strip()[:80]] if lang == OWN else []


@pytest.fixture(scope="module")
def read(site):
    return {path.relative_to(site).as_posix(): Reader(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


@pytest.fixture
def home(chromium, site):
    """An open home page on a wide screen."""
    with browser.visit(chromium, f"{site.as_uri()}/index.html", site.as_uri(), viewport={"width": 1280, "height": 900}) as (page, _):
        yield page


def pages_of_each_kind(site):
    return [name for name in project.pages_of_each_kind(site) if name != "404.html"]


def test_headings_are_an_outline_without_gaps(read):
    wrong = {name: page.headings for name, page in read.items() if page.headings[:1] != [1] or any(b > a + 1 for a, b in zip(page.headings, page.headings[1:]))}
    assert wrong == {}


def test_words_in_other_letters_name_their_language(read):
    assert {name: page.unmarked for name, page in read.items() if page.unmarked} == {}


def test_tables_have_headers_that_say_what_they_head(read):
    tables = [(name, scopes) for name, page in read.items() for scopes in page.tables]
    assert tables
    assert [one for one in tables if not one[1] or None in one[1]] == []


def test_the_order_of_the_keyboard_is_that_of_the_page(site):
    odd = {
        name: tag
        for name, page in project.pages(site).items()
        for tag, attributes in page.tags
        if (attributes.get("tabindex") or "0").lstrip("-").isdigit() and int(attributes.get("tabindex") or 0) > 0
    }
    assert odd == {}


def test_the_first_stop_is_a_visible_way_past_the_header(home):
    home.keyboard.press("Tab")
    assert home.evaluate("document.activeElement.className") == "skip"
    assert home.evaluate(FOCUSED)["seen"]
    home.keyboard.press("Enter")
    home.keyboard.press("Tab")
    assert home.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_stop_of_the_keyboard_is_seen(chromium, site, scheme):
    hidden = []
    # By night only the colours differ: the home page, a chapter and a list show every ring.
    names = (
        pages_of_each_kind(site)
        if scheme == "light"
        else ["index.html", *(name for name in pages_of_each_kind(site) if name.startswith(("chapters/", "sources/")))]
    )
    with browser.tab(chromium, site.as_uri(), viewport={"width": 1280, "height": 900}, color_scheme=scheme, reduced_motion="reduce") as (page, _):
        for name in names:
            page.goto(f"{site.as_uri()}/{name}")
            for _ in range(40):
                page.keyboard.press("Tab")
                found = page.evaluate(FOCUSED)
                if found["body"]:
                    break
                if not (found["ring"] and found["seen"]):
                    hidden.append((name, found))
    assert hidden == []


def test_menus_open_and_close_by_keyboard(home):
    menu = home.locator("details.menu").first
    menu.locator("summary").focus()
    home.keyboard.press("Enter")
    home.keyboard.press("Tab")
    assert home.evaluate("document.activeElement.closest('.menu[open]') !== null && document.activeElement.tagName === 'A'")
    home.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert home.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_search_works_by_keyboard_and_one_letter_does_nothing_elsewhere(chromium, server, home):
    page = home
    page.goto(f"{server}/index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("s")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator(".search-input").focus()
    page.keyboard.type(max(explainer("own").chapters()[0].question.split(), key=len))
    page.locator(".search-hit").first.wait_for(timeout=15_000)
    box = page.locator(".search-input")
    assert box.get_attribute("aria-expanded") == "true" and page.locator(".search-status").inner_text()[0].isdigit()
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant") and chosen.is_visible()
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false" and not page.locator(".search-panel").is_visible()
    page.keyboard.press("ArrowDown")
    page.locator(".search-panel").wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_nothing_moves_for_readers_who_want_no_motion(chromium, site):
    moving = """[...document.querySelectorAll('*')].filter(one => {
      const s = getComputedStyle(one)
      return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0 || s.scrollBehavior === 'smooth'
    }).map(one => one.tagName)"""
    with browser.tab(chromium, site.as_uri(), reduced_motion="reduce") as (page, _):
        for name in pages_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{name}")
            assert page.evaluate(moving) == [], name


# WCAG 1.4.4: text twice as large; 1.4.12: lines, paragraphs, letters and words further apart.
LARGER = "document.documentElement.style.fontSize = '200%'"
SPACED = """{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
  document.adoptedStyleSheets = [sheet]
}"""
CUT = """[...document.querySelectorAll('.top a, .top summary, main p, main li, main td, main th, figcaption')]
  .filter(one => !one.closest('.unseen, [hidden], details:not([open])') && one.offsetParent)
  .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
  .map(one => one.textContent.trim().slice(0, 40))"""


# Text alone twice as large is a matter of desktops; phones zoom, which is 320 pixels in test_pages.py.
@pytest.mark.parametrize("change, width", [(LARGER, 1280), (LARGER, 640), (SPACED, 390)], ids=["larger", "larger-narrow", "spaced"])
def test_larger_and_spaced_text_fits(chromium, site, change, width):
    wide = []
    with browser.tab(chromium, site.as_uri(), viewport={"width": width, "height": 900}) as (page, _):
        for name in pages_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{name}")
            page.evaluate(change)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth") or page.evaluate(CUT):
                wide.append((name, page.evaluate(CUT)))
    assert wide == []


def test_labels_say_it_in_a_word_and_a_sign(chromium, site):
    with browser.visit(chromium, f"{site.as_uri()}/index.html", site.as_uri()) as (page, _):
        found = page.evaluate(
            "[...document.querySelectorAll('.labels .standing')].map(one => [one.textContent.trim(), getComputedStyle(one, '::before').content])"
        )
    assert len({sign for _, sign in found}) == len({word for word, _ in found}) == len(STANDINGS)
    assert all(word and sign not in ("none", "") for word, sign in found)


def test_no_two_stops_in_a_row_lead_to_one_place_under_one_name(chromium, site):
    """And what a reader of landmarks hears is told apart: each of a kind has a name of its own."""
    found = {}
    with browser.tab(chromium, site.as_uri()) as (page, _):
        for name in pages_of_each_kind(site):
            page.goto(f"{site.as_uri()}/{name}")
            stops = page.evaluate("""[...document.querySelectorAll("a[href], button, summary, input")].filter(one => one.tabIndex >= 0 && one.checkVisibility())
                .map(one => [one.href?.baseVal ?? one.href ?? "", one.getAttribute("aria-label") || one.textContent.trim()])""")
            twice = [one for one, other in zip(stops, stops[1:]) if one == other and one[0]]
            marks = page.evaluate("""[
                ...document.querySelectorAll("header, nav, main, footer, search, aside, form[aria-label], section[aria-label], [role=search], [role=region]")]
                .filter(one => one.checkVisibility()).map(one => `${one.getAttribute("role") || one.localName} ${one.getAttribute("aria-label") || ""}`)""")
            if twice or len(marks) != len(set(marks)) or "main " not in marks:
                found[name] = (twice, marks)
    assert found == {}
