"""The searches of searches.yml, looked up as a reader does: typed into the box of a page, the results read off it."""

import yaml

from tests.project import ROOT

# language of the pages -> search -> the addresses that answer it, in the folder of that language.
SEARCHES = yaml.safe_load((ROOT / "tests" / "content" / "searches.yml").read_text(encoding="utf-8"))
FIRST, AMONG_THREE = 0.9, 0.97
# Looks up each search and answers with the first three addresses of each, below the folder `base`.
LOOK_UP = """async (searches, base) => {
  const box = document.querySelector(".search-input")
  const status = document.querySelector(".search-status")
  const told = () => new Promise(done => { const look = () => status.textContent ? done() : setTimeout(look, 10); look() })
  const found = {}
  box.focus()
  for (const words of searches) {
    box.value = words
    status.textContent = ""
    box.dispatchEvent(new Event("input", { bubbles: true }))
    await told()
    found[words] = [...document.querySelectorAll(".search-hit")].slice(0, 3).map(one => one.href.slice(base.length))
  }
  return found
}"""


def folder(language):
    """The folder of a language below the site: none for the first, which is the site's own."""
    return "" if language == next(iter(SEARCHES)) else f"{language}/"


def tally(language, found):
    """(searches without a right first answer, those without one among the first three) of what `found` gives, each {search: addresses}."""
    wanted = SEARCHES[language]
    assert found.keys() == wanted.keys()
    wrong = {words: answers for words, answers in found.items() if not set(answers[:1]) & set(wanted[words])}
    return wrong, {words: answers for words, answers in wrong.items() if not set(answers) & set(wanted[words])}


def said(language, found):
    """The figure, as a line."""
    wrong, missed = tally(language, found)
    total = len(found)
    first, three = total - len(wrong), total - len(missed)
    return f"{language}: right first {first} of {total} ({first / total:.1%}), among three {three} ({three / total:.1%})"
