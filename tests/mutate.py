"""Ways to spoil content, for property tests: any spoiled content must give a site or located complaints."""

import random

from build_scripts.writing.yaml_text import lines
from build_scripts.yaml_reader import read_file

ODD = (
    "", " ", "no", "null", "0", "-1", "101", "1e9", "NaN", "2022-02-30", "9999-99-99", "2022-02-24/2020", "../../x",
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](place:nowhere)", "[x](person:)", "](", "[^1]", "{{ x }}", "{% x %}",
    "# heading", "a: b", "&amp;", "`x`", "![x](y)", "|table|", "“”", "Гомель", "x" * 5000, "é\u0301", "😀", "*", "**", "_", "- ", "1. ",
    "\\", "$x$", "harbour", "bad-id-", "-", "confirmed", "judgement", "https://", "http://x", "mailto:x@y.z", "{}", "[]", "!", "@", "%",
    '"', "'",
)


def read(folder):
    """{path below `folder`: data} of every content file."""
    return {path.relative_to(folder).as_posix(): read_file(path, path.name)[0] for path in sorted(folder.rglob("*.yml"))}


def write(folder, name, data):
    """Write one file of content."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines(data)) + "\n", encoding="utf-8")


def places(data, path=()):
    """Every path of the data below its root."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from places(value, (*path, key))


def spoil(data, seed):
    """A deep copy of `data` with one thing wrong, always the same for the same seed, and what was done in words."""
    chance = random.Random(seed)
    data = copy(data)
    path = chance.choice(sorted(places(data), key=str))
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    key = path[-1]
    odd = chance.choice(ODD)
    what = chance.choice(("delete", "odd text", "odd list", "odd mapping", "unknown field", "new name", "twice", "swap", "cut", "insert"))
    if what == "delete":
        del parent[key]
    elif what == "odd list":
        parent[key] = [odd, odd]
    elif what == "odd mapping":
        parent[key] = {"odd": odd}
    elif what == "unknown field" and isinstance(parent, dict):
        parent["unknown"] = odd
    elif what == "new name" and isinstance(parent, dict):
        parent[odd.strip() or "x"] = parent.pop(key)
    elif what == "twice" and isinstance(parent, list):
        parent.insert(key, copy(parent[key]))
    elif what == "swap" and isinstance(parent, list) and len(parent) > 1:
        parent[0], parent[-1] = parent[-1], parent[0]
    elif what == "cut" and isinstance(parent[key], str):
        parent[key] = parent[key][: chance.randrange(len(parent[key]) + 1)]
    elif what == "insert" and isinstance(parent[key], str):
        at = chance.randrange(len(parent[key]) + 1)
        parent[key] = parent[key][:at] + odd + parent[key][at:]
    else:
        parent[key] = odd
    return data, f"{what} at {'.'.join(map(str, path))}: {odd[:40]!r}"


def copy(data):
    if isinstance(data, dict):
        return {key: copy(value) for key, value in data.items()}
    return [copy(value) for value in data] if isinstance(data, list) else data
