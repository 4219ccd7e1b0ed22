"""Notice saved files by looking, so that renamed, deleted and half-written ones are no special case."""

from pathlib import Path

WATCHED = ("content", "docs/assets", "overrides", "mkdocs.yml", "build_scripts")
ENDINGS = (".yml", ".yaml", ".json", ".css", ".js", ".html", ".j2", ".svg")


def snapshot(root):
    """{path: (time of change, size)} of every file that a page is made from."""
    found = {}
    for name in WATCHED:
        start = Path(root) / name
        for path in [start] if start.is_file() else start.rglob("*"):
            if path.suffix in ENDINGS:
                try:
                    stat = path.stat()
                except OSError:
                    continue
                found[str(path)] = (stat.st_mtime_ns, stat.st_size)
    return found
