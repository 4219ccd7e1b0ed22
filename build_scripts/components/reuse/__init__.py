"""What stands under a figure for those who pass it on: its words, its picture's address, a piece of HTML to embed it, its files.

Without a script each opens to what can be marked and copied; with one, a press copies it too (docs/assets/figures.js).
"""

from html import escape

from build_scripts.addresses import whole_address
from build_scripts.components.jinja import fill

SCRIPT = "assets/figures.js"


def render(ctx, words, picture, target, alt, files=(), size=None):
    """The row of a figure.

    `words` is the figure as plain text with its citation; `picture` the path of its picture below the site without ending, `target` that of
    its page with its anchor, `alt` what the picture shows, `size` (width, height) of the PNG where known. `files` are (name, path below
    the site) of its data. Where the site has no address, the paths are those below it, since none is invented.
    """
    ctx.want_script(SCRIPT)
    image = f"{picture}.png"
    return fill(
        "reuse/reuse.html.j2",
        ctx,
        words=words,
        image=whole_address(ctx.explainer.site, image) or image,
        snippet=snippet(ctx, whole_address(ctx.explainer.site, image) or image, whole_address(ctx.explainer.site, target) or target, alt, size),
        files=[(name, ctx.address(path, ending="")) for name, path in [*files, ("SVG", f"{picture}.svg"), ("PNG", image)]],
    )


def snippet(ctx, image, target, alt, size):
    """HTML to put on another page: the picture as a link to where it comes from, with the name of the site and the licence."""
    site = ctx.explainer.site
    measures = f' width="{size[0]}" height="{size[1]}"' if size else ""
    said = f"{site.title}, {site.licences[0].name}"
    shown = f'<img src="{escape(image)}" alt="{escape(alt)}"{measures} style="max-width:100%;height:auto">'
    return f'<figure><a href="{escape(target)}">{shown}</a><figcaption>{escape(said)}</figcaption></figure>'
