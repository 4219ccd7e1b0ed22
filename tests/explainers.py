"""The explainers that tests of components and exports look at: the tiny one and the project's own."""

from functools import cache

from build_scripts.checks import checked
from tests.project import ROOT, TINY

FOLDERS = {"tiny": TINY / "content", "own": ROOT / "content"}


@cache
def explainer(name):
    """The checked explainer called `tiny` or `own`; read once a run."""
    return checked(FOLDERS[name])


def having(folder):
    """The names of the explainers that have items in the content folder `folder`: a new explainer has few kinds."""
    return [name for name, content in FOLDERS.items() if (content / folder).is_dir()]
