"""Jinja2, set up once: templates stand in the rooms of the components and beside the pages."""

import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_scripts.components.rich_text import plain_markdown

ROOT = Path(__file__).parent.parent
ESCAPED = (".html.j2", ".xml.j2", ".xhtml.j2", ".opf.j2", ".ncx.j2")


@cache
def environment():
    """The environment: names such as `components/poll/poll.html.j2`; HTML and XML escape what they print, .md.j2 does not.

    Filters: `words` makes plain words safe inside Markdown, `quoted` writes a text as a YAML (and JSON) string.
    """
    env = Environment(
        loader=FileSystemLoader(ROOT),
        autoescape=lambda name: bool(name) and name.endswith(ESCAPED),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    env.filters["words"] = plain_markdown
    env.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    return env


def keep_compiled(folder):
    """Keep compiled templates in `folder` from one run to the next, each under a hash of its text; it saves time and changes nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(folder))


def fill(template, ctx, **values):
    """The template (`poll/poll.html.j2`, a path below components/) filled in, as one block of HTML without blank lines.

    Blank lines would end the block for Markdown, so they are taken out.
    """
    html = environment().get_template(f"components/{template}").render(ctx=ctx, label=ctx.label, **values)
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))
