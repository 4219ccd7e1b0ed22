"""What search engines read before the pages: the list of them, and where it is."""

from html import escape

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
APART = ("editions/", "text/", "404.html")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
MOVED = 'http-equiv="refresh"'


def write(site, address):
    """Write sitemap.xml of the language in the folder `site`, published at `address`; where there is none, leave it out."""
    for old in (SITEMAP, f"{SITEMAP}.gz"):
        (site / old).unlink(missing_ok=True)
    if not address:
        return
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if MOVED not in path.read_text(encoding="utf-8"))
    listed = [address + ("" if page == "index.html" else page) for page in pages if not page.startswith(APART)]
    lines = [HEAD, *(f"<url><loc>{escape(one)}</loc></url>" for one in listed), "</urlset>", ""]
    (site / SITEMAP).write_text("\n".join(lines), encoding="utf-8")


def write_robots(site, address, folders=("",)):
    """Write robots.txt below `site`, with the lists of the languages that stand in `folders`; leave it out where there is no `address`."""
    (site / ROBOTS).unlink(missing_ok=True)
    if address:
        lists = "".join(f"Sitemap: {address}{folder}{SITEMAP}\n" for folder in folders)
        (site / ROBOTS).write_text(f"User-agent: *\nAllow: /\n{lists}", encoding="utf-8")
