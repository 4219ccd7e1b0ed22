"""What happens to the finished HTML, whichever generator made it."""

from build_scripts.finish import csp, host_headers, later, metadata, not_found, prune_assets


def finish(site, explainer):
    """Trim the built folder `site`; let the theme's script wait; give every page its head for machines and its security policy;
    add what a web server should say."""
    prune_assets.trim(site)
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).with_suffix("").as_posix()
        html = metadata.with_head(later.with_waiting_script(path.read_text(encoding="utf-8")), explainer, page)
        if page == "404":
            html = not_found.from_the_root(html)
        path.write_text(csp.with_policy(html), encoding="utf-8")
    host_headers.write(site)
