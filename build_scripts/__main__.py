"""Read the content of an explainer, check it, render it to Markdown and publish it.

Content is in content/*.yml. What is wrong with it is told as `file:line:column: what is wrong; what to do`,
all at once. The exit status is 0 where all is well, 1 where something is wrong, 2 where the command is.
"""

import argparse
import gc
import io
import os
import shutil
import sys
import traceback
from contextlib import nullcontext
from pathlib import Path

from build_scripts.commands import COMMANDS
from build_scripts.findings import ContentErrors
from build_scripts.lock import one_writer


def make_parser():
    """The command line as argparse knows it, made from the list of commands."""
    parser = argparse.ArgumentParser(prog="python -m build_scripts", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=Path, default=Path("."), help="the project's folder (default: this one)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=command.HELP, description=command.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        command.arguments(one)
    return parser


def collect_rarely():
    """Let Python look for garbage less often: content is many small objects that stay, and going through all of them again
    and again takes a quarter of a large build."""
    gc.set_threshold(100_000, 20, 100)


def main(arguments=None):
    """Run the command named in `arguments` and return the exit status."""
    collect_rarely()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that has not every letter gets its number.
        sys.stdout.reconfigure(errors="backslashreplace")
    parser = make_parser()
    args = parser.parse_args(arguments)
    if any("\ud800" <= letter <= "\udfff" for value in vars(args).values() if isinstance(value, str) for letter in value):
        parser.error("what was given is not UTF-8 text")
    try:
        command = COMMANDS[args.command]
        with one_writer(args.project, tell) if getattr(command, "WRITES", False) else nullcontext():
            status = command.run(args)
        # Said to the end here, where a reader that has gone is noticed, and not while Python ends.
        sys.stdout.flush()
        return status
    except ContentErrors as errors:
        for finding in errors.findings:
            print(finding, file=sys.stderr)
        print(f"{len(errors.findings)} {'mistake' if len(errors.findings) == 1 else 'mistakes'} in the content; nothing was built", file=sys.stderr)
        return 1
    except BrokenPipeError:  # Whoever read what was said has enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except shutil.Error as errors:
        print(f"a copy could not be made: {errors.args[0][0][2]}", file=sys.stderr)
        return 1
    except OSError as error:
        if isinstance(error, LookupError):  # A template that is not there: Jinja's error is an OSError too.
            return own_mistake(error, args.project)
        print(f"{error.filename or 'the disk'}: {error.strerror or error}", file=sys.stderr)
        return 1
    except Exception as error:
        return own_mistake(error, args.project)


def tell(text):
    """Print a line to the error stream."""
    print(text, file=sys.stderr)


def own_mistake(error, project):
    """Say that `error` is ours to mend and nothing that an editor can, and where it arose; the exit status."""
    print(f"the program made a mistake ({type(error).__name__}: {error}{arose(error)}); nothing was changed. {kept_traceback(project)}", file=sys.stderr)
    return 1


def arose(error):
    """`, at file:line` of the last step in code or templates of our own that led to `error`."""
    engine = Path(__file__).parent
    steps = [step for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).is_relative_to(engine)]
    return f", at {Path(steps[-1].filename).relative_to(engine.parent)}:{steps[-1].lineno}" if steps else ""


def kept_traceback(project):
    """Keep the traceback of the error at hand in the project's folder of work; where it is, in words."""
    path = project / ".build" / "traceback.txt"
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return "Where it was could not be written down"
    return f"{path} says where; please report it"


if __name__ == "__main__":
    sys.exit(main())
