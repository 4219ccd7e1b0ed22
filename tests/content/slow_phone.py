"""How soon a reader on a slow phone sees the first results: `python -m tests.content.slow_phone [--times 5] [--slower 4]`.

The processor is slowed as Chromium's protocol allows. `ready` is from the tap on the field until documents are loaded and indexed, `first`
from the last letter of the first search until its results stand there, `next` the same for searches after it. Of each the fewest
milliseconds of all rounds are told, which other work on the machine disturbs least. `make site` comes before.
"""

import argparse

from tests import browser
from tests.content.searching import SEARCHES, folder
from tests.project import ROOT

BETWEEN = 120  # milliseconds between two letters, as fast typists on phones take
A_FEW = 8
# The milliseconds from the event that types `words` to the first results.
TYPED = """words => new Promise(done => {
  const box = document.querySelector(".search-input")
  const list = document.querySelector(".search-list")
  list.replaceChildren()
  const start = performance.now()
  new MutationObserver((_, watch) => { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - start)) }).observe(list, { childList: true })
  box.value = words
  box.dispatchEvent(new Event("input", { bubbles: true }))
})"""
READY = "() => window.searchDocuments && window.searchEngine && document.querySelector('.search-list')"


def measure(started, origin, language, slower):
    """{what: milliseconds} of one visit."""
    inside = started.new_context(viewport={"width": 390, "height": 844})
    page = inside.new_page()
    page.goto(f"{origin}/{folder(language)}index.html", wait_until="networkidle")
    inside.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    words = list(SEARCHES[language])[:A_FEW]
    loading = page.evaluate(
        f"""async () => {{
          const start = performance.now()
          document.querySelector('.search-input').focus()
          while (!({READY})()) await new Promise(done => setTimeout(done, 5))
          return performance.now() - start
        }}"""
    )
    page.wait_for_timeout(BETWEEN * len(words[0]))
    took = [page.evaluate(TYPED, one) for one in words]
    inside.close()
    return {"ready": loading, "first": took[0], "next": max(took[1:])}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--slower", type=int, default=4, help="how many times slower than this machine (default: 4)")
    args = parser.parse_args()
    with browser.browser() as started, browser.served(ROOT / "site", compress=True) as origin:
        for language in SEARCHES:
            rounds = [measure(started, origin, language, args.slower) for _ in range(args.times)]
            print(language, ", ".join(f"{what} {min(one[what] for one in rounds):.0f} ms" for what in rounds[0]), flush=True)


if __name__ == "__main__":
    main()
