"""A statement: words in Markdown, the marks of their sources, and how well those bear them out."""

from markupsafe import Markup

from build_scripts.components import citation, standing


def markdown(ctx, stated, anchor="", classes=""):
    """The words of `stated` (anything with text, cites and standing) as Markdown, fit to be found at `anchor`."""
    text = stated.text.strip()
    return marked(ctx, text, stated.cites, stated.standing, anchor, classes)


def marked(ctx, text, cites, how, anchor="", classes=""):
    """Any text with marks and standing at its end and the id on its first paragraph or list item."""
    names = " ".join([f"#{anchor}"] * bool(anchor) + [f".{name}" for name in classes.split()])
    text = ctx.markdown(text)
    text = f"{text}{citation.markdown(ctx, cites)} {standing.markdown(ctx, how)}"
    return put_id(text, names) if names else text


def put_id(text, names):
    """`text` with an attribute list at the end of its first block; in a list, of its first item."""
    first, gap, rest = text.partition("\n\n")
    if first.startswith("- "):
        item, line, items = first.partition("\n- ")
        return f"{item}\n  {{: {names} }}{line}{items}{gap}{rest}"
    return f"{first}\n{{: {names} }}{gap}{rest}"


def listed(ctx, stated, anchor):
    """A statement as an item of a Markdown list."""
    return "- " + marked(ctx, stated.text.strip(), stated.cites, stated.standing) + f"\n  {{: #{anchor} }}"


def render(ctx, text, cites, how):
    """The same as HTML, for use inside components."""
    end = Markup("{} {}").format(citation.render(ctx, cites), standing.render(ctx, how))
    html = ctx.html(text)
    for close in ("</p>", "</li>\n</ul>"):
        if html.endswith(close):
            return html[: -len(close)] + end + Markup(close)
    return html + end
