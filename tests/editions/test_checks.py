"""Checks in copies that can't fold: a mark at each statement, the checks at the end of the page, linked both ways."""

import re
from types import SimpleNamespace

import pytest

from build_scripts.components.page_context import PageContext
from build_scripts.editions import checks, html_tree
from tests.editions import contents
from tests.explainers import explainer

CHECK = (
    '<details class="check check-{how}"><summary>{label}<span class="check-count">1 source</span></summary>{words}'
    '<ul class="check-list"><li><a class="restricted" href="../safety.html#x">Banned</a> '
    '<a class="outside" href="https://e.org/"><cite>Title</cite></a>, Press, 2 March 2022'
    ', <i class="locator">page 2</i>: <span class="supports">the day</span>. <a class="check-entry" href="../sources.html#source-press">about</a></li>'
    '<li><a href="../sources.html#source-other">Other</a>, 2021</li></ul><p class="check-more"><a href="#one">Link</a></p></details>'
)
LABELLED = CHECK.format(
    how="refined", label='<b class="standing standing-refined">With a difference</b> ', words='<div class="check-text"><p>It was Tuesday.</p></div>'
)
BARE = CHECK.format(how="bare", label="", words="")


def page(body):
    tree = html_tree.article(f"<html><head><title>A</title></head><body><article><h1>A</h1>{body}</article></body></html>")
    return SimpleNamespace(path="chapters/one", name="chapters-one", tree=tree)


@pytest.fixture
def ctx():
    return PageContext(explainer("tiny"), "copy")


def part(tree, name):
    return [one for one in tree.iter() if name in html_tree.classes(one)]


def test_each_statement_keeps_one_mark_and_its_check_goes_to_the_end(ctx):
    one = page(f'<div class="statement" id="one"><p>First.</p>{LABELLED}</div> between <div class="statement"><p>Second.</p>{BARE}</div>')
    checks.at_the_end(one, ctx)
    assert not list(one.tree.iter("details", "summary"))
    marks, entries = part(one.tree, "check-mark"), part(one.tree, "checked")
    assert [html_tree.words(mark) for mark in marks] == ["With a difference [1]", "[2]"]
    assert [html_tree.words(mark.getparent()) for mark in marks] == ["First. With a difference [1]", "Second. [2]"]
    assert html_tree.classes(marks[0]) == ["check-mark", "standing", "standing-refined"]
    assert [mark.get("href") for mark in marks] == [f"#{entry.get('id')}" for entry in entries]
    assert [part(entry, "check-back")[0].get("href") for entry in entries] == [f"#{mark.get('id')}" for mark in marks]
    assert one.tree[-1].get("class") == "checks" and " between " in "".join(one.tree.itertext())
    assert "It was Tuesday." in html_tree.words(entries[0]) and "1 source" in html_tree.words(entries[0])
    assert "Link" not in html_tree.words(entries[0])


@pytest.mark.parametrize("before, within", [
    ("<ul><li>a</li><li>b</li></ul>", "b"),
    ('<div class="box"><p>t</p><p>u <b>v</b></p></div>', "u v"),
    ("<figure><p>t</p></figure>", ""),
    ("<table><tbody><tr><td>t</td></tr></tbody></table>", ""),
    ("", ""),
])
def test_a_mark_stands_at_the_last_paragraph_or_under_a_figure(ctx, before, within):
    one = page(f'<div class="statement">{before}{LABELLED}</div>')
    checks.at_the_end(one, ctx)
    [mark] = part(one.tree, "check-mark")
    assert html_tree.words(mark.getparent()) == f"{within} With a difference [1]".strip()


def test_a_page_without_checks_stays_as_it_is(ctx):
    one = page("<p>First.</p>")
    before = html_tree.html(one.tree)
    checks.at_the_end(one, ctx)
    assert html_tree.html(one.tree) == before


def test_sources_are_named_by_their_numbers_where_their_list_is_in_the_same_document(ctx):
    one = page(f'<div class="statement"><p>First.</p>{LABELLED}</div>')
    checks.at_the_end(one, ctx)
    checks.by_number(one, {"source-press": 7, "source-other": 9})
    items = [item for item in one.tree.iter("li")]
    assert [html_tree.words(item) for item in items] == ["[7] Press, 2 March 2022, page 2: the day.", "[9] Other, 2021"]
    assert [[link.get("href") for link in item.iter("a")] for item in items] == [["../sources.html#source-press"], ["../sources.html#source-other"]]


def test_every_check_of_the_site_stands_in_each_copy(any_site):
    """What the editors found is in every edition; in those that can't fold nothing is left to open, and no number leads nowhere."""
    whole = contents.explainer(any_site)
    told = [
        contents.letters(html_tree.words(one))
        for path in ("chapters", ".")
        for file in (any_site / path).glob("*.html")
        for one in part(html_tree.article(file.read_text(encoding="utf-8")), "check-text")
    ]
    assert told
    one_file = contents.file(any_site, "html").read_text(encoding="utf-8")
    members = contents.members(contents.file(any_site, "epub").read_bytes())
    book = {name: data.decode() for name, data in members.items() if name.endswith(".xhtml")}
    plain = {path.name: path.read_text(encoding="utf-8") for path in (any_site / "text").rglob("*.html")}
    for html in (one_file, "".join(book.values()), "".join(plain.values())):
        assert "<details" not in html and "<summary" not in html
        there = contents.letters(contents.Words(html).text)
        assert [words for words in told if words not in there] == []
        assert html.count('class="check-mark') == html.count('class="check-back"') > len(whole.chapters())
    chapter = book[f"EPUB/chapters-{whole.site.chapters[0]}.xhtml"]
    marks = re.findall(r'<a class="check-mark[^>]*>', chapter)
    assert marks and all('role="doc-noteref"' in mark and 'epub:type="noteref"' in mark for mark in marks)
    assert len(re.findall(r'<aside class="checked"[^>]* role="doc-footnote"[^>]* epub:type="footnote"', chapter)) == len(marks)
