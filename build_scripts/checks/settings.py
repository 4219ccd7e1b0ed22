"""mkdocs.yml and the content agree: it is the one place outside content/ that names the site."""

import yaml

from build_scripts.content import RawItem, Reader, Refused
from build_scripts.addresses import page_of
from build_scripts.findings import Finding

NAME = "mkdocs.yml"


def settings_agree(explainer):
    """The name of the site and the order of the chapters are the same in mkdocs.yml and in site.yml."""
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
    listed = [(index, entry) for index, entry in enumerate(nav if isinstance(nav, list) else []) if isinstance(entry, str) and entry.startswith("chapters/")]
    wanted = [f"{page_of('section', name)}.md" for name in explainer.site.chapters]
    if [entry for _, entry in listed] != wanted:
        place = next((("nav", index) for (index, entry), right in zip(listed, wanted, strict=False) if entry != right), ("nav",))
        yield raw.at(place, "the chapters of nav are not those of site.yml, in that order", f"write {', '.join(wanted)}")
