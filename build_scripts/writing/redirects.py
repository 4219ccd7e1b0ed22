"""One more redirect in the text of site.yml, whatever form its list has there."""

import re

import yaml

from build_scripts.writing.format import flow_scalar
from build_scripts.writing.yaml_text import scalar
from build_scripts.yaml_reader import LOADER

NAME = "redirects"


def add(text, kind, old, new):
    """`text` with a redirect from `old` to `new`; older ones to `old` lead on to `new`, and one from `new` goes."""
    entries, held = listed(text)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def at(mark):
        return starts[mark.line] + mark.column

    def end_of(node):
        # A folded text reaches into the line after it, a plain one over the spaces behind it.
        end = at(node.end_mark)
        return end - len(text[at(node.start_mark) : end]) + len(text[at(node.start_mark) : end].rstrip())

    changes = []
    for node in entries:
        before = re.fullmatch(rf"{kind}:([a-z0-9-]+) +{re.escape(old)}", node.value.strip())
        if before and before[1] != new:
            changes.append((at(node.start_mark), end_of(node), flow_scalar(f"{kind}:{before[1]} {new}")))
    gone = [node for node in entries if node.value.strip() == f"{kind}:{new} {old}"]
    entry = f"{kind}:{old} {new}"
    if held is None:
        return text.rstrip("\n") + f"\n{NAME}:\n  - {scalar(entry)}\n"
    if gone:
        # The place of the one that would lead from an id to itself.
        changes.append((at(gone[0].start_mark), end_of(gone[0]), flow_scalar(entry)))
    elif isinstance(held, yaml.SequenceNode) and held.flow_style:
        end = at(held.end_mark) - 1
        changes.append((end, end, (", " if entries else "") + flow_scalar(entry)))
    elif entries:
        start = text.rindex("-", 0, at(entries[-1].start_mark))
        line_end = (text + "\n").index("\n", end_of(entries[-1]))
        changes.append((line_end, line_end, f"\n{' ' * (start - starts[entries[-1].start_mark.line])}- {scalar(entry)}"))
    else:
        # Nothing stands there yet but the name, and perhaps a remark.
        start = at(held.start_mark)
        line_end = starts[held.start_mark.line + 1] - 1
        if held.value:
            changes.append((start, at(held.end_mark), ""))
        changes.append((line_end, line_end, f"\n  - {scalar(entry)}"))
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def listed(text):
    """(the nodes of the list's entries, the node that the name holds or None where it is not there)."""
    root = yaml.compose(text, Loader=LOADER)
    held = next((value for key, value in root.value if key.value == NAME), None) if isinstance(root, yaml.MappingNode) else None
    return (held.value if isinstance(held, yaml.SequenceNode) else []), held
