import pytest

from build_scripts.finish import csp

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><script>var a=1</script><script src="x.js"></script>'
    '<script type="application/ld+json">{}</script></head></html>'
)


def test_a_page_gets_its_policy_before_any_script():
    html = csp.with_policy(PAGE)
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert "unsafe" not in html and "default-src 'self'" in html
    assert '<meta name="referrer" content="no-referrer">' in html


def test_nothing_is_allowed_but_the_site_s_own_files_and_the_scripts_that_stand_in_the_page():
    directives = dict(one.split(" ", 1) for one in csp.policy(PAGE).split("; "))
    # These two do not fall back on default-src (CSP Level 2, section 7); plugins are older than policies.
    assert [directives.get(name) for name in ("base-uri", "form-action", "object-src")] == ["'none'"] * 3
    assert all(value in ("'self'", "'none'", "data:") or value.startswith("'sha256-") for name in directives for value in directives[name].split(" "))
    assert [name for name in directives if "sha256" in directives[name]] == ["script-src"] and [name for name in directives if "data:" in directives[name]] == [
        "img-src"
    ]
    bare = dict(one.split(" ", 1) for one in csp.policy("<p>No script.</p>").split("; "))
    assert bare == directives | {"script-src": "'self'"}


@pytest.mark.parametrize("charset", ['<meta charset="utf-8">', "<META CHARSET='utf-8' />", "<meta charset=utf-8>"])
def test_the_policy_stands_right_behind_the_character_set_and_nothing_is_lost(charset):
    before, after = "<!doctype html><head>", "<title>A</title></head><p>B"
    html = csp.with_policy(before + charset + after)
    assert html.startswith(f'{before}{charset}<meta http-equiv="Content-Security-Policy" content="') and html.endswith(
        f'"><meta name="referrer" content="no-referrer">{after}'
    )


@pytest.mark.parametrize("tag, body", [("<script>", "a()"), ("<SCRIPT defer>", "a()\nb()"), ('<script type="module">', "a()"), ('<script data-x="1">', "")])
def test_a_script_that_runs_is_allowed_once(tag, body):
    assert csp.inline_scripts(f"{tag}{body}</script><p>x</p>{tag}{body}</SCRIPT>") == [body]


@pytest.mark.parametrize(
    "tag", ['<script src="a.js">', "<script type='application/json'>", "<script type=application/ld+json>", '<SCRIPT TYPE = "application/json">']
)
def test_data_and_files_need_no_hash(tag):
    assert csp.inline_scripts(f"{tag}x</script>") == []


def test_only_inline_scripts_that_run_are_allowed_by_their_hash():
    assert csp.inline_scripts(PAGE) == ["var a=1"]
    # echo -n 'var a=1' | openssl dgst -sha256 -binary | openssl base64
    assert csp.digest("var a=1") in csp.policy(PAGE)
    assert csp.policy(PAGE).count("sha256-") == 1


def test_a_page_without_a_place_for_the_policy_is_refused():
    with pytest.raises(ValueError):
        csp.with_policy("<html><head></head></html>")


def test_each_script_of_a_page_is_a_source_of_its_own():
    scripts = dict(one.split(" ", 1) for one in csp.policy("<script>a()</script><script>b()</script>").split("; "))["script-src"]
    assert scripts.split(" ") == ["'self'", f"'sha256-{csp.digest('a()')}'", f"'sha256-{csp.digest('b()')}'"]
