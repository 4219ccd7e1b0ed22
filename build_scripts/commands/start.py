"""Start a new explainer on another subject: its own folder, with a copy of this engine, that builds at once."""

from datetime import date
from pathlib import Path

from build_scripts.start import start

HELP = "start a new explainer in a new folder, with a chapter, a poll, a quotation and a source to write over"


def arguments(parser):
    """The new folder, and the title."""
    parser.add_argument("folder", type=Path, help="the new folder")
    parser.add_argument("--title", required=True, help="what the explainer is called")


def run(args):
    """Write it; raises OSError where the folder can't be written, ContentErrors where the title is no title."""
    start(args.project, args.folder, args.title, date.today().isoformat())
    print(f"a new explainer is in {args.folder}; README.md there says how to go on")
    return 0
