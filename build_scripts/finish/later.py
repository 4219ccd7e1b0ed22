"""The theme's script waits until the reader needs it; docs/assets/later.js says when that is.

It weighs more than most pages and keeps a phone busy longer than everything else on them, for the sake of search and tips.
"""

import re

THEME = re.compile(r'<script src="([^"]*/bundle\.[^"/]*\.js)"></script>')
OURS = re.compile(r'<script src="([^"]*assets/(iframe-worker|later)\.js)"></script>')


def with_waiting_script(html):
    """The page with the theme's script in a form that browsers leave alone, and our own ones out of the way of its first sight.

    A page that doesn't bring our script, or whose theme has another one, stays as it is.
    """
    if not THEME.search(html) or "later" not in (name for _, name in OURS.findall(html)):
        return html
    html = THEME.sub(r'<script type="text/plain" class="later" src="\1"></script>', html)
    return OURS.sub(r'<script defer src="\1"></script>', html)
