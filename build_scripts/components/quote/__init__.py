"""A quotation: the words large, then who said them, where and when, and the words as they were spoken."""

from build_scripts.components import citation, standing
from build_scripts.components.jinja import fill

PLAIN_STANDINGS = ("confirmed",)


def render(ctx, quote, full=False):
    """A pull quotation for a chapter, or with `full` everything that is known of it, for the page of quotations."""
    speaker = ctx.explainer.speaker(quote)
    kind = None
    if speaker:
        kind = "person" if quote.speaker in ctx.explainer.items["person"] else "organisation"
        ctx.mention(kind, quote.speaker)
    return fill(
        "quote/quote.html.j2",
        ctx,
        quote=quote,
        full=full,
        name=speaker.name if speaker else quote.voice,
        address=ctx.item_address(kind, quote.speaker) if speaker else "",
        all_words=ctx.address("quotes", voice_anchor(quote)),
        permalink=ctx.item_address("quote", quote.id),
        # The context says how the sources differ, so it goes wherever a label says that they do.
        context=full or quote.standing not in PLAIN_STANDINGS,
        marks=citation.render(ctx, quote.cites),
        standing=standing.render(ctx, quote.standing),
    )


def voice_anchor(quote):
    """The place on the page of quotations where the words of the same voice stand."""
    return f"quotes-of-{quote.speaker}" if quote.speaker else "quotes-of-others"
