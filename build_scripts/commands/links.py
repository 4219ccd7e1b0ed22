"""List the links that leave the site, with their archived copies; --check asks whether they still lead somewhere."""

import sys
from collections import Counter

from build_scripts.reading import read_explainer

HELP = "list the links that leave the site; --check asks each one, slowly, over the network"


def arguments(parser):
    """Whether to ask."""
    parser.add_argument(
        "--check", action="store_true", help="ask each address whether it answers; needs a network, and shows the hosts that somebody here asks"
    )


def run(args):
    """List, or ask; exit status 1 where an address that was asked leads nowhere. Raises ContentErrors for unreadable content."""
    # Here, so that no other command waits for what asks over the network.
    from build_scripts import link_check as outward_links

    explainer = read_explainer(args.project / "content")
    found = outward_links.outward(explainer)
    answers = outward_links.check(found) if args.check else {}
    for one in found:
        print("\t".join([*([answers[one.url]] if args.check else []), one.url, one.archive or "-", one.place]))
    archived = sum(bool(one.archive) for one in found)
    print(f"{len(found)} links leave the site; content names an archived copy of {archived}", file=sys.stderr)
    if args.check:
        counts = Counter(answer.partition(":")[0].partition(",")[0] for answer in answers.values())
        print("; ".join(f"{answer}: {count}" for answer, count in counts.most_common()), file=sys.stderr)
    return 0 if all(map(outward_links.good, answers.values())) else 1
