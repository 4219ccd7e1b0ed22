"""Change an item's id everywhere, and leave a redirect from the old one."""

import sys

from build_scripts.checks import checked
from build_scripts.writing.rename import rename

HELP = "change an id everywhere and leave a redirect"
WRITES = True  # content, and so one of its kind at a time


def arguments(parser):
    """Kind, old id, new id."""
    parser.add_argument("kind")
    parser.add_argument("old", help="the id as it is")
    parser.add_argument("new", help="the id as it shall be")


def run(args):
    """Rename; exit status 1 where that can't be done. Raises ContentErrors where content is not in order."""
    try:
        changed = rename(checked(args.project / "content"), args.kind, args.old, args.new)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"changed {', '.join(changed)}")
    return 0
