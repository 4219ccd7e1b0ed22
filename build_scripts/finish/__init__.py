"""What happens to the finished HTML, whichever generator made it."""

from build_scripts.addresses import first_address
from build_scripts.finish import citation_tags, csp, definitions, host_headers, metadata, not_found, prune_assets, scripts, sitemap, untranslated
from build_scripts.site_address import path_of


def finish(site, explainer, say=print):
    """Trim the built folder `site` and its scripts; give every page its head for machines and its security policy; add what a web server should say.

    `say` is called with a line for each of these steps that found nothing to do, which a theme or generator that writes other
    pages than before would bring about. Raises ValueError for a page that has no place for what must go in.
    """
    if not prune_assets.trim(site):
        say("NOTHING TO DO: the generator wrote no files of a theme that could be left out")
    scripts.trim(site)
    missing = untranslated.missing(explainer)
    address = first_address(explainer.site)
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).with_suffix("").as_posix()
        html = definitions.titles_once(path.read_text(encoding="utf-8"))
        if missing:
            html = untranslated.mark(html, *missing)
        html = metadata.with_head(html, explainer, page)
        if page == "404":
            html = not_found.from_the_root(html, path_of(address) if address else f"/{explainer.language_folder}")
        path.write_text(csp.with_policy(html), encoding="utf-8")
    if address:
        (site / citation_tags.SEARCH).write_text(citation_tags.open_search(explainer, address), encoding="utf-8")
    sitemap.write(site, address)
    if not explainer.language_folder:
        folders = [one.folder for one in explainer.languages] or [""]
        sitemap.write_robots(site, address, folders)
        host_headers.write(site, folders)
