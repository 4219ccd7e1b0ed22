"""A folder of content to an Explainer: every file read, typed and put in its place."""

from pathlib import Path

from build_scripts.content import SINGLE_FILES, load
from build_scripts.explainer import Explainer
from build_scripts.findings import ContentErrors, Finding, did_you_mean
from build_scripts.memo import memoized
from build_scripts.model import BY_FOLDER, KINDS, SITE
from build_scripts.model.read import read_item

typed = memoized(read_item)


def gather(folder, reads=None):
    """Read and type the content of `folder`.

    Returns (explainer or None, findings). None means that too much is wrong to look at the whole; files that can't be read
    come first then. `reads` keeps what was read from one call to the next: see content.load.
    """
    return assemble(Path(folder), *load(folder, reads))


def read_explainer(folder):
    """The explainer of the content of `folder`, whatever else is wrong with it. Raises ContentErrors where it can't be read as a whole."""
    explainer, findings = gather(folder)
    if explainer is None:
        raise ContentErrors(findings)
    return explainer


def assemble(folder, raws, findings=()):
    """What `gather` returns, of RawItems and findings that are there already."""
    findings = list(findings)
    read = {raw.file for raw in raws}
    unreadable = sorted({finding for finding in findings if finding.file not in read})
    items = {kind.name: {} for kind in KINDS}
    raw_items, site, labels, firsts = {}, None, {}, {}
    for raw in raws:
        if raw.file.count("/") == 1:
            if raw.kind not in SINGLE_FILES:
                findings.append(raw.at((), f"no file of content is called {raw.kind}.yml", did_you_mean(raw.kind, SINGLE_FILES)))
            elif raw.kind == "site":
                site, found = typed(raw, SITE.model, False)
                findings += found
                raw_items["site", "site"] = raw
            else:
                labels, found = read_labels(raw)
                findings += found
                raw_items["labels", "labels"] = raw
            continue
        kind = BY_FOLDER.get(raw.kind)
        if kind is None:
            findings.append(raw.at((), f"there is no kind of content called {raw.kind}", did_you_mean(raw.kind, BY_FOLDER)))
            continue
        if (kind.name, raw.id) in firsts:
            first = firsts[kind.name, raw.id]
            message = f"the {kind.name} `{raw.id}` is there already, in {first.file}:{first.at((), '').line}"
            findings.append(raw.at((), message, "delete one of the two or rename it"))
            continue
        firsts[kind.name, raw.id] = raw
        item, found = typed(raw, kind.model)
        findings += found
        raw_items[kind.name, raw.id] = raw
        if item is not None:
            items[kind.name][raw.id] = item
    for name in SINGLE_FILES:
        if (name, name) not in raw_items and not any(f.file == f"{folder.name}/{name}.yml" for f in findings):
            findings.append(Finding(f"{folder.name}/{name}.yml", 1, 1, "this file is missing", "every explainer has one"))
    if unreadable:
        # What such a file defines is missing everywhere else; that is no mistake of its own.
        return None, [*unreadable, *sorted(set(findings) - set(unreadable))]
    if site is None:
        return None, sorted(set(findings))
    return Explainer(folder, site, labels, items, raw_items), findings


def read_labels(raw):
    """The labels as texts, and a finding for each that is none."""
    labels, findings = {}, []
    for key, value in raw.data.items():
        # A space that is no ordinary one may be all that a label says.
        words = value.strip(" \t\n") if isinstance(value, str) else ""
        if words and "\n" not in words:
            labels[key] = words
        else:
            findings.append(raw.at((key,), f"the label `{key}` is not a text of one line", "write one line of words"))
    return labels, findings
