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
    parser.add_argument(
        "lang",
        nargs="?",
        default="",
        help="its code, such as be, whose catalogues stand in content/translations/be/; every language of site.yml where none is given",
    )


def run(args):
    """Count the work. Raises ContentErrors where the content itself is not in order."""
    if args.lang and (not re.fullmatch(LANGUAGE, args.lang) or not is_known(args.lang)):
        print(f"{args.lang} is not a language code; write a code such as be, ru or uk: make todo LANG=be", file=sys.stderr)
        return 1
    explainer = checked(args.project / "content")
    for lang in [args.lang] if args.lang else [one.code for one in explainer.site.languages]:
        count(explainer, lang)
    return 0


def count(explainer, lang):
    """Print what the edition in a language still needs."""
    laid = lay_over(list(explainer.raw.values()), explainer.folder, Edition(code=lang, name=lang))
    for finding in [*laid.findings, *stale(laid.pairs)]:
        print(finding)
    kinds = progress(laid.pairs)
    for one in kinds:
        print(f"{one.kind}: {one.missing} to translate, {one.stale} stale, {one.done} done; {one.words} words left")
    left = sum(pair.state != "done" for pair in laid.pairs)
    where = f"their catalogues stand in content/translations/{lang}/" if left else "nothing is left to do"
    print(f"{lang}: in all {left} of {len(laid.pairs)} messages, {sum(one.words for one in kinds)} words; {where}")
