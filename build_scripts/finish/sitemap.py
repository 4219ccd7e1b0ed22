"""What search engines read before the pages: the list of them, and where it is."""

from html import escape

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
APART = ("editions/", "text/", "404.html")
MOVED = 'http-equiv="refresh"'


def write(site, address):
    """Write sitemap.xml and robots.txt below `site` for the published `address`; where there is none, leave out both."""
    for old in (SITEMAP, f"{SITEMAP}.gz", ROBOTS):
        (site / old).unlink(missing_ok=True)
    if not address:
        return
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if MOVED not in path.read_text(encoding="utf-8"))
    listed = [address + ("" if page == "index.html" else page) for page in pages if not page.startswith(APART)]
    lines = [f"<url><loc>{escape(one)}</loc></url>" for one in listed]
    (site / SITEMAP).write_text('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + "\n".join(lines) + "\n</urlset>\n", encoding="utf-8")
    (site / ROBOTS).write_text(f"User-agent: *\nAllow: /\nSitemap: {address}{SITEMAP}\n", encoding="utf-8")
