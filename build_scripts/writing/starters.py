"""A commented starter for a new item, made from the model."""

from functools import cache

from build_scripts.all_or_none import put
from build_scripts.findings import did_you_mean
from build_scripts.model import BY_NAME
from build_scripts.model.describe import describe
from build_scripts.model.values import BLANK, fault_of_id
from build_scripts.writing import schemas
from build_scripts.writing.yaml_text import entry
from build_scripts.yaml_reader import decode, read_text


def starter(kind, item_id):
    """The YAML of a new item of `kind`: each field with its meaning and an example, and a blank to write into.

    A check tells of each blank that is left. Fields that most items go without are comments.
    """
    blocks = [f"{item_id}:"]
    for field in describe(kind.model):
        blocks += [f"  {line}" for line in help_for(field)]
        if field.starts:
            blocks += [f"  {line}" for line in entry(f"{field.name}:", blank(field.example), 2)]
    return "\n".join(blocks) + "\n"


def help_for(field):
    """The comments that stand above a field, and, for one that a new item does not start with, the field itself."""
    kind = "" if field.type == "text" else f" ({field.type})"
    example = f", such as: {flow(field.example)}" if field.starts else ""
    yield f"# {field.meaning}{kind}{'' if field.required else '; may be left out'}{example}"
    if not field.starts:
        yield from (f"# {line}" for line in entry(f"{field.name}:", field.example, 2))


def blank(example):
    """The shape of an example, with a blank for each of its texts."""
    if isinstance(example, dict):
        return {name: blank(value) for name, value in example.items()}
    return [blank(example[0])] if isinstance(example, list) else BLANK


def flow(example):
    """An example on one line."""
    if isinstance(example, dict):
        return "{" + ", ".join(f"{name}: {flow(value)}" for name, value in example.items()) + "}"
    return ", ".join(map(flow, example)) if isinstance(example, list) else str(example)


@cache
def help_lines(model):
    """Every comment that a starter of the model holds, as a set; formatting leaves them out."""
    return frozenset(line.strip() for field in describe(model) for line in help_for(field))


def add(project, name, item_id, file=None):
    """Append a starter to content/<folder>/<file or new>.yml; return the file's path and the line it starts in.

    Raises ValueError, in an editor's words, for an unknown kind, a bad id or one that is taken, or a bad file name.
    """
    if name not in BY_NAME:
        raise ValueError(f"there is no kind {name}; {did_you_mean(name, BY_NAME)}")
    kind = BY_NAME[name]
    folder = project / "content" / kind.folder
    for path in sorted(folder.glob("*.yml")):
        if any(line.startswith(f"{item_id}:") for line in path.read_text(encoding="utf-8", errors="replace").splitlines()):
            raise ValueError(f"the {name} {item_id} is there already, in {path.relative_to(project)}")
    if fault_of_id(item_id):
        raise ValueError("; ".join(fault_of_id(item_id)))
    file = (file or item_id).removesuffix(".yml")
    if fault_of_id(file):
        raise ValueError(f"{file} is no name for a file; write it without its folder, in small letters, digits and single hyphens")
    path = folder / f"{file}.yml"
    folder.mkdir(parents=True, exist_ok=True)
    before = decode(path.read_bytes()).rstrip("\n") + "\n\n" if path.exists() else schemas.first_line(kind.folder, items=True) + "\n\n"
    text = before + starter(kind, item_id)
    data, _, findings = read_text(text.encode("utf-8"), path.name)
    if findings or item_id not in data:
        raise ValueError(f"{path.relative_to(project)} is not in order, so nothing was added; make check says where")
    put(project, {path: text})
    return path, before.count("\n") + 1
