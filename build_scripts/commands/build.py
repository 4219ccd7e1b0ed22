"""Build the whole site."""

import subprocess
import sys

from build_scripts import publish

HELP = "build the whole site into site/; on any error the last good site stays as it is"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Build; exit status 1 where MkDocs refuses a page."""
    try:
        site = publish.build(args.project)
    except subprocess.CalledProcessError as error:
        print(f"MkDocs stopped with status {error.returncode}; the last good site is as it was", file=sys.stderr)
        return 1
    print(f"the site is in {site.name}/; open {site.name}/index.html")
    return 0
