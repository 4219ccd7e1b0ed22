"""The whole way through Zensical, which follows Material for MkDocs: the same pages, links, heads, policies and editions."""

import json
import re
import shutil
import subprocess
import sys

import pypdf
import pytest
from libzim.reader import Archive
from lxml import html

from build_scripts import publish
from build_scripts.editions import EDITIONS
from build_scripts.finish import csp
from tests import project
from tests.editions import contents

# What is built for these tests is built once, so one worker runs them all.
pytestmark = pytest.mark.xdist_group("zensical")

THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")  # what each generator brings by itself
SEARCH = ("search/", "search.js", "search.json", "sitemap.xml")


def built(where):
    """Let Zensical build the project at `where`, which is rendered; the folder that it wrote."""
    done = subprocess.run([sys.executable, "-m", "zensical", "build", "--clean"], cwd=where, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return where / "site"


@pytest.fixture(scope="module")
def zensical(tmp_path_factory):
    """(the folder of the tiny site that went through Zensical, what was said while it was completed)."""
    where = project.copy_project(tmp_path_factory.mktemp("zensical") / "project", project.TINY / "content", project.TINY / "mkdocs.yml")
    assert project.run(where, "render").returncode == 0
    site, said = built(where), []
    publish.complete(where, site, contents.explainer(site), said.append)
    return site, said


@pytest.fixture(scope="module")
def mkdocs(tiny_project):
    return tiny_project / "site"


def test_the_own_site_builds_with_no_broken_link(whole_project, tmp_path):
    where = project.copy_project(tmp_path / "own")
    # The pages as they were rendered for MkDocs.
    shutil.copytree(whole_project / "docs", where / "docs", dirs_exist_ok=True)
    site = built(where)
    assert project.page_names(whole_project / "site") == project.page_names(site)
    # Zensical built the site's own language alone; the others stand in folders beside it.
    elsewhere = re.compile(r": (\.\./)*(be|uk|ru)/")
    assert [link for link in project.broken_links(site) if not elsewhere.search(link)] == []


def test_every_step_after_the_generator_found_what_it_looks_for(zensical):
    site, said = zensical
    assert [line for line in said if line.startswith(("NOTHING TO DO", "NOT MADE", "TOO LARGE"))] == []
    assert len([line for line in said if line.startswith("made the ")]) == len(EDITIONS)
    assert [name for name in project.files(site) if name.endswith(".map")] == []


def test_the_same_files_come_out(zensical, mkdocs):
    def own(site):
        return [name for name in project.files(site) if not name.startswith((*THEME, *SEARCH))]

    assert own(zensical[0]) == own(mkdocs)
    assert project.broken_links(zensical[0]) == []


def article(path):
    """(words, ids, addresses of links) of a page's article."""
    found = html.document_fromstring(path.read_text(encoding="utf-8")).find(".//article")
    for one in found.xpath(".//*[@id='__skip']"):
        one.drop_tree()
    links = [re.sub(r"^\./", "", one.get("href")) for one in found.iter("a") if one.get("href")]
    return " ".join(found.text_content().split()), [one.get("id") for one in found.iter() if one.get("id")], [place(path, link) for link in links]


def place(path, link):
    """Where a link leads, however it is written."""
    return (
        link
        if re.match("[a-z]+:", link)
        else contents.joined(path.as_posix(), link.partition("#")[0] or path.name).removeprefix(f"{site_of(path)}/") + "#" + link.partition("#")[2]
    )


def site_of(path):
    return next(folder for folder in path.parents if (folder / "SHA256SUMS").is_file()).as_posix()


def head(path):
    """What a page says to machines: title, descriptions, addresses and structured data."""
    found = html.document_fromstring(path.read_text(encoding="utf-8")).find("head")
    said = {one.get("property") or one.get("name"): one.get("content") for one in found.iter("meta") if one.get("property") or one.get("name")}
    said.pop("generator", None)
    return {
        "title": found.findtext("title").strip(),
        "said": said,
        "canonical": [one.get("href") for one in found.iter("link") if one.get("rel") == "canonical"],
        "data": [json.loads(one.text) for one in found.iter("script") if one.get("type") == "application/ld+json"],
    }


def test_each_page_says_the_same_and_links_the_same(zensical, mkdocs):
    for name in project.page_names(mkdocs):
        if name != "download.html":  # sizes of editions
            assert article(zensical[0] / name) == article(mkdocs / name), name
        assert head(zensical[0] / name) == head(mkdocs / name), name


def test_each_page_has_the_same_policy_for_its_own_scripts(zensical, mkdocs):
    def rules(site, name):
        text = (site / name).read_text(encoding="utf-8")
        [found] = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
        assert text.index(found) < text.index("<script"), name
        for script in csp.inline_scripts(text):
            assert csp.digest(script) in found, name
        return re.sub(r"'sha256-[^']*' ?", "", found)

    for name in project.page_names(mkdocs):
        assert rules(zensical[0], name) == rules(mkdocs, name)


def test_each_edition_says_the_same(zensical, mkdocs):
    ours, theirs = said_by_editions(mkdocs), said_by_editions(zensical[0])
    assert ours.keys() == theirs.keys()
    for name in ours:
        assert ours[name] == theirs[name], name


def said_by_editions(site):
    """{edition and file: its words} of every edition that holds words by itself."""
    said = {f"text/{path.name}": path.read_text(encoding="utf-8") for path in (site / "text").rglob("*.html")}
    said["html"] = contents.file(site, "html").read_text(encoding="utf-8")
    members = contents.members(contents.file(site, "epub").read_bytes())
    said |= {f"epub/{name}": data.decode() for name, data in members.items() if name.endswith(".xhtml")}
    archive = Archive(contents.file(site, "zim"))
    said |= {
        f"zim/{name}": bytes(archive.get_entry_by_path(name).get_item().content).decode()
        for name in project.page_names(site)
        if archive.has_entry_by_path(name)
    }
    words = {name: " ".join(contents.Words(text).text.split()) for name, text in said.items()}
    return words | {"pdf": [page.extract_text() for page in pypdf.PdfReader(contents.file(site, "pdf")).pages]}
