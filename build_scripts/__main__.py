"""The command line. `python -m build_scripts --help` reads like a manual."""

import argparse
import sys

from build_scripts.checks import check


def main(arguments=None):
    """Run the command named in `arguments`; the exit status is 0 where all is well, 1 where content is wrong."""
    parser = argparse.ArgumentParser(prog="python -m build_scripts", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("check", help="read and check the content; say what is wrong, and where")
    one.add_argument("folder", nargs="?", default="content")
    args = parser.parse_args(arguments)
    explainer, findings = check(args.folder)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
