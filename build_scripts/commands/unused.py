"""List the items that nothing refers to."""

from build_scripts.reading import read_explainer
from build_scripts.writing.find import unused_items

HELP = "list the items that nothing refers to"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """List them. Raises ContentErrors where content can't be read at all."""
    explainer = read_explainer(args.project / "content")
    uses = unused_items(explainer)
    for use in uses:
        print(use)
    print(f"{len(uses)} items that nothing refers to")
    return 0
