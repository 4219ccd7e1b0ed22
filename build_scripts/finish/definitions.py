"""A definition that many links of a page bring stands in it once: the others take it from the first, and the page is lighter."""

import re

LINK = re.compile(r'<a href="([^"]*)" title="([^"]*)">')


def titles_once(html):
    """The page with the title of each link but the first to its address that has this title as the mark `data-named`, which
    docs/assets/reading.js reads; without scripts the link still leads to what defines it."""
    seen = set()

    def shorter(link):
        if link.groups() in seen:
            return f'<a href="{link[1]}" data-named>'
        seen.add(link.groups())
        return link[0]

    return LINK.sub(shorter, html)
