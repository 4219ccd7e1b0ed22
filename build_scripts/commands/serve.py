"""Show the site while writing: what is saved appears on the open page, and what is wrong with it too."""

import argparse
import errno
import re
import sys

HELP = "show the site while writing; a saved change appears on the open page"


def arguments(parser):
    """The port, and which languages."""
    parser.add_argument("--port", type=port, default=8000, help="the port on this machine (default: 8000; 0: any free one)")
    parser.add_argument("--langs", type=str.split, metavar="CODES", help="show these languages only, beside the site's own; none for an empty text")


def port(text):
    """A port's number. Raises ArgumentTypeError for any other text."""
    if not re.fullmatch("[0-9]{1,5}", text) or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port; give a number from 0 to 65535")
    return int(text)


def run(args):
    """Serve until Ctrl-C; exit status 1 where another program has the port."""
    # Here, so that no other command waits for what this one alone needs: MkDocs and a web server.
    from build_scripts.preview.builder import Builder
    from build_scripts.preview.server import serve

    try:
        serve(Builder(args.project, args.langs), args.port, lambda line: print(line, flush=True))
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        print(f"the port {args.port} can't be had ({error.strerror}); choose another: python -m build_scripts serve --port 8001", file=sys.stderr)
        return 1
    return 0
