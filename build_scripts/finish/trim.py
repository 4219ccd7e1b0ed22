"""Leave out of the site what no page loads."""

import re
from pathlib import Path

MAP_COMMENT = re.compile(r"\n?(//[#@] sourceMappingURL=\S+|/\*[#@] sourceMappingURL=[^*]+\*/)\s*$")


def trim(site):
    """Delete source maps and the second copy of the search index, and the comments that name the maps."""
    site = Path(site)
    for path in sorted(site.rglob("*.map")):
        path.unlink()
    for path in [*sorted(site.rglob("*.js")), *sorted(site.rglob("*.css"))]:
        text = path.read_text(encoding="utf-8")
        shorter = MAP_COMMENT.sub("\n", text)
        if shorter != text:
            path.write_text(shorter, encoding="utf-8")
