"""Renew what the tests compare with: `python -m tests.renew`.

Writes the labels of the tiny explainer and of the starter (the site's own, with their themes, groups and topics instead) and the golden
pages: the Markdown that the tiny explainer renders to. Look at the difference before you commit it.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from build_scripts.pages import render
from build_scripts.reading import gather
from build_scripts.writing.format import format_folder

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests" / "tiny" / "content"
GOLDEN = ROOT / "tests" / "golden"
STARTER = ROOT / "starter" / "content"
# Labels of the site that speak of its subject, as an explainer on any subject says them.
NEUTRAL = {
    "argument": "What the author made of it",
    "standing_claimed_meaning": "Only one side, or its officials, say it.",
}
OWN = """

# --- the tiny explainer's own
theme_ships: Ships
theme_work: Work
poll_topic_harbour: The harbour
poll_group_opening: Opening it again
poll_group_expecting: What people expected
country_NN: Norland
"""
STARTED = """

# --- what the content names
poll_topic_first-topic: The first topic
poll_group_first-question: The first question
country_ZZ: The country
"""


def general_labels(own):
    """The site's labels without those of its subject, with those of another explainer: the text of its labels.yml, canonical."""
    lines = (ROOT / "content" / "labels.yml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not re.match(r"(theme|poll_group|poll_topic|side|country)_|#|$", line)]
    general = [f"{key}: {NEUTRAL[key]}" if (key := line.partition(":")[0]) in NEUTRAL else line for line in kept]
    return canonical("\n".join(general) + own)


def canonical(text):
    """Labels as `make format` writes them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "content" / "labels.yml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        return next(new for _, _, new in format_folder(path.parent))


def labels():
    """The labels of the tiny explainer and of the starter."""
    for folder, own in ((TINY, OWN), (STARTER, STARTED)):
        (folder / "labels.yml").write_text(general_labels(own), encoding="utf-8")


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
