"""Reading a chapter in a real browser: checks, the row of buttons, the contents at the side, the cards of names."""

from contextlib import contextmanager

import pytest

from tests import browser, project

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 800}
TOPS = "[...document.querySelectorAll('.statement > :first-child')].map(one => Math.round(one.getBoundingClientRect().top))"


@pytest.fixture(scope="module")
def chapter(site):
    """The chapter with the most checks."""
    chapters = [name for name in project.page_names(site) if name.startswith("chapters/")]
    return max(chapters, key=lambda name: (site / name).read_text(encoding="utf-8").count('class="check '))


@pytest.fixture(scope="module", params=["served", "disk"])
def origin(request, site):
    return site.as_uri() if request.param == "disk" else request.getfixturevalue("server")


@pytest.fixture(scope="module")
def tab(chromium, origin):
    with browser.tab(chromium, origin) as found:
        yield found


@pytest.fixture
def visit(chromium, tab, origin, chapter):
    """Opens the chapter: in one tab for most tests, which costs half of what a new one does; in one of its own with other settings."""

    @contextmanager
    def visited(viewport=WIDE, **settings):
        address = f"{origin}/{chapter}"
        if settings:
            with browser.visit(chromium, address, origin, viewport=viewport, **settings) as found:
                yield found
            return
        page, complaints = tab
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.set_viewport_size(viewport)
        page.mouse.move(0, 0)
        complaints.clear()
        page.goto(address)
        yield tab

    return visited


def test_no_page_has_note_numbers_or_a_list_of_notes(site):
    texts = {name: (site / name).read_text(encoding="utf-8") for name in project.page_names(site)}
    assert [name for name, text in texts.items() if "<sup" in text or "footnote" in text] == []


def test_every_statement_of_a_chapter_has_its_check_right_after_its_words(visit):
    with visit() as (page, complaints):
        orders = page.evaluate(
            "[...document.querySelectorAll('article .statement')].map(one => [...one.children].findIndex(child => child.matches('.check')) === "
            "one.children.length - 1)"
        )
        assert len(orders) > 5 and all(orders) and complaints == []


def test_checks_stand_in_the_margin_and_opening_one_moves_nothing(visit):
    with visit() as (page, _):
        before = page.evaluate(TOPS)
        check = page.locator("article > .statement > .check").nth(1)
        beside = check.evaluate("one => one.getBoundingClientRect().left >= one.previousElementSibling.getBoundingClientRect().right")
        check.locator("summary").click()
        assert beside and check.get_attribute("open") is not None
        assert page.evaluate(TOPS) == before


def test_below_that_a_check_stands_under_its_paragraph(visit):
    with visit(viewport=PHONE) as (page, _):
        below = page.evaluate(
            "[...document.querySelectorAll('.statement > .check')].every(one => one.getBoundingClientRect().top >= "
            "one.previousElementSibling.getBoundingClientRect().bottom - 1)"
        )
        assert below


def test_labels_are_targets_of_24_pixels(visit):
    with visit(viewport=PHONE) as (page, _):
        heights = page.evaluate("[...document.querySelectorAll('.check > summary')].map(one => one.getBoundingClientRect().height)")
        assert min(heights) >= 24


def test_a_screen_reader_hears_standing_number_and_state(visit):
    with visit() as (page, _):
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        heard = [
            (node["name"]["value"], {one["name"]: one["value"].get("value") for one in node["properties"]})
            for node in nodes
            if node.get("role", {}).get("value") == "DisclosureTriangle"
        ]
        first = page.locator(".check > summary").first
        words = [first.locator(".standing").inner_text(), first.locator(".check-count").inner_text()]
        assert [state["expanded"] for name, state in heard if name.replace(" ,", ",").startswith(words[0]) and words[1] in name][:1] == [False]


def test_one_button_opens_and_closes_every_check(visit):
    with visit() as (page, _):
        button = page.get_by_role("button", name="every check")
        button.click()
        assert page.locator(".check:not([open])").count() == 0 and button.get_attribute("aria-pressed") == "true"
        overlaps = page.evaluate("""(() => {
          const boxes = [...document.querySelectorAll('article > .statement > .check')].map(one => one.getBoundingClientRect())
          return boxes.slice(1).filter((box, place) => box.top < boxes[place].bottom - 1).length })()""")
        assert overlaps == 0
        button.click()
        assert page.locator(".check[open]").count() == 0


def test_copying_the_link_says_so(chromium, origin, chapter, visit):
    with visit(permissions=["clipboard-read", "clipboard-write"]) as (page, _):
        page.locator(".tool-copy").click()
        said = page.locator(".tool-said")
        said.filter(has_text="copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").endswith(chapter)


def test_without_a_script_the_checks_open_and_no_dead_button_is_seen(visit):
    with visit(java_script_enabled=False) as (page, _):
        page.locator(".check > summary").first.click()
        assert page.locator(".check-list").first.is_visible()
        assert not page.locator(".tools").is_visible()


