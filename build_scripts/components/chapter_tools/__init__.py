"""What a reader may do with a chapter: open every check, pass it on, print it. All of it needs the script, which shows it."""

from build_scripts.components.jinja import fill


def render(ctx):
    """The row of buttons, hidden until the script has something to do for each."""
    return fill("chapter_tools/chapter_tools.html.j2", ctx)
