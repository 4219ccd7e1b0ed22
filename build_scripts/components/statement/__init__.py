"""A statement: its words, and right after them what bears them out."""

from markupsafe import Markup, escape

from build_scripts.components import check


def markdown(ctx, stated, anchor="", classes=""):
    """The words of `stated` (anything with text, cites, standing and check) for a Markdown page, to be found at `anchor`."""
    return render(ctx, stated.text, stated.cites, stated.standing, stated.check, anchor, classes)


def sourced(ctx, text, cites):
    """Words that carry no label, with their sources."""
    return render(ctx, text, cites)


def render(ctx, text, cites, how=None, checked=None, anchor="", classes="", brief=False):
    """Prose and its check as HTML, for use inside components; `checked` is what the editors found, in Markdown."""
    return beside(ctx, ctx.html(text), cites, how, checked, anchor, classes, brief=brief)


def listed(ctx, text, cites, how, checked, anchor):
    """The same as an item of a list."""
    return beside(ctx, ctx.html(text), cites, how, checked, anchor, tag="li")


def beside(ctx, html, cites, how=None, checked=None, anchor="", classes="", tag="div", brief=False):
    """HTML of any kind and its check as one piece."""
    return Markup("<{0}{1}>\n{2}\n{3}\n</{0}>").format(Markup(tag), attributes(anchor, classes), html, check.render(ctx, cites, how, checked, anchor, brief))


def attributes(anchor, classes):
    """The attributes of the element that holds a statement: its classes and, where it can be linked to, its id."""
    # Reader views weigh a block by its classes: "text" outweighs that half of what a check says are links.
    names = " ".join(["statement", "body-text", *classes.split()])
    return Markup(f' class="{names}"' + (f' id="{escape(anchor)}"' if anchor else ""))
