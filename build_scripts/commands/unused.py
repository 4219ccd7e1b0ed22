"""List the items that nothing refers to."""

from build_scripts import checks
from build_scripts.findings import ContentErrors
from build_scripts.writing.find import unused_items

HELP = "list the items that nothing refers to"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """List them. Raises ContentErrors where content can't be read at all."""
    explainer, findings = checks.check(args.project / "content")
    if explainer is None:
        raise ContentErrors(findings)
    uses = unused_items(explainer)
    for use in uses:
        print(use)
    print(f"{len(uses)} items that nothing refers to")
    return 0
