"""A quotation: the words large and in the site's language, then who said them, where and when, and the words as they were spoken."""

from build_scripts.components import statement
from build_scripts.components.jinja import fill


def render(ctx, quote, full=False):
    """A pull quotation for a chapter, or with `full` everything that is known of it, for the page of quotations."""
    speaker = ctx.explainer.speaker(quote)
    kind = None
    if speaker:
        kind = "person" if quote.speaker in ctx.explainer.items["person"] else "organisation"
        ctx.mention(kind, quote.speaker)
    words, whose = large(ctx, quote)
    html = fill(
        "quote/quote.html.j2",
        ctx,
        quote=quote,
        full=full,
        words=words,
        whose=whose,
        original=original(ctx, quote),
        renderings=[] if in_own_language(ctx, quote) else [one for one in quote.renderings if one.text != words],
        name=speaker.name if speaker else quote.voice,
        address=ctx.item_address(kind, quote.speaker) if speaker else "",
        all_words=ctx.address("quotes", voice_anchor(quote)),
        permalink=ctx.item_address("quote", quote.id),
    )
    # A card in a chapter has no room for the context, which says how the sources differ: the check has.
    return statement.beside(ctx, html, quote.cites, quote.standing, quote.check or (None if full else quote.context))


def large(ctx, quote):
    """(the words to set large, whose wording they are); two empty texts where only a paraphrase is known, which is no quotation.

    Nothing is said of whose wording it is where the words were spoken in the site's own language.
    """
    if in_own_language(ctx, quote):
        return quote.original.text, ""
    if quote.words:
        return quote.words, ctx.label("quote_of_base") if quote.original else ""
    if quote.original and quote.original.translation:
        return quote.original.translation, ctx.label("own_translation")
    if quote.renderings:
        return quote.renderings[0].text, ctx.label("quote_published", by=quote.renderings[0].by)
    return "", ""


def in_own_language(ctx, quote):
    """Whether the words as they were spoken are known, and in the language of the page: then no translation stands beside them."""
    return quote.original is not None and quote.original.lang.partition("-")[0] == ctx.explainer.site.language.partition("-")[0]


def original(ctx, quote):
    """The words as they were spoken, in the quotation marks of their language; nothing where they are the large ones already."""
    if not quote.original or quote.original.text == large(ctx, quote)[0]:
        return ""
    return marked(ctx, quote.original.text, quote.original.lang)


def marked(ctx, words, lang):
    """Words in the quotation marks of their language, where labels.yml has any for it."""
    code = lang.partition("-")[0]
    return ctx.label(f"quotation_{code}", words=words) if f"quotation_{code}" in ctx.explainer.labels else ctx.label("quotation", words=words)


def voice_anchor(quote):
    """The place on the page of quotations where the words of the same voice stand."""
    return f"quotes-of-{quote.speaker}" if quote.speaker else "quotes-of-others"
