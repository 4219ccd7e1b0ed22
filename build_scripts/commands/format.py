"""Write content canonically: order of fields, width, quotes. Comments are kept; all files are written, or none."""

import sys

from build_scripts.all_or_none import put
from build_scripts.writing.format import format_folder

HELP = "write content canonically; with --check, only say which files are not"
WRITES = True  # content, and so one of its kind at a time


def arguments(parser):
    """Whether to write or only to look."""
    parser.add_argument("--check", action="store_true", help="change nothing; exit status 1 where a file would change")


def run(args):
    """Write what differs; with --check, say what does."""
    left = []
    content = args.project / "content"
    changed = {path: new for path, old, new in format_folder(content, left) if old != new}
    if not args.check:
        put(args.project, changed)
    for path in changed:
        print(f"{path.relative_to(args.project)}: {'is not written canonically; make format mends it' if args.check else 'formatted'}")
    for path, reason in left:
        print(f"{path.relative_to(args.project)}: left as it is, because {reason}", file=sys.stderr)
    return 1 if left or args.check and changed else 0
