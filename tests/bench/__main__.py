"""How long a build takes, and how much memory, at 1, 10 and more times today's content.

    python -m tests.bench [--sizes 1 10 100] [--times 2] [--steps]

`stock` is `mkdocs build` of the same rendered Markdown with Material as it comes: its own templates, styles and search, and the Markdown
extensions that the pages are written for; `bare` is the same without the search. `site` is a whole build in the site's own language
without editions and `whole` one with all of them, each from nothing, by a command of its own; `again` is `whole` once more, with the
pictures and templates that the first one kept. Each has its seconds by the clock, those of the processors in brackets, and the memory of
the largest process: the best of several rounds in turn. `ratio` is `whole` to `stock` and to `bare` by the clock, which tells something
only on a machine that does nothing else.

With `--steps` each step runs once more in a process of its own. `pictures` are those for sharing, which Typst draws and later builds
find kept; `render` is everything else that goes into docs/. `save` is our own work in the preview after one text of a chapter was changed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.grow import grow

STEPS = ("load", "check", "pictures", "render", "mkdocs", "finish", "editions", "save")
BUILDS = ("stock", "bare", "site", "whole", "again")


def measure(project, step):
    """Run one step or build in the project; (seconds by the clock, seconds of the processors, peak memory in MiB)."""
    done = subprocess.run([sys.executable, "-m", "tests.bench.step", str(project), step], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{step} failed: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def best(rounds):
    """{name: (fewest seconds, fewest seconds of the processors, most memory)} of several rounds."""
    return {name: (*(min(one[name][at] for one in rounds) for at in (0, 1)), max(one[name][2] for one in rounds)) for name in rounds[0]}


def row(size, found, ratio=""):
    return f"{size:>4}x  " + "".join(f"{clock:>8.2f} s ({used:>6.2f}) {memory:>5.0f} MB" for clock, used, memory in found.values()) + ratio


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--times", type=int, default=2, help="how many rounds (default: 2)")
    parser.add_argument("--steps", action="store_true", help="measure each step too")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        projects = {size: grow(Path(folder) / f"at-{size}", size) for size in args.sizes}
        print(f"{'size':>5}  " + "".join(f"{name:>28}" for name in BUILDS) + f"{'ratio':>14}")
        for size, project in projects.items():
            found = best([{name: measure(project, name) for name in BUILDS} for _ in range(args.times)])
            print(row(size, found, "".join(f"{found['whole'][0] / found[name][0]:>7.2f}" for name in ("stock", "bare"))), flush=True)
        if args.steps:
            print(f"\n{'size':>5}  " + "".join(f"{name:>28}" for name in STEPS))
            for size, project in projects.items():
                print(row(size, {step: measure(project, step) for step in STEPS}), flush=True)


if __name__ == "__main__":
    main()
