"""A page of a copy as HTML, and what every copy says of itself: of which day it is, and where newer ones are."""

import base64
import hashlib

from markupsafe import Markup

from build_scripts.components.jinja import environment

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


def page(ctx, title, text, **values):
    """A whole page of HTML. `text`, `top` and `foot` are Markup, `style` a style sheet to carry inside, `sheet` the address of
    one, `canonical` the full address of what the page is a copy of, where the site has one."""
    values = {name: values.get(name, "") for name in ("description", "canonical", "icon", "style", "sheet", "top", "foot", "policy")} | {"text": text}
    template = environment().get_template("editions/page.html.j2")
    return template.render(language=ctx.explainer.site.language, title=title, **values | {"style": Markup(values["style"])})


def policy_for(style):
    """A policy under which a page loads nothing at all and has no style but the one that it carries."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"{NOTHING}; img-src data:; style-src 'sha256-{digest}'"


def statement(ctx):
    """What a copy says of itself, as one or two sentences of plain words."""
    site = ctx.explainer.site
    said = [ctx.label("copy_date", date=ctx.date(site.dates.updated))]
    return said + ([ctx.label("copy_newer", addresses=", ".join(site.addresses))] if site.addresses else [])


def statement_html(ctx):
    """The same as a paragraph, its addresses as links."""
    site = ctx.explainer.site
    said = ctx.html_label("copy_date", date=ctx.date(site.dates.updated))
    if site.addresses:
        links = Markup(", ").join(Markup('<a class="outside" rel="noopener" href="{0}">{0}</a>').format(address) for address in site.addresses)
        said += Markup(" ") + ctx.html_label("copy_newer", addresses=links)
    return Markup('<p class="copy-note">{}</p>').format(said)


def licences(ctx):
    """What may be done with the copy, in words."""
    return "; ".join(ctx.label("frame_licence", what=one.what, name=one.name) for one in ctx.explainer.site.licences)
