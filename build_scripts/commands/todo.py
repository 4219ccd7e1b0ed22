"""Count what an edition in another language still needs, by kind; translations that are older than their originals are listed."""

import re
import sys

from build_scripts.checks import checked
from build_scripts.locale import is_known
from build_scripts.model.site import Edition
from build_scripts.model.values import LANGUAGE
from build_scripts.translation.merge import lay_over
from build_scripts.translation.progress import progress, stale

HELP = "count what an edition in another language still needs"


def arguments(parser):
    """The language."""
    parser.add_argument("lang", help="its code, such as be; its catalogues stand in content/translations/<code>/")


def run(args):
    """Count the work. Raises ContentErrors where the content itself is not in order."""
    if not re.fullmatch(LANGUAGE, args.lang) or not is_known(args.lang):
        print(f"{args.lang} is not a language code; write a code such as be, ru or uk: make todo LANG=be", file=sys.stderr)
        return 1
    explainer = checked(args.project / "content")
    laid = lay_over(list(explainer.raw.values()), explainer.folder, Edition(code=args.lang, name=args.lang))
    for finding in [*laid.findings, *stale(laid.pairs)]:
        print(finding)
    for one in progress(laid.pairs):
        print(f"{one.kind}: {one.missing} to translate, {one.stale} stale, {one.done} done; {one.words} words left")
    left = sum(pair.state != "done" for pair in laid.pairs)
    print(f"in all {left} of {len(laid.pairs)} messages, {sum(one.words for one in progress(laid.pairs))} words; {'nothing is left to do' if not left else 'their catalogues stand in content/translations/' + args.lang + '/'}")
    return 0
