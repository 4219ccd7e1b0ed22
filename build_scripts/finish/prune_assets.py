"""Leave out of the site what no page loads: the theme's scripts, style sheets and pictures."""

from pathlib import Path

# The folders that the theme brings.
BROUGHT = ("assets/javascripts", "assets/stylesheets", "assets/images")
# The indexes of searches that are not ours.
INDEXES = ("search.json", "search/search_index.json", "search/search_index.js")


def trim(site):
    """Delete the theme's files that no page of the folder `site` names, and folders that are empty then. Returns how many files went."""
    site = Path(site)
    pages = "".join(page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    brought = [path for folder in BROUGHT for path in sorted((site / folder).rglob("*")) if path.is_file() and f'/{path.name}"' not in pages]
    brought += [site / name for name in INDEXES if (site / name).is_file()]
    for path in brought:
        path.unlink()
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return len(brought)
