"""A new id for an item, everywhere at once, with a redirect from the old one."""

import re

from build_scripts.content import content_files, relative
from build_scripts.findings import did_you_mean
from build_scripts.model import BY_NAME
from build_scripts.model.fields import ID
from build_scripts.references import references


def rename(explainer, kind, old, new):
    """Change the id `old` of `kind` to `new` in every content file, and add a redirect to site.yml.

    Returns the names of the changed files. Raises ValueError, in an editor's words, where that can't be done;
    nothing has been written then.
    """
    if kind not in BY_NAME:
        raise ValueError(f"there is no kind {kind}; {did_you_mean(kind, BY_NAME)}")
    if old not in explainer.items[kind]:
        raise ValueError(f"there is no {kind} {old}; {did_you_mean(old, explainer.items[kind])}")
    if not re.fullmatch(ID, new):
        raise ValueError(f"{new} is no id; write small letters, digits and single hyphens")
    if new in explainer.items[kind]:
        raise ValueError(f"the {kind} {new} is there already")
    own = explainer.raw[kind, old]
    places = {(own.file, own.at((), "").line)}
    places |= {(ref.raw.file, ref.raw.at(ref.path, "").line) for ref in references(explainer) if kind in ref.kinds and ref.id == old}
    changed = []
    for path in content_files(explainer.folder):
        name = relative(path, explainer.folder)
        text = path.read_text(encoding="utf-8")
        after = replace_in(text, {line for file, line in places if file == name}, kind, old, new)
        if name == f"{explainer.folder.name}/site.yml":
            after = with_redirect(after, f"{kind}:{old} {new}")
        if after != text:
            path.write_text(after, encoding="utf-8")
            changed.append(name)
    return changed


def replace_in(text, starts, kind, old, new):
    """`text` with the id changed where it is one: in the values that start in the lines `starts`, and in links."""
    whole = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    link = re.compile(rf"(\]\({kind}:){re.escape(old)}(?=\))")
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        line = link.sub(rf"\g<1>{new}", line)
        # A folded text starts with its own marker; an id there could only be part of a link.
        if number in starts and not re.search(r"[|>]-?\s*$", line):
            line = whole.sub(new, line)
        lines[number - 1] = line
    return "\n".join(lines)


def with_redirect(text, redirect):
    """site.yml with one more entry in its list of redirects."""
    match = re.search(r"^redirects:[ ]*(\[\])?[ ]*$", text, re.M)
    if match:
        return text[: match.start()] + f"redirects:\n  - {redirect}" + text[match.end() :]
    flow = re.search(r"^redirects: \[(.+)\]$", text, re.M)
    if flow:
        return text[: flow.start()] + f"redirects: [{flow[1]}, {redirect}]" + text[flow.end() :]
    return text.rstrip("\n") + f"\nredirects:\n  - {redirect}\n"
