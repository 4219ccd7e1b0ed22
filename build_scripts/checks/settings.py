"""mkdocs.yml and the content agree: it is the one place outside content/ that names the site."""

import yaml

from build_scripts.addresses import made_pages, page_of
from build_scripts.content import RawItem
from build_scripts.findings import Finding
from build_scripts.model import PAGES
from build_scripts.model.items import ITEMS
from build_scripts.site_address import wrong
from build_scripts.yaml_reader import Reader, Refused

NAME = "mkdocs.yml"


def own_addresses(explainer):
    """The addresses of the site can be put before those of its pages."""
    for index, address in enumerate(explainer.site.addresses):
        fault = wrong(address)
        if fault:
            yield explainer.raw["site", "site"].at(("addresses", index), *fault)


def settings_agree(explainer):
    """The name and language of the site and the order of the chapters are the same in mkdocs.yml and in site.yml."""
    path = explainer.folder.parent / NAME
    if not path.is_file():
        return
    reader = Reader(NAME)
    try:
        data = reader.document(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, Refused, UnicodeDecodeError):
        yield Finding(NAME, 1, 1, "mkdocs.yml is not valid YAML", "put it in order first")
        return
    if not isinstance(data, dict):
        yield Finding(NAME, 1, 1, "mkdocs.yml holds no settings", "put it in order first")
        return
    raw = RawItem("settings", NAME, NAME, data, reader.marks)
    if data.get("site_name") != explainer.site.title:
        yield raw.at(("site_name",), f"site_name is not the title in site.yml, “{explainer.site.title}”", "make the two the same")
    nav = data.get("nav")
    # A page whose only item is faulty is one all the same; what is wrong there has its own finding.
    faulty = {kind.page for kind in ITEMS if any(name == kind.name for name, _ in explainer.raw)}
    yield from pages_listed(raw, nav, made_pages(explainer), faulty)
    language = explainer.site.language
    if isinstance(data.get("theme"), dict) and data["theme"].get("language", "en") != language:
        yield raw.at(("theme", "language"), f"the language of the theme is not the one in site.yml, {language}", f"write language: {language}")
    listed = [(index, entry) for index, entry in enumerate(nav if isinstance(nav, list) else []) if isinstance(entry, str) and entry.startswith("chapters/")]
    wanted = [f"{page_of('section', name)}.md" for name in explainer.site.chapters]
    if [entry for _, entry in listed] != wanted:
        place = next((("nav", index) for (index, entry), right in zip(listed, wanted, strict=False) if entry != right), ("nav",))
        yield raw.at(place, "the chapters of nav are not those of site.yml, in that order", f"write {', '.join(wanted)}")


def pages_listed(raw, nav, made, faulty=()):
    """Each page that is made stands in nav, or MkDocs refuses to build, and no other; the one for addresses that are not there stands nowhere."""
    entries = [entry for entry in nav if isinstance(entry, str)] if isinstance(nav, list) else []
    for name in ("index", *made):
        if name != "404" and f"{name}.md" not in entries:
            yield raw.at(("nav",), f"nav does not list the page `{name}`", f"add {name}.md where it belongs")
    for index, entry in enumerate(nav if isinstance(nav, list) else []):
        if isinstance(entry, str) and (name := entry.removesuffix(".md")) in PAGES and name not in made and name not in faulty:
            yield raw.at(("nav", index), f"nav lists the page `{name}`, which is not made, since it has no items", f"take {entry} out until there is one")
