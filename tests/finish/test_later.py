from build_scripts.finish.later import with_waiting_script

OURS = '<script src="../assets/iframe-worker.js"></script><script src="../assets/later.js"></script>'
THEME = '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'


def test_the_themes_script_is_named_and_not_run():
    html = with_waiting_script(OURS + THEME)
    assert '<script type="text/plain" class="later" src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>' in html
    assert THEME not in html and html.count("<script defer ") == 2


def test_a_page_without_our_script_or_with_another_theme_stays_as_it_is():
    assert with_waiting_script(THEME) == THEME
    assert with_waiting_script(OURS + '<script src="theme.js"></script>') == OURS + '<script src="theme.js"></script>'
