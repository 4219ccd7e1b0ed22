"""Leave out of the site what no page loads."""

import json
import re
from pathlib import Path

SHEETS = "assets/stylesheets/**/*.css"
LANGUAGES = "assets/javascripts/lunr"
# The theme's search brings programs that part words for languages without spaces.
PARTING = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}
MAP_COMMENT = re.compile(r"\n?(//[#@] sourceMappingURL=\S+|/\*[#@] sourceMappingURL=[^*]+\*/)\s*$")


def trim(site):
    """Delete source maps and the comments that name them, style sheets of the theme that no page links to, the languages that
    its search has no use for, and folders that are empty then. Returns how many files of the theme went."""
    site = Path(site)
    unneeded = unasked(site)
    for path in [*sorted(site.rglob("*.map")), *unneeded]:
        path.unlink()
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for path in [*sorted(site.rglob("*.js")), *sorted(site.rglob("*.css"))]:
        text = path.read_text(encoding="utf-8")
        shorter = MAP_COMMENT.sub("\n", text)
        if shorter != text:
            path.write_text(shorter, encoding="utf-8")
    return len(unneeded)


def unasked(site):
    """The style sheets and languages that no reader's browser would ask for, sorted."""
    sheets = set(site.glob(SHEETS))
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8") if sheets else ""
        sheets = {path for path in sheets if f'/{path.name}"' not in html}
    needed = language_files(site)
    return sorted([*sheets, *(path for path in (site / LANGUAGES).rglob("*.js") if path.relative_to(site).as_posix() not in needed)])


def language_files(site):
    """The paths below `site` of what the search loads to know a language's words; for `en` it has them inside, and where
    there is no such search, nothing loads them."""
    index = site / "search" / "search_index.json"
    languages = json.loads(index.read_text(encoding="utf-8"))["config"]["lang"] if index.is_file() else []
    named = [f"min/lunr.{name}.min.js" for name in languages if name != "en"] + [PARTING[name] for name in languages if name in PARTING]
    named += ["min/lunr.multi.min.js"] if len(languages) > 1 else []
    named += ["min/lunr.stemmer.support.min.js"] if named else []
    return {f"{LANGUAGES}/{name}" for name in named if (site / LANGUAGES / name).is_file()}
