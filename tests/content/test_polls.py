"""Polls: the list that filters and sorts, a page for each, old addresses, panels whose numbers can be read, rows to copy from."""

import pytest

from tests import browser, project
from tests.explainers import explainer

HIGHEST = 20_000
# Pairs of a number and a sign or another number in one line of a panel that cover each other, by the words of the number.
COVERED = """() => {
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
  const found = []
  for (const line of document.querySelectorAll(".panel tbody .panel-drawing")) {
    const numbers = [...line.querySelectorAll(".sign-number")], signs = [...line.querySelectorAll(".sign, .span")]
    for (const number of numbers) {
      const box = number.getBoundingClientRect()
      for (const other of [...signs, ...numbers]) if (other !== number && over(box, other.getBoundingClientRect())) found.push(number.textContent)
      if (box.right > innerWidth || box.left < 0) found.push(number.textContent + " runs out")
    }
  }
  return found
}"""


def polls():
    return explainer("own").all("poll")


def open_list(chromium, site, **more):
    return browser.visit(chromium, f"{site.as_uri()}/polls.html", site.as_uri(), **more)


def test_each_poll_stands_in_the_list_under_its_old_address_and_on_a_page_of_its_own(site):
    pages = project.pages(site)
    for poll in polls():
        assert pages["polls.html"].ids.count(f"poll-{poll.id}") == 1
        assert ("a", f"polls/{poll.id}.html") in pages["polls.html"].links
        page = pages[f"polls/{poll.id}.html"]
        assert page.ids.count(f"poll-{poll.id}") == 1
        card = next(attributes["content"] for tag, attributes in page.tags if attributes.get("property") == "og:image")
        assert card.endswith(f"pictures/poll-{poll.id}.png") and (site / "pictures" / f"poll-{poll.id}.png").is_file()
        alternative = next(attributes["content"] for tag, attributes in page.tags if attributes.get("property") == "og:image:alt")
        assert poll.title in alternative and poll.base in alternative


@pytest.mark.parametrize("scripts", [True, False])
def test_a_filter_shows_as_many_polls_as_it_says(chromium, site, scripts):
    with open_list(chromium, site, java_script_enabled=scripts) as (page, _):
        links = page.locator(".polls-filtered [data-pick]:not([data-pick=''])").all()
        assert len(links) >= 6
        for address, count in [(link.get_attribute("href"), int(link.locator(".filter-count").inner_text())) for link in links[:6]]:
            page.goto(f"{site.as_uri()}/polls.html{address}")
            page.wait_for_timeout(50)
            assert sum(one.is_visible() for one in page.locator(".poll-table .entry").all()) == count


def test_the_list_sorts_by_a_column_and_back(chromium, site):
    with open_list(chromium, site) as (page, _):
        head = page.locator(".poll-table thead .share button").first
        values = "[...document.querySelectorAll('.poll-table tbody tr')].map(row => row.cells[4]?.dataset.value).filter(Boolean).map(Number)"
        head.click()
        up = page.evaluate(values)
        head.click()
        down = page.evaluate(values)
        assert len(up) > 20 and up == sorted(up) and down == sorted(up, reverse=True)
        assert page.locator(".poll-table tbody tr").count() == len(polls())


@pytest.mark.parametrize("width", [320, 390])
def test_the_page_of_polls_is_no_longer_than_a_reader_scrolls(chromium, site, width):
    with open_list(chromium, site, viewport={"width": width, "height": 800}) as (page, _):
        assert page.evaluate("document.documentElement.scrollHeight") < HIGHEST
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_numbers_of_panels_cover_nothing(chromium, site):
    with open_list(chromium, site) as (page, _):
        assert page.locator(".sign-number").count() > 20
        covered = {}
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            covered[width] = page.evaluate(COVERED)
        assert covered == {width: [] for width in covered}


def test_a_press_copies_what_stands_under_a_figure(chromium, server):
    first = polls()[0]
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}/polls/{first.id}.html")
    for one in page.locator(".reuse details").all():
        one.locator("summary").click()
        one.locator("summary.copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == one.locator(".copyable").text_content()
    context.close()


def test_bars_and_marks_hold_in_forced_colours(chromium, site):
    with browser.visit(chromium, f"{site.as_uri()}/polls.html", site.as_uri(), forced_colors="active") as (page, _):
        bar = page.evaluate("getComputedStyle(document.querySelector('.sign')).fill")
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert bar not in (paper, "none")
