"""The copies to take away: what each is, how large, how to open it on a computer and a phone, and its checksum."""

from build_scripts.components.jinja import fill

KILO = 1000


def render(ctx, copies):
    """A section for each of `copies`, and the way to keep the site in the browser.

    A copy is anything with name, file, bytes, sha256, missing and, where it has other volumes, `more`.
    """
    rows = [{**row(ctx, copy), "more": [row(ctx, volume) for volume in getattr(copy, "more", ())]} for copy in copies]
    return fill("downloads/downloads.html.j2", ctx, rows=rows, updated=ctx.explainer.site.dates.updated)


def row(ctx, copy):
    """What the template needs of one copy."""
    return {"one": copy, "size": size(ctx, copy.bytes) if not copy.missing else "", "save": save_as(ctx, copy.file)}


def size(ctx, number):
    """A number of bytes for readers: `37 KB`, `1.2 MB`."""
    if number < KILO * KILO:
        return ctx.label("size_kb", number=ctx.number(max(1, round(number / KILO))))
    return ctx.label("size_mb", number=ctx.number(round(number / KILO / KILO, 1)))


def save_as(ctx, file):
    """The name that a downloaded copy gets: with its date, since its address stays the same."""
    stem, dot, ending = file.rpartition("/")[2].rpartition(".")
    return f"{stem}-{ctx.explainer.site.dates.updated}{dot}{ending}"
