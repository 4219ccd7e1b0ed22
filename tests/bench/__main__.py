"""How long each step of a build takes, and how much memory, at 1, 10 and 100 times today's content.

    python -m tests.bench [--sizes 1 10 100] [--editions]

Each step runs in a process of its own, so that its peak memory is its own. Seconds are those of the processor, which other
work on the machine disturbs least. `pictures` are those for sharing, which Typst draws and later builds find kept; `render` is
everything else that goes into docs/. `mkdocs` is plain `mkdocs build` of the same Markdown in the same run; `share` is what load,
check, pictures, render and finish take of its time. `save` is our own work in the preview after one text of a chapter was changed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.grow import grow

STEPS = ("load", "check", "pictures", "render", "mkdocs", "finish", "editions", "save")
OURS = ("load", "check", "pictures", "render", "finish")


def measure(project, step):
    """Run one step in the project; (seconds of processor time, peak memory in MiB)."""
    done = subprocess.run([sys.executable, "-m", "tests.bench.step", str(project), step], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--editions", action="store_true", help="make the editions too (slow)")
    args = parser.parse_args()
    steps = [step for step in STEPS if step != "editions" or args.editions]
    print(f"{'size':>5}  " + "".join(f"{step:>18}" for step in steps) + f"{'share of mkdocs':>18}")
    for size in args.sizes:
        with tempfile.TemporaryDirectory() as folder:
            project = grow(Path(folder) / "project", size)
            found = {step: measure(project, step) for step in steps}
        share = sum(found[step][0] for step in OURS) / found["mkdocs"][0]
        print(f"{size:>4}x  " + "".join(f"{seconds:>9.2f} s {memory:>4.0f} MB" for seconds, memory in found.values()) + f"{share:>17.0%}", flush=True)


if __name__ == "__main__":
    main()
