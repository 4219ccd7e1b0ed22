"""Render the content to Markdown."""

from build_scripts import publish
from build_scripts.lock import one_at_a_time

HELP = "render content/ to Markdown in docs/, for `mkdocs build` or another generator"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Render; raises ContentErrors where something is wrong."""
    with one_at_a_time(args.project / publish.WORK, print):
        for explainer, written, removed in publish.render(args.project):
            print(f"{explainer.site.language}: {publish.count(explainer)}: {len(written)} pages and files changed, {len(removed)} removed")
    return 0
