"""The commands, in the order that the help lists them. Each module has `HELP`, `arguments(parser)` and `run(args)`."""

from build_scripts.commands import build, check, render

COMMANDS = {"build": build, "check": check, "render": render}
