"""A page of a copy as HTML, and what every copy says of itself: of which day it is, and where newer ones are."""

import base64
import hashlib

from markupsafe import Markup

from build_scripts.components.jinja import environment

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"


def page(leaf, title, text, **values):
    """A whole page of HTML. `text`, `top` and `foot` are Markup, `style` a style sheet to carry inside, `sheet` the address of one."""
    values = {name: values.get(name, "") for name in ("description", "icon", "style", "sheet", "top", "foot", "policy")} | {"text": text}
    template = environment().get_template("editions/page.html.j2")
    return template.render(language=leaf.explainer.site.language, title=title, **values | {"style": Markup(values["style"])})


def policy_for(style):
    """A policy under which a page loads nothing at all and has no style but the one that it carries."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"{NOTHING}; img-src data:; style-src 'sha256-{digest}'"


def statement(leaf):
    """What a copy says of itself, as one or two sentences of plain words."""
    site = leaf.explainer.site
    said = [leaf.label("copy_date", date=leaf.date(site.dates.updated))]
    return said + ([leaf.label("copy_newer", addresses=", ".join(site.addresses))] if site.addresses else [])


def statement_html(leaf):
    """The same as a paragraph, its addresses as links."""
    site = leaf.explainer.site
    said = leaf.html_label("copy_date", date=leaf.date(site.dates.updated))
    if site.addresses:
        links = Markup(", ").join(Markup('<a class="outside" rel="noopener" href="{0}">{0}</a>').format(address) for address in site.addresses)
        said += Markup(" ") + leaf.html_label("copy_newer", addresses=links)
    return Markup('<p class="copy-note">{}</p>').format(said)


def licences(leaf):
    """What may be done with the copy, in words."""
    return "; ".join(leaf.label("frame_licence", what=one.what, name=one.name) for one in leaf.explainer.site.licences)
