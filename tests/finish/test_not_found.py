from build_scripts.finish.not_found import from_the_root


def test_relative_addresses_count_from_the_root_and_others_stay():
    html = '<a href="about.html#x"><a href="./"><a href="/a"><a href="#y"><a href="https://e.org/"><img src="a.png"><a href="mailto:x">'
    assert from_the_root(html) == '<a href="/about.html#x"><a href="/"><a href="/a"><a href="#y"><a href="https://e.org/"><img src="/a.png"><a href="mailto:x">'


def test_the_search_of_that_page_finds_its_files_wherever_the_page_is_shown():
    html = '<div data-base="."><form action="index.html">'
    assert from_the_root(html) == '<div data-base="/"><form action="/index.html">'
    assert from_the_root(html, "/repo/be/") == '<div data-base="/repo/be"><form action="/repo/be/index.html">'
