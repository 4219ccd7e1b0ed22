"""What a statement owes its reader: a check where its label calls for one, and words in the site's own language."""

# Standings whose label says all there is to say.
NEED_NO_CHECK = ("confirmed", "judgement")


def checks_written(explainer):
    """A statement whose label says that something differs, is claimed or is not known tells in its check what."""
    for stated in explainer.statements:
        if stated.standing not in NEED_NO_CHECK and not stated.check:
            raw = explainer.raw[stated.kind, stated.owner]
            yield raw.at(
                (*stated.path, "standing"),
                f"the standing `{stated.standing}` needs a check",
                "write in `check:` what the editors found: how the base source differs, who says it, where you looked",
            )


def words_for_readers(explainer):
    """A quotation in another language has words that readers of the site understand."""
    own = explainer.site.language
    for quote in explainer.all("quote"):
        foreign = quote.original and quote.original.lang.partition("-")[0] != own
        if foreign and not (quote.words or quote.original.translation or quote.renderings):
            yield explainer.raw["quote", quote.id].at(
                ("original",),
                f"these words are in another language than the site’s, `{own}`",
                "add a `translation` of your own to `original`, or a published one to `renderings`",
            )
