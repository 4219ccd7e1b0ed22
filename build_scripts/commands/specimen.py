"""Write the specimen: a page for contributors with every component in every named example, in both colour schemes
and at three widths. The examples name items of the tiny explainer, so `make specimen` shows that one's."""

import sys
from dataclasses import replace
from pathlib import Path

from build_scripts import specimen
from build_scripts.checks import checked
from build_scripts.findings import ContentErrors
from build_scripts.publish import WORK

HELP = "write a page with every component in every state, for contributors"


def arguments(parser):
    """Whose items to show."""
    parser.add_argument("--content", type=Path, help="the folder of content whose items the examples name (default: content/ of the project)")


def run(args):
    """Write it; exit status 1 where an example names an item that is not there. Raises ContentErrors."""
    folder = args.content or args.project / "content"
    try:
        explainer = checked(folder)
    except ContentErrors as errors:  # They name files below the folder's own project, which need not be this one.
        raise ContentErrors([replace(one, file=(folder.parent / one.file).as_posix()) for one in errors.findings]) from None
    page, count, missing = specimen.write(explainer, args.project / WORK / "specimen")
    for one in missing:
        print(f"left out: {one}", file=sys.stderr)
    print(f"{page} shows {count} examples")
    return 1 if missing else 0
