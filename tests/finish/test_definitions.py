"""What a page says of a name stands in it once."""

from build_scripts.finish.definitions import titles_once

FIRST = '<a href="a.html#x" title="A ship &amp; more">'


def test_the_first_link_of_each_address_keeps_its_definition():
    html = f'<p>{FIRST}x</a> {FIRST}y</a> <a href="b.html" title="A ship &amp; more">z</a> <a href="a.html#x">w</a></p>'
    shown = f'<p>{FIRST}x</a> <a href="a.html#x" data-named>y</a> '
    assert titles_once(html) == f'{shown}<a href="b.html" title="A ship &amp; more">z</a> <a href="a.html#x">w</a></p>'


def test_another_definition_of_the_same_address_stays():
    html = f'{FIRST}x</a> <a href="a.html#x" title="Another">y</a>'
    assert titles_once(html) == html


def test_other_titles_stay():
    html = '<a class="headerlink" href="#x" title="A link">#</a>' * 2
    assert titles_once(html) == html
