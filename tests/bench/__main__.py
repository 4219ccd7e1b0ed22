"""How long a build takes, and how much memory, at 1, 10 and more times today's content.

    python -m tests.bench [--sizes 1 10 100] [--times 2] [--steps]

`stock` is `mkdocs build` of the same rendered Markdown with Material as it comes: its own templates and styles, no plugins, and the Markdown
extensions that the pages are written for. `site` is a whole build without editions and `whole` one with all of them, each from
nothing, by a command of its own; `again` is `whole` once more, with the pictures and templates that the first one kept. These are seconds by the clock, the
best of several rounds in turn, and the memory of the largest process. `ratio` is `whole` to `stock`.

With `--steps` each step runs once more in a process of its own; its seconds are those of the processor, which other work on the machine
disturbs least. `pictures` are those for sharing, which Typst draws and later builds find kept; `render` is everything else that
goes into docs/. `save` is our own work in the preview after one text of a chapter was changed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.grow import grow

STEPS = ("load", "check", "pictures", "render", "mkdocs", "finish", "editions", "save")
BUILDS = ("stock", "site", "whole", "again")


def measure(project, step):
    """Run one step or build in the project; (seconds, peak memory in MiB)."""
    done = subprocess.run([sys.executable, "-m", "tests.bench.step", str(project), step], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{step} failed: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def best(rounds):
    """{name: (fewest seconds, most memory)} of several rounds."""
    return {name: (min(one[name][0] for one in rounds), max(one[name][1] for one in rounds)) for name in rounds[0]}


def row(size, found, ratio):
    return f"{size:>4}x  " + "".join(f"{seconds:>9.2f} s {memory:>5.0f} MB" for seconds, memory in found.values()) + ratio


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--times", type=int, default=2, help="how many rounds (default: 2)")
    parser.add_argument("--steps", action="store_true", help="measure each step too")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: grow(Path(folder) / f"at-{size}", size) for size in args.sizes}
        print(f"{'size':>5}  " + "".join(f"{name:>19}" for name in BUILDS) + f"{'ratio':>8}")
        for size, project in projects.items():
            found = best([{name: measure(project, name) for name in BUILDS} for _ in range(args.times)])
            print(row(size, found, f"{found['whole'][0] / found['stock'][0]:>8.2f}"), flush=True)
        if args.steps:
            print(f"\n{'size':>5}  " + "".join(f"{name:>19}" for name in STEPS))
            for size, project in projects.items():
                print(row(size, {step: measure(project, step) for step in STEPS}, ""), flush=True)


if __name__ == "__main__":
    main()
