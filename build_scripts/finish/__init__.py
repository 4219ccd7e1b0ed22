"""What happens to the finished HTML, whichever generator made it."""

from build_scripts.finish import policy, trim


def finish(site):
    """Trim the built folder `site` and give every page its security policy."""
    trim.trim(site)
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(policy.with_policy(html), encoding="utf-8")
