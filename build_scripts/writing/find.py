"""Where a word, a number, an id or a source is used: file, line, page."""

from dataclasses import dataclass

from build_scripts.addresses import anchor_of
from build_scripts.characters import to_compare
from build_scripts.checks.completeness import unused


@dataclass(frozen=True, order=True)
class Use:
    """One value that holds what was looked for. `page` is an address on the site, or empty for labels."""

    file: str
    line: int
    column: int
    page: str
    text: str

    def __str__(self):
        page = f"  ({self.page})" if self.page else ""
        return f"{self.file}:{self.line}:{self.column}: {self.text}{page}"


def find(explainer, wanted):
    """Every value or id that holds `wanted` (case does not matter), as sorted Uses."""
    wanted = to_compare(wanted)
    found = []
    for (kind, item_id), raw in explainer.raw.items():
        page = address(explainer, kind, item_id)
        if wanted in item_id and kind not in ("site", "labels"):
            line, column = raw.marks[()]
            found.append(Use(raw.file, line, column, page, f"the {kind} `{item_id}`"))
        for path, (line, column) in raw.marks.items():
            value = value_at(raw.data, path)
            if isinstance(value, str) and wanted in to_compare(value):
                found.append(Use(raw.file, line, column, page, f"{'.'.join(map(str, path))}: {around(value, wanted)}"))
    return sorted(found)


def address(explainer, kind, item_id):
    """Where an item stands on the site, or an empty text for what stands on no page of its own."""
    if kind in ("site", "labels"):
        return "index.html" if kind == "site" else ""
    anchor = "" if kind == "section" else anchor_of(kind, item_id)
    return f"{explainer.page_of(kind, item_id)}.html" + (f"#{anchor}" if anchor else "")


def value_at(data, path):
    """The value at a path of names and indexes. Raises KeyError or IndexError."""
    for step in path:
        data = data[step]
    return data


def around(text, wanted, width=60):
    """The part of `text` around the first find, on one line."""
    text = " ".join(text.split())
    start = max(0, to_compare(text).find(wanted) - width // 2)
    return ("…" if start else "") + text[start : start + width + len(wanted)] + ("…" if start + width + len(wanted) < len(text) else "")


def unused_items(explainer):
    """Uses of items that nothing refers to, at the place where they stand."""
    found = []
    for kind, item_id in unused(explainer):
        raw = explainer.raw[kind, item_id]
        line, column = raw.marks[()]
        found.append(Use(raw.file, line, column, "", f"nothing refers to the {kind} `{item_id}`"))
    return sorted(found)
