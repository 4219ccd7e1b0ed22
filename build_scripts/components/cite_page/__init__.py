"""How to cite the page: in plain words and as BibTeX."""

from build_scripts.addresses import whole_address
from build_scripts.components.jinja import fill

# What BibTeX and TeX would take for a command.
SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def render(ctx, title):
    """A box that opens to both ways of citing the page called `title`."""
    return fill("cite_page/cite_page.html.j2", ctx, plain=plain(ctx, title), bibtex=bibtex(ctx, title))


def plain(ctx, title):
    """The citation in words, with the page's address where the site has one."""
    site, date = ctx.explainer.site, ctx.date(ctx.explainer.site.dates.updated)
    if site.addresses:
        return ctx.label("cite_plain", title=title, site=site.title, date=date, address=address(ctx))
    return ctx.label("cite_plain_without_address", title=title, site=site.title, date=date)


def bibtex(ctx, title):
    """The citation as an entry of BibTeX."""
    site = ctx.explainer.site
    fields = {
        "title": "{" + escaped(title) + "}",
        "howpublished": escaped(site.title),
        "date": site.dates.updated,
        "year": site.dates.updated[:4],
        "url": address(ctx),
        "langid": site.language,
    }
    return entry(ctx.path.replace("/", "-"), fields)


def entry(key, fields):
    """One @misc entry of BibTeX; fields that are empty are left out."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def address(ctx):
    """The page's full address; nothing where the site has none."""
    return whole_address(ctx.explainer.site, f"{ctx.path}.html")


def escaped(words):
    """Words that TeX reads as they are."""
    return "".join(SPECIAL.get(sign, sign) for sign in words)
