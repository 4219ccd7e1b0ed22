"""Say where a word, a number, an id or a source is used."""

import sys

from build_scripts.reading import read_explainer
from build_scripts.writing.find import find

HELP = "say where a word, number, id or source is used: file, line, page"


def arguments(parser):
    """What to look for."""
    parser.add_argument("text", help="what to look for; case does not matter")


def run(args):
    """Look; exit status 1 where nothing is found. Raises ContentErrors where content can't be read at all."""
    if not args.text.strip():
        print('say what to look for: make find TEXT="5 per cent"', file=sys.stderr)
        return 2
    explainer = read_explainer(args.project / "content")
    uses = find(explainer, args.text)
    for use in uses:
        print(use)
    if not uses:
        print(f"nothing holds {args.text!r}", file=sys.stderr)
    return 0 if uses else 1
