"""Renew what the tests compare with: `python -m tests.renew`.

Writes the labels of the tiny explainer (the site's own, with the tiny one's themes, groups and sides instead) and the golden
pages: the Markdown that the tiny explainer renders to. Look at the difference before you commit it.
"""

import re
from pathlib import Path

from build_scripts.pages import render
from build_scripts.reading import gather

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "tiny" / "content"
GOLDEN = ROOT / "tests" / "golden"
OWN = """

# --- the tiny explainer's own
theme_ships: Ships
theme_work: Work
poll_topic_harbour: The harbour
poll_group_opening: Opening it again
poll_group_expecting: What people expected
country_NN: Norland
"""


def labels():
    """The site's labels without those of its subject."""
    lines = (ROOT / "content" / "labels.yml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not re.match(r"(theme|poll_group|side|country)_|#|$", line)]
    (TINY / "labels.yml").write_text("\n".join(kept) + OWN, encoding="utf-8")


def without_drawings(text):
    """A page without its map and timeline, whose every coordinate has tests of its own."""
    return re.sub(r'<svg class="([a-z]+-drawing)".*?</svg>', r"<svg class='\1'/>", text, flags=re.S)


def golden():
    """The pages of the tiny explainer."""
    explainer, findings = gather(TINY)
    assert not findings, findings
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.rglob("*.md"):
        old.unlink()
    for path, text in render(explainer).items():
        if path.endswith(".md"):
            target = GOLDEN / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(without_drawings(text), encoding="utf-8")


if __name__ == "__main__":
    labels()
    golden()
