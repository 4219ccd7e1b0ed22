"""Links that show some entries of a list only. They work without a script and can be sent: each leads to an anchor that the list
itself holds, and the style sheet hides what is not of the kind while that anchor is the target. With the script two can be combined.
"""

from build_scripts.components.jinja import fill

# The style sheet has a rule for each place up to this; more choices than that are left out, the rarest first.
MOST = 16


def render(ctx, name, choices):
    """The links above the list called `name`; `choices` are (key, words, how many entries), in the order in which entries count them."""
    return fill("filters/filters.html.j2", ctx, name=name, choices=list(enumerate(choices, 1)))


def counted(keys, words):
    """The choices for entries whose keys are `keys` (a list of collections), the most frequent first: (key, words(key), count)."""
    found = {}
    for one in keys:
        for key in one:
            found[key] = found.get(key, 0) + 1
    ordered = sorted(found, key=lambda key: -found[key])[:MOST]
    return [(key, words(key), found[key]) for key in ordered]


def classes(choices, keys):
    """The classes of an entry of the kinds `keys`: `is-1 is-3`."""
    return " ".join(f"is-{place}" for place, (key, _, _) in enumerate(choices, 1) if key in keys)
