"""Write content canonically: order of fields, width, quotes. Comments are kept."""

from build_scripts.writing.format import format_folder

HELP = "write content canonically; with --check, only say which files are not"


def arguments(parser):
    """Whether to write or only to look."""
    parser.add_argument("--check", action="store_true", help="change nothing; exit status 1 where a file would change")


def run(args):
    """Write what differs; with --check, say what does."""
    changed = [(path, new) for path, old, new in format_folder(args.project / "content") if old != new]
    for path, new in changed:
        print(f"{path.relative_to(args.project)}: {'is not written canonically; make format mends it' if args.check else 'formatted'}")
        if not args.check:
            path.write_text(new, encoding="utf-8")
    return 1 if args.check and changed else 0
