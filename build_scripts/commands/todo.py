"""List what an edition in another language would need, item by item, with counts."""

import re
import sys

from build_scripts.checks import check, checked
from build_scripts.model.fields import LANGUAGE
from build_scripts.writing.todo import todo

HELP = "list what an edition in another language would need"


def arguments(parser):
    """The language, and how much to print."""
    parser.add_argument("lang", help="its code, such as be; the words are looked for in content-<code>/")
    parser.add_argument("--brief", action="store_true", help="print the counts of each kind only")


def run(args):
    """List the work. Raises ContentErrors where the content itself is not in order."""
    if not re.fullmatch(LANGUAGE, args.lang):
        print(f"{args.lang} is not a language code; write a code such as be, ru or uk: make todo LANG=be", file=sys.stderr)
        return 1
    other_folder = args.project / f"content-{args.lang}"
    other = check(other_folder)[0] if other_folder.is_dir() else None
    work = todo(checked(args.project / "content"), other)
    for one in [] if args.brief else work:
        print(f"{one.file}:{one.line}: {one.kind} {one.id}: {one.texts - one.done} of {one.texts} texts, {one.words} words")
    for kind in dict.fromkeys(one.kind for one in work):
        mine = [one for one in work if one.kind == kind]
        print(f"{kind}: {len(mine)} items, {sum(one.texts - one.done for one in mine)} texts to do, {sum(one.words for one in mine)} words")
    print(f"in all {sum(one.texts - one.done for one in work)} texts, {sum(one.words for one in work)} words; {'nothing is there yet' if other is None else 'what differs counts as done'} in {other_folder.name}/")
    return 0
