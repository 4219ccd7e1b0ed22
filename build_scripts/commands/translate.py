"""Bring the catalogues of translations up to date with the content.

New messages come empty, changed originals marked `fuzzy` with the former original, vanished ones go; a translation that no
message needs any more stays at the end of its file, as PO files keep such. A second run changes nothing. All files are written, or none.
"""

import sys

from build_scripts.all_or_none import put
from build_scripts.content import load
from build_scripts.findings import ContentErrors, did_you_mean
from build_scripts.reading import gather
from build_scripts.translation.update import update
from build_scripts.translation.words import label_groups, messages_of

HELP = "bring the catalogues of translations up to date with the content"
WRITES = True  # content, and so one of its kind at a time


def arguments(parser):
    """The language."""
    parser.add_argument("lang", nargs="?", default="", help="its code, such as be; every language of site.yml where none is given")


def run(args):
    """Write the catalogues that change. Raises ContentErrors where the content or a catalogue is not in order."""
    content = args.project / "content"
    explainer, findings = gather(content)
    if findings or explainer is None:
        raise ContentErrors(findings)
    known = [one.code for one in explainer.site.languages]
    if args.lang and args.lang not in known:
        hint = did_you_mean(args.lang, known) or "add it to `languages` there first"
        print(f"content/site.yml has no language {args.lang}; {hint}", file=sys.stderr)
        return 1
    groups = label_groups((content / "labels.yml").read_text(encoding="utf-8"))
    messages = [message for raw in load(content)[0] for message in messages_of(raw, groups)]
    changes, findings = {}, []
    for lang in [args.lang] if args.lang else known:
        changes[lang], wrong = update(content, lang, messages)
        findings += wrong
    if findings:
        raise ContentErrors(findings)
    put(args.project, {path: text for files in changes.values() for path, text in files.items()})
    for lang, files in changes.items():
        for path, text in files.items():
            print(f"{path.relative_to(args.project).as_posix()}: {'deleted; nothing is left in it' if text is None else 'brought up to date'}")
        print(f"{lang}: {len(messages)} messages, {len(files)} files changed")
    return 0
