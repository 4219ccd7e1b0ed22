"""The finished pages are read again: what the engine does not make stops the build, whatever brought it there."""

import zipfile

import pytest

from build_scripts import output_check
from build_scripts.findings import ContentErrors

PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main>{}</main></body></html>'


def messages(tmp_path, body, name="index.html"):
    (tmp_path / "site").mkdir(exist_ok=True)
    (tmp_path / "site" / name).write_text(PAGE.format(body), encoding="utf-8")
    try:
        output_check.check_output(tmp_path / "site")
    except ContentErrors as errors:
        return [str(finding) for finding in errors.findings]
    return []


@pytest.mark.parametrize(
    "body, word",
    [
        ("<x-h>x</x-h>", "`x-h`"),
        ("<iframe src='a.html'></iframe>", "`iframe`"),
        ("<p onclick='x()'>x</p>", "`onclick`"),
        ("<p style='color:red'>x</p>", "`style`"),
        ("<svg><animate href='#a'/></svg>", "`animate`"),
        ("<a href='javascript:x()'>x</a>", "javascript:"),
        ("<a href=' JaVa\tScript:x()'>x</a>", "Script:"),
        ("<a href='data:text/html,x'>x</a>", "data:"),
        ("<a href='//evil.example/'>x</a>", "//evil"),
        ("<script src='https://evil.example/x.js'></script>", "evil.example"),
        ("<meta http-equiv='set-cookie' content='a=b'>", "set-cookie"),
        ("<p id='a'>x</p><p id='a'>y</p>", "the id `a` stands 2 times"),
        ("<a href='nowhere.html'>x</a>", "leads to no file"),
        ("<a href='#nowhere'>x</a>", "leads to no place"),
        ("<a href='../../../etc/passwd'>x</a>", "leads to no file"),
        ("<a href='https://[a.b'>x</a>", "of no kind"),
    ],
)
def test_what_the_engine_does_not_make_is_told_with_its_page(tmp_path, body, word):
    found = messages(tmp_path, body)
    assert found and all(line.startswith("site/index.html:") for line in found), found
    assert any(word in line for line in found), found


def test_what_the_engine_makes_stands(tmp_path):
    links = '<a href="https://example.org/a:b" rel="noopener">z</a> <a href="index.html#a">w</a><a href="a/b:c.html" download hidden>v</a>'
    body = f'<p id="a" class="b">x <a href="#a">y</a> {links}</p>'
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "a" / "b:c.html").write_text(PAGE.format(""))
    assert messages(tmp_path, body) == []


def test_the_pages_of_a_book_are_read_too(tmp_path):
    assert messages(tmp_path, "x") == []
    with zipfile.ZipFile(tmp_path / "site" / "x.epub", "w") as book:
        book.writestr("OEBPS/a.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml"><body><a href="javascript:x">x</a></body></html>')
    assert [line.partition(":1:")[0] for line in messages(tmp_path, "x")] == ["site/x.epub:OEBPS/a.xhtml"]
