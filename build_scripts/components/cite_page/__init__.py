"""How to cite the page: in plain words and as BibTeX."""

from build_scripts.addresses import whole_address
from build_scripts.bibtex import entry, escaped
from build_scripts.components.jinja import fill


def render(ctx, title):
    """A box that opens to both ways of citing the page called `title`."""
    return fill("cite_page/cite_page.html.j2", ctx, plain=plain(ctx, title), bibtex=bibtex(ctx, title))


def plain(ctx, title):
    """The citation in words, with the page's address where the site has one."""
    site, date = ctx.explainer.site, ctx.date(ctx.explainer.site.dates.updated)
    if site.addresses:
        return ctx.label("cite_plain", title=title, site=site.title, date=date, address=whole_address(site, f"{ctx.path}.html"))
    return ctx.label("cite_plain_without_address", title=title, site=site.title, date=date)


def bibtex(ctx, title):
    """The citation as an entry of BibTeX."""
    site = ctx.explainer.site
    fields = {
        "title": "{" + escaped(title) + "}",
        "howpublished": escaped(site.title),
        "date": site.dates.updated,
        "year": site.dates.updated[:4],
        "url": whole_address(site, f"{ctx.path}.html"),
        "langid": site.language,
    }
    return entry(ctx.path.replace("/", "-"), fields)
