"""Start a new item: append a commented starter of its kind to a file of content."""

import sys

from build_scripts.model import BY_NAME
from build_scripts.writing import starters

HELP = "start a new item of a kind, with a comment for each field"
WRITES = True  # content, and so one of its kind at a time


def arguments(parser):
    """Kind, id, and the file to add it to."""
    parser.add_argument("kind", help="one of: " + ", ".join(BY_NAME))
    parser.add_argument("id", help="the new item's id, such as first-call-2022")
    parser.add_argument("--file", help="the file to append to, without folder and ending (default: a new one, named after the id)")


def run(args):
    """Write the starter; exit status 1 where that can't be done."""
    try:
        path, line = starters.add(args.project, args.kind, args.id, args.file)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{path}:{line}: write over each …, then `make check`; `make format` takes the comments away")
    return 0
