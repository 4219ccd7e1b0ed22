from build_scripts.finish.not_found import from_the_root


def test_relative_addresses_count_from_the_root_and_others_stay():
    html = '<a href="about.html#x"><a href="./"><a href="/a"><a href="#y"><a href="https://e.org/"><img src="a.png"><a href="mailto:x">'
    assert from_the_root(html) == '<a href="/about.html#x"><a href="/"><a href="/a"><a href="#y"><a href="https://e.org/"><img src="/a.png"><a href="mailto:x">'
