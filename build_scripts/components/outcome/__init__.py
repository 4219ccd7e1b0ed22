"""Whether an expectation came true, in a sign and words."""

from build_scripts.components.jinja import fill


def render(ctx, expectation):
    """The outcome and the date up to which it was judged."""
    return fill("outcome/outcome.html.j2", ctx, item=expectation)
