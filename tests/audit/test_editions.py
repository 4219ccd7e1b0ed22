"""The editions, opened with readers that know nothing of this project. They find the same chapters, figures and sources in each."""

import re
import subprocess
import time
import urllib.parse
import urllib.request
import zipfile
from contextlib import contextmanager

import pytest

from tests.audit import programs
from tests.audit.firefox import firefox
from tests.audit.programs import program
from tests.editions import contents

pytestmark = pytest.mark.audit


def said(*command, **settings):
    """What a command says; fails with all of it where the command does."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, **settings)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def epubcheck():
    """The command of epubcheck. Debian's is a jar that not every shell can start."""
    program("epubcheck")
    return [program("java"), "-jar", programs.EPUBCHECK] if programs.EPUBCHECK.exists() else [program("epubcheck")]


def test_epubcheck_has_nothing_to_say(any_site):
    report = said(*epubcheck(), contents.file(any_site, "epub"))
    assert "No errors or warnings detected" in report, report


def test_pdf_tools_find_a_sound_tagged_file(any_site):
    path = contents.file(any_site, "pdf")
    facts = said(program("pdfinfo"), path)
    assert re.search(r"Tagged:\s+yes", facts) and re.search(r"Page size:.*A4", facts) and re.search(r"JavaScript:\s+no", facts), facts
    assert "No syntax or stream encoding errors" in said(program("qpdf"), "--check", path)
    fonts = said("pdffonts", path)
    assert all(line.split()[-5] == "yes" for line in fonts.splitlines() if re.search(r"\d+\s+\d+$", line)), fonts
    whole = contents.explainer(any_site)
    text = said(program("pdftotext"), path, "-")
    pages = [page for page in text.split("\f") if page.strip()]
    assert len(pages) == int(re.search(r"Pages:\s+(\d+)", facts)[1])
    ends = whole.labels["pdf_page"].format(number=2, total=len(pages))
    assert contents.letters(ends) in contents.letters(pages[1])
    assert contents.missing(any_site, joined(whole, pages)) == {}


def joined(whole, pages):
    """The text of the pages, once as it is and once without the line at each foot, where a title goes on over the page."""
    ends = [contents.letters(whole.site.title + whole.labels["pdf_page"].format(number=number, total=len(pages))) for number in range(1, len(pages) + 1)]
    return "".join(contents.letters(page).replace(end, "") for page, end in zip(pages, ends)) + "".join(map(contents.letters, pages))


def test_zimcheck_passes(any_site):
    report = said(program("zimcheck"), contents.file(any_site, "zim"))
    assert "Overall Test Status: Pass" in report and "[ERROR]" not in report and "[WARNING]" not in report, report


@contextmanager
def kiwix(path, port):
    """Serve a ZIM file; yields the address of its pages."""
    server = subprocess.Popen(
        [program("kiwix-serve"), "--address", "127.0.0.1", "--port", str(port), str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                urllib.request.urlopen(address, timeout=5).close()
                break
            except OSError:
                assert server.poll() is None, "kiwix-serve has ended"
                time.sleep(0.05)
        yield address
    finally:
        server.terminate()
        server.wait()


@pytest.mark.xdist_group("kiwix")
def test_kiwix_serves_and_searches_it(chromium, any_site):
    whole = contents.explainer(any_site)
    path = contents.file(any_site, "zim")
    name = path.stem
    with kiwix(path, 18090) as address:
        place = whole.all("place")[0]
        query = urllib.parse.urlencode({"content": name, "pattern": place.name})
        with urllib.request.urlopen(f"{address}/search?{query}") as answer:
            assert f"/{name}/places.html" in answer.read().decode()
        # Kiwix loads things of its own around the page, so only what the pages themselves say is heard.
        inside = chromium.new_context()
        page = inside.new_page()
        page.goto(f"{address}/{name}/index.html")
        for title in [section.question for section in whole.chapters()]:
            page.locator("header a").filter(has_text=title).first.click()
            page.wait_for_load_state()
            assert contents.letters(title) in contents.letters(page.locator("main h1").inner_text())
        inside.close()
        read = read_through(f"{address}/{name}/")
    assert contents.missing(any_site, " ".join(words.text for words in read.values())) == {}


def read_through(start):
    """{address: its Words} of every page to which links lead from the first one below the address `start`."""
    waiting, read = ["index.html"], {}
    while waiting:
        path = waiting.pop()
        with urllib.request.urlopen(start + urllib.parse.quote(path)) as answer:
            read[path] = contents.Words(answer.read().decode())
        for link in read[path].links:
            found = urllib.parse.urlparse(urllib.parse.urljoin(start + path, link))
            below = urllib.parse.unquote(found.geturl().partition("#")[0]).removeprefix(start)
            if below.endswith(".html") and "://" not in below and below not in (*read, *waiting):
                waiting.append(below)
    return read


def test_a_text_browser_reads_the_text_edition(any_site):
    folder = any_site / "text"
    text = " ".join(said(program("w3m"), "-dump", "-T", "text/html", "-O", "UTF-8", path) for path in sorted(folder.rglob("*.html")))
    assert contents.missing(any_site, text) == {}


def test_a_text_browser_reads_the_one_file(any_site):
    assert contents.missing(any_site, said(program("w3m"), "-dump", "-T", "text/html", "-O", "UTF-8", contents.file(any_site, "html"))) == {}


# Types words into the search box as a reader does, and answers with the first result.
SEARCH = """
const [words, done] = arguments
const box = document.querySelector(".search-input")
box.focus()
box.value = words
box.dispatchEvent(new Event("input", { bubbles: true }))
const look = () => {
  const found = [...document.querySelectorAll(".search-hit")].map(one => one.textContent)
  if (found.some(text => text.includes(words))) done(found.join(" "))
  else setTimeout(look, 50)
}
look()
"""


@pytest.mark.xdist_group("firefox")
def test_firefox_searches_the_unpacked_zip_from_disk(any_site, tmp_path):
    with zipfile.ZipFile(contents.file(any_site, "zip")) as archive:
        archive.extractall(tmp_path / "zip")
    [folder] = (tmp_path / "zip").iterdir()
    place = contents.explainer(any_site).all("place")[0].name
    with firefox(tmp_path) as ask:
        ask("WebDriver:Navigate", url=f"{folder.as_uri()}/index.html")
        found = ask("WebDriver:ExecuteAsyncScript", script=SEARCH, args=[place])["value"]
    assert place in found, found
