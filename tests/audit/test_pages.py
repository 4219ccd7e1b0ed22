"""The pages, read by programs that know nothing of this project: the Nu HTML checker, IBM's accessibility checker, HTML_CodeSniffer
and the code of Firefox's reader view."""

import json
import subprocess

import pytest

from build_scripts.addresses import language_folders
from tests import browser, project
from tests.audit import packages
from tests.audit.programs import program

pytestmark = pytest.mark.audit

VNU = "vnu-jar/build/dist/vnu.jar"
IBM = "accessibility-checker-engine/ace.js"
CODESNIFFER = "html_codesniffer/build/HTMLCS.js"
READABILITY = "@mozilla/readability/Readability.js"
SCHEMES = ("light", "dark")
PARTS = 3
# What fails, of a requirement or of a recommendation. The rest of IBM's report are questions that only a person can answer.
FAILS = """async () => {
  const { results } = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"])
  return results.filter(one => one.value[1] === "FAIL").map(one => ({ rule: one.ruleId, said: one.message, at: one.path.dom, element: one.snippet }))
}"""
# The rule reads `http-equiv` as given up; the standard keeps it for the policy of a page (https://html.spec.whatwg.org/#attr-meta-http-equiv).
POLICY = ("element_attribute_deprecated", "http-equiv")
ERRORS = """() => new Promise(done => HTMLCS.process("WCAG2AA", document, () => done(
  HTMLCS.getMessages().filter(one => one.type === HTMLCS.ERROR).map(one => `${one.code}: ${one.msg} ${(one.element.outerHTML || "").slice(0, 200)}`)
)))"""
READ = """() => {
  const read = new Readability(document.cloneNode(true)).parse()
  return { title: read.title, text: read.textContent }
}"""


def test_the_nu_html_checker_finds_no_error(any_site):
    """Every page, every page of the text edition and the one file, in every language."""
    done = subprocess.run(
        [program("java"), "-jar", packages.file(VNU), "--errors-only", "--skip-non-html", "--format", "json", str(any_site)], capture_output=True, text=True
    )
    found = json.loads(done.stderr)["messages"]
    assert [f"{one['url'].partition('/site/')[2]}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}" for one in found] == []
    assert done.returncode == 0


def kinds(site):
    """One page of each kind: of the chapters the largest."""
    names = project.pages_of_each_kind(site)
    chapters = [name for name in names if name.startswith("chapters/")]
    return [name for name in names if name not in chapters] + [max(chapters, key=lambda name: (site / name).stat().st_size)]


def pages_to_read(site, scheme):
    """Each kind of page; by night, when colours alone differ, in the first other language, where there is one."""
    others = language_folders(site)[:1] if scheme == "dark" else ()
    return [f"{other}{name}" for other in others or ("",) for name in kinds(site / other)]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("scheme", SCHEMES)
def test_two_checkers_of_accessibility_find_nothing(chromium, any_site, scheme, part):
    """On each kind of page, with every check and box of it open, so that nothing is passed over. Pages are dealt out, to run side by side."""
    ibm, sniffer = (packages.file(name).read_text(encoding="utf-8") for name in (IBM, CODESNIFFER))
    found = {}
    view = {"color_scheme": scheme, "viewport": {"width": 1280, "height": 900}}
    with browser.served(any_site) as server, browser.tab(chromium, server, **view) as (page, _):
        for name in sorted(pages_to_read(any_site, scheme))[part::PARTS]:
            page.goto(f"{server}/{name}")
            # Run through the protocol and not as scripts of the page, so the page's own policy stays in force.
            page.evaluate("document.querySelectorAll('article details').forEach(one => one.open = true)")
            page.evaluate(f"{sniffer}\nwindow.HTMLCS = HTMLCS\n;0")
            page.evaluate(f"{ibm}\nwindow.ace = ace\n;0")
            fails = [one for one in page.evaluate(FAILS) if not (one["rule"] == POLICY[0] and POLICY[1] in one["said"])]
            found[name] = fails + page.evaluate(ERRORS)
    assert found and {name: said for name, said in found.items() if said} == {}


def test_a_reader_view_keeps_the_boxes_the_quotations_and_what_was_checked(chromium, any_site):
    readability = packages.file(READABILITY).read_text(encoding="utf-8")
    kept, lost = {}, []
    with browser.served(any_site) as server, browser.tab(chromium, server) as (page, _):
        for name in [name for name in project.page_names(any_site) if name.startswith("chapters/")]:
            page.goto(f"{server}/{name}")
            page.evaluate(f"{readability}\nwindow.Readability = Readability\n;0")
            read = page.evaluate(READ)
            text = letters(read["text"])
            for part in (".box", "blockquote", ".check-text", ".check-list li", "article > .statement > p", "article > h2:has(+ .statement)"):
                for words in page.locator(f"main {part}").evaluate_all("all => all.map(one => one.textContent)"):
                    kept[part] = kept.get(part, 0) + 1
                    if letters(words) not in text:
                        lost.append(f"{name} {part}: {words.strip()[:200]}")
    assert lost == []
    print(kept)
    assert {".box", ".check-text", ".check-list li"} <= set(kept)


def letters(words):
    return "".join(words.split())
