"""A commented starter for a new item, made from the model."""

import re

from build_scripts.findings import did_you_mean
from build_scripts.model import BY_NAME
from build_scripts.model.describe import describe
from build_scripts.model.fields import ID
from build_scripts.writing.format import schema_line
from build_scripts.writing.yaml_text import entry


def starter(kind, item_id):
    """The YAML of a new item of `kind`: each field with its meaning; those that may be left out commented out."""
    blocks = [f"{item_id}:"]
    for told in describe(kind.model):
        need = "" if told.required else " (may be left out)"
        blocks.append(f"  # {told.meaning}; {told.type}{need}")
        mark = "" if told.required else "# "
        blocks += [f"  {mark}{line}" for line in entry(f"{told.name}:", told.example, 2)]
    return "\n".join(blocks) + "\n"


def add(project, name, item_id, file=None):
    """Append a starter to content/<folder>/<file or new>.yml and return the file's path.

    Raises ValueError, in an editor's words, for an unknown kind, a bad id or one that is taken.
    """
    if name not in BY_NAME:
        raise ValueError(f"there is no kind {name}; {did_you_mean(name, BY_NAME)}")
    kind = BY_NAME[name]
    folder = project / "content" / kind.folder
    for path in sorted(folder.glob("*.yml")):
        if any(line.startswith(f"{item_id}:") for line in path.read_text(encoding="utf-8").splitlines()):
            raise ValueError(f"the {name} {item_id} is there already, in {path.relative_to(project)}")
    if not re.fullmatch(ID, item_id):
        raise ValueError(f"{item_id} is no id; write small letters, digits and single hyphens")
    path = folder / f"{file or item_id}.yml"
    folder.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" if path.exists() else schema_line(kind.folder, items=True) + "\n\n"
    path.write_text(before + starter(kind, item_id), encoding="utf-8")
    return path

