"""Words that are not translated yet say in which language they are."""

from build_scripts.finish.untranslated import mark, paragraphs

PAGE = '<html lang="be"><head><title>The end</title></head><body><main><article class="a">{}</article></main></body></html>'
NOTE = "Яшчэ не ўсё перакладзена."


def test_a_text_of_several_paragraphs_is_each_of_them_without_its_marks():
    assert paragraphs(["One [link](place:port).\n\nTwo *words*\n- three", "It's"]) == {"One link.", "Two words", "three", "It’s"}


def test_what_is_not_translated_says_its_language_and_the_page_says_so_once():
    html = PAGE.format(
        '<h2 id="x">The end<a class="headerlink" href="#x">#</a></h2><p>It <a href="p.html">closed</a> &amp; froze.</p><p>Канец.</p><p lang="sv">Slut</p>'
    )
    marked = mark(html, paragraphs(["The end", "It [closed](place:p) & froze.", "Slut"]), "en", NOTE)
    assert '<h2 lang="en" data-untranslated id="x">' in marked and '<p lang="en" data-untranslated>It <a' in marked
    assert "<p>Канец.</p>" in marked and '<p lang="sv">' in marked and "<title>The end</title>" in marked
    assert marked.count(NOTE) == 1 and f'<article class="a">\n<p class="untranslated-note">{NOTE}' in marked


def test_a_page_that_is_translated_whole_stays_as_it_is():
    html = PAGE.format("<p>Канец.</p>")
    assert mark(html, paragraphs(["The end"]), "en", NOTE) == html
