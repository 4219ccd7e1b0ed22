"""Content of many times today's size: every item again and again, each copy referring to the copies beside it."""

import re

from build_scripts.model import BY_FOLDER
from build_scripts.writing.yaml_text import lines
from build_scripts.yaml_reader import read_file
from tests.project import ROOT, copy_project

SINGLE = ("site", "labels")
KEPT = ("page", "correction")  # the engine knows how many pages there are


def grow(to, times, content=ROOT / "content"):
    """A copy of the project in the new folder `to` whose content is `times` as large as that of the folder `content`."""
    copy_project(to, content)
    content = to / "content"
    read = {path: read_file(path, path.name)[0] for path in sorted(content.rglob("*.yml"))}
    site = read[content / "site.yml"]
    known = {kind.name: {item for path, data in read.items() if path.parent.name == kind.folder for item in data} for kind in BY_FOLDER.values()}
    known["source"] -= {site["base_source"]}
    every = set().union(*(ids for kind, ids in known.items() if kind not in KEPT))
    for number in range(1, times):
        for path, data in read.items():
            kind = BY_FOLDER.get(path.parent.name)
            if path.stem in SINGLE or kind is None or kind.name in KEPT:
                continue
            copied = {f"{item}-x{number}": renamed(value, every, number) for item, value in data.items() if item != site["base_source"]}
            path.with_name(f"{path.stem}-x{number}.yml").write_text("\n".join(lines(copied)) + "\n", encoding="utf-8")
    chapters = [name if number == 0 else f"{name}-x{number}" for number in range(times) for name in site["chapters"]]
    (content / "site.yml").write_text("\n".join(lines(site | {"chapters": chapters})) + "\n", encoding="utf-8")
    settings = (to / "mkdocs.yml").read_text(encoding="utf-8")
    first, *rest = re.findall(r"^  - chapters/.*\n", settings, re.M)
    for line in rest:
        settings = settings.replace(line, "")
    (to / "mkdocs.yml").write_text(settings.replace(first, "".join(f"  - chapters/{name}.md\n" for name in chapters)), encoding="utf-8")
    return to


def renamed(value, known, number):
    """`value` with every reference to a known item turned to the copy of that number."""
    if isinstance(value, dict):
        return {
            key: renamed(one, known, number)
            if key not in ("theme", "group", "side", "topic", "standing", "kind", "era", "lang", "language", "borders", "code", "sign")
            else one
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [renamed(one, known, number) for one in value]
    if value is None:
        return None
    head, colon, tail = value.partition(":")
    if head in known and " " not in value:
        return f"{head}-x{number}{colon}{tail}"
    return re.sub(r"(\]\([a-z]+:)([a-z0-9-]+)\)", lambda match: f"{match[1]}{match[2]}-x{number})" if match[2] in known else match[0], value)
