"""The label that says how well the sources bear a statement out: a sign (from the style sheet) and a word."""

from markupsafe import Markup

from build_scripts.components.jinja import fill


def render(ctx, standing):
    """The label as a link to what it means, for lists and legends."""
    def label():
        return fill("standing/standing.html.j2", ctx, standing=standing, address=ctx.address("about", f"standing-{standing}"))

    return ctx.same(("standing", standing), label)


def words(ctx, standing):
    """The label alone, for what opens to the check itself."""
    return Markup('<b class="standing standing-{}">{}</b>').format(standing, ctx.label(f"standing_{standing}"))


def legend(ctx, standing):
    """What the label means, in a line."""
    return ctx.label(f"standing_{standing}_meaning")
