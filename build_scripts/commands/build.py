"""Build the whole site."""

import argparse
import subprocess
import sys

from build_scripts import publish
from build_scripts.editions import EDITIONS
from build_scripts.findings import did_you_mean

HELP = "build the whole site into site/; on any error the last good site stays as it is"
UNTOUCHED = "the last good site is as it was"
TRACEBACK = "Traceback (most recent call last):"


def arguments(parser):
    """Which editions to make."""
    parser.add_argument(
        "--editions", type=names, metavar="NAMES", help=f"make these editions only, or none for an empty text: {' '.join(kind.name for kind in EDITIONS)}"
    )
    parser.add_argument("--langs", type=codes, metavar="CODES", help="make these languages only, beside the site's own")


def codes(text):
    """The codes of languages in `text`, parted by spaces; None for an empty text."""
    return text.split() or None


def names(text):
    """The names of editions in `text`, parted by spaces. Raises ArgumentTypeError for one that there is not."""
    known = [kind.name for kind in EDITIONS]
    for name in text.split():
        if name not in known:
            raise argparse.ArgumentTypeError(f"there is no edition {name}; {did_you_mean(name, known) or 'there are ' + ', '.join(known)}")
    return text.split()


def run(args):
    """Build; exit status 1 where MkDocs refuses a page, or where the disk or a folder does not take what is written."""
    try:
        site = publish.build(args.project, names=args.editions, langs=args.langs)
    except subprocess.CalledProcessError as error:
        print(error_lines(error.stderr or ""), file=sys.stderr)
        print(f"MkDocs stopped with status {error.returncode}; {UNTOUCHED}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'the disk'}: {error.strerror or error}; {UNTOUCHED}", file=sys.stderr)
        return 1
    print(f"the site is in {site.name}/; open {site.name}/index.html")
    return 0


def error_lines(said):
    """What MkDocs said, with a traceback cut down to its last line, the only one that helps a writer."""
    said = "\n".join(line for line in said.splitlines() if not line.startswith(("INFO", "DEBUG")))
    before, found, after = said.partition(TRACEBACK)
    return "\n".join([*before.strip().splitlines(), *(after.strip().splitlines()[-1:] if found else [])])
