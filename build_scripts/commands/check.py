"""Check the content without building anything."""

from build_scripts import checks
from build_scripts.findings import ContentErrors

HELP = "read the content and say what is wrong with it, and where"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Check; raises ContentErrors where something is wrong."""
    explainer, findings = checks.check(args.project / "content")
    if findings or explainer is None:
        raise ContentErrors(findings)
    counts = ", ".join(f"{len(items)} {kind}" for kind, items in explainer.items.items())
    print(f"nothing is wrong: {counts}")
    return 0
