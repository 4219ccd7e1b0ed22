"""Build twice in different folders, time zones, locales and hash seeds, and compare the sites byte for byte."""

import subprocess
import sys
import tempfile

from build_scripts import reproducible
from build_scripts.finish import checksums

HELP = "prove that the build repeats: build twice under different circumstances and compare every byte"


def arguments(parser):
    """This command takes none beside the project's folder."""


def run(args):
    """Build twice and compare; exit status 1 where a build fails or a byte differs."""
    with tempfile.TemporaryDirectory(prefix="verify-") as within:
        try:
            count, size, differ = reproducible.build_twice(args.project.resolve(), within)
        except subprocess.CalledProcessError as error:
            print(f"{error.stderr}a build failed, so there is nothing to compare", file=sys.stderr)
            return 1
    for name in differ:
        print(f"differs: {name}", file=sys.stderr)
    if not differ:
        print(f"two builds gave the same {count} files, {size:,} bytes, {checksums.NAME} and editions included")
    return 1 if differ else 0
