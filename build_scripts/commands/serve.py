"""Show the site while writing: what is saved appears on the open page, and what is wrong with it too."""

from build_scripts.preview.builder import Builder
from build_scripts.preview.server import serve

HELP = "show the site while writing; a saved change appears on the open page"


def arguments(parser):
    """The port."""
    parser.add_argument("--port", type=int, default=8000, help="the port on this machine (default: 8000; 0: any free one)")


def run(args):
    """Serve until Ctrl-C."""
    serve(Builder(args.project), args.port, lambda line: print(line, flush=True))
    return 0
