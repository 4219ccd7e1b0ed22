"""Build the whole site."""

import subprocess
import sys

from build_scripts import publish

HELP = "build the whole site into site/; on any error the last good site stays as it is"
UNTOUCHED = "the last good site is as it was"
TRACEBACK = "Traceback (most recent call last):"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Build; exit status 1 where MkDocs refuses a page, or where the disk or a folder does not take what is written."""
    try:
        site = publish.build(args.project)
    except subprocess.CalledProcessError as error:
        print(complaint(error.stderr or ""), file=sys.stderr)
        print(f"MkDocs stopped with status {error.returncode}; {UNTOUCHED}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'the disk'}: {error.strerror or error}; {UNTOUCHED}", file=sys.stderr)
        return 1
    print(f"the site is in {site.name}/; open {site.name}/index.html")
    return 0


def complaint(said):
    """What MkDocs said, with a traceback cut down to its last line, the only one that helps a writer."""
    before, found, after = said.partition(TRACEBACK)
    return "\n".join([*before.strip().splitlines(), *(after.strip().splitlines()[-1:] if found else [])])