def test_on_paper_every_check_is_seen(visit):
    with visit() as (page, _):
        page.emulate_media(media="print")
        # The page is laid out anew a moment after. A wait of Playwright's own would evaluate text each time it looks again, which the
        # policy of the page forbids.
        assert page.evaluate(
            """async () => {
              const seen = one => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 0
              const lists = [...document.querySelectorAll(".check-list")]
              for (let looks = 0; looks < 200 && !lists.every(seen); looks++) await new Promise(done => setTimeout(done, 50))
              return lists.length > 0 && lists.every(seen)
            }"""
        )


def test_the_contents_mark_the_section_that_is_read(visit):
    with visit(reduced_motion="reduce") as (page, _):
        links = page.locator(".side ul a")
        assert links.count() > 1 and page.locator(".side [aria-current=page]").count() == 1
        last = links.nth(links.count() - 1)
        last.click()
        page.locator(".side ul a[aria-current=true]").filter(has_text=last.inner_text()).wait_for()


def test_below_that_the_contents_are_a_closed_list(visit):
    with visit(viewport=PHONE) as (page, _):
        assert not page.locator(".side").is_visible()
        page.locator(".onpage > summary").click()
        assert page.locator(".onpage a").first.is_visible()


def test_the_way_on_follows_the_story_at_once(visit):
    with visit() as (page, _):
        order = page.evaluate(
            "[...document.querySelectorAll('article > .statement, article > .next, article > .names, article > .cite-page')].map(one => one.className)"
        )
        after = order[order.index("next") + 1 :]
        assert not any(name.startswith("statement") for name in after) and any("names" in name for name in after)


@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_a_card_opens_at_its_word_on_hover(visit, width):
    with visit(viewport={"width": width, "height": 900}) as (page, _):
        link = page.locator("article .statement a[title]").first.element_handle()  # which keeps to the element when its title goes
        said = link.get_attribute("title")
        link.hover()
        card = page.locator(".card")
        card.wait_for()
        word, box = link.bounding_box(), card.bounding_box()
        assert said in card.inner_text() and card.locator("a").get_attribute("href") == link.evaluate("one => one.href")
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert box["x"] <= word["x"] + word["width"] and box["x"] + box["width"] >= word["x"]
        assert min(abs(box["y"] - word["y"] - word["height"]), abs(word["y"] - box["y"] - box["height"])) < 12
        page.keyboard.press("Escape")
        assert not card.is_visible() and link.get_attribute("title") == said


def test_a_card_opens_on_focus_and_closes_when_it_goes(visit):
    with visit() as (page, _):
        links = page.locator("article .statement a[title]")
        links.first.focus()
        page.locator(".card").wait_for()
        assert page.evaluate("document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent.length") > 3
        page.locator(".check > summary").first.focus()
        assert not page.locator(".card").is_visible()


def test_the_first_touch_shows_the_card_and_the_second_follows(visit):
    with visit(viewport=PHONE, has_touch=True, is_mobile=True) as (page, _):
        here = page.url
        link = page.locator("article .statement a[title]").first
        link.tap()
        page.locator(".card").wait_for()
        assert page.url == here
        with page.expect_navigation():
            page.locator(".card-more").tap()
        assert page.url != here


def test_the_card_of_a_name_that_comes_again_says_what_the_first_one_does(chromium, site):
    with browser.visit(chromium, f"{site.as_uri()}/timeline.html", site.as_uri()) as (page, _):
        again = page.locator("article .statement a[data-named]")
        assert again.count() > 10
        # The first link of each address, then those that come again.
        links = page.evaluate("[...document.querySelectorAll('article a[title]:not(.headerlink)')].map(one => [one.href, one.title, 'named' in one.dataset])")
        first = {href: title for href, title, named in reversed(links) if not named}
        assert all(first[href] == title for href, title, named in links if named)
        again.first.focus()
        page.locator(".card").wait_for()
        assert len(page.locator("#card-words").inner_text()) > 3


def test_the_way_to_a_heading_has_no_card(visit):
    with visit() as (page, _):
        page.locator("h1").hover()
        page.locator("h1 .headerlink").hover()
        page.wait_for_timeout(500)
        assert not page.locator(".card").is_visible()


def test_what_is_copied_carries_no_marks(visit):
    """A chapter marked whole and copied: its headings and paragraphs as they are read, no sign of a link, no label of a check."""
    with visit() as (page, _):
        copied = page.evaluate("""() => {
          getSelection().selectAllChildren(document.querySelector("article"))
          return getSelection().toString()
        }""").splitlines()
        headings = page.locator("article > h1, article > h2").evaluate_all(
            "all => all.map(one => [...one.childNodes].filter(part => part.nodeType === 3).map(part => part.data).join('').trim())"
        )
        paragraphs = page.locator("article > .statement > p").evaluate_all("all => all.map(one => one.innerText)")
        labels = page.locator(".check > summary").evaluate_all("all => all.flatMap(one => [...one.children].map(part => part.textContent))")
    assert len(headings) > 3 and len(paragraphs) > 5 and set(headings + paragraphs) <= set(copied)
    assert labels and not set(labels) & set(copied) and not [line for line in copied if set(line) & set("¶#")]
