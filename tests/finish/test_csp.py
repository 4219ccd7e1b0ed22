import pytest

from build_scripts.finish import csp

PAGE = '<!doctype html><html><head><meta charset="utf-8"><script>var a=1</script><script src="x.js"></script><script type="application/ld+json">{}</script></head></html>'


def test_a_page_gets_its_policy_before_any_script():
    html = csp.with_policy(PAGE)
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "unsafe" not in html and "default-src 'self'" in html
    assert '<meta name="referrer" content="no-referrer">' in html


def test_only_inline_scripts_that_run_are_allowed_by_their_hash():
    assert csp.inline_scripts(PAGE) == ["var a=1"]
    # echo -n 'var a=1' | openssl dgst -sha256 -binary | openssl base64
    assert csp.digest("var a=1") in csp.policy(PAGE)
    assert csp.policy(PAGE).count("sha256-") == 1


def test_a_page_without_a_place_for_the_policy_is_refused():
    with pytest.raises(ValueError):
        csp.with_policy("<html><head></head></html>")
