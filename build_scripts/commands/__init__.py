"""The commands, in the order that the help lists them. Each module has `HELP`, `arguments(parser)` and `run(args)`;
one that changes content has `WRITES` too."""

from build_scripts.commands import (
    build,
    check,
    find,
    format,
    links,
    new,
    reference,
    rename,
    render,
    serve,
    sizes,
    specimen,
    start,
    todo,
    translate,
    unused,
    verify,
)

COMMANDS = {
    "build": build,
    "check": check,
    "render": render,
    "serve": serve,
    "new": new,
    "format": format,
    "find": find,
    "unused": unused,
    "rename": rename,
    "todo": todo,
    "translate": translate,
    "reference": reference,
    "specimen": specimen,
    "links": links,
    "verify": verify,
    "sizes": sizes,
    "start": start,
}
