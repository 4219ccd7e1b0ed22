"""What MkDocs needs to build a language beside the site's own: a folder of pages and settings that inherit from mkdocs.yml."""

import json
import os
import shutil

import yaml

from build_scripts import docs_folder

NAME = "mkdocs.yml"
SCRIPTS = "assets"


class Settings(yaml.SafeLoader):
    """Reads settings with tags that only MkDocs knows as plain text."""


Settings.add_multi_constructor("", lambda loader, tag, node: loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None)


def prepare(root, folder, explainer):
    """Make `folder` (a new one, below `root`) ready for the explainer's pages: its docs/ with the hand-written files, its mkdocs.yml.

    Returns the path of the docs folder.
    """
    docs, settings = folder / "docs", folder / NAME
    shutil.rmtree(docs / SCRIPTS, ignore_errors=True)
    for name in docs_folder.by_hand(root / "docs"):
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / "docs" / name, docs / name)
    inherited = yaml.load((root / NAME).read_text(encoding="utf-8"), Settings)
    settings.write_text(json.dumps(of_language(inherited, os.path.relpath(root, folder), explainer), ensure_ascii=False, indent=1), encoding="utf-8")
    return docs


def of_language(inherited, up, explainer):
    """The settings of a language, where `inherited` are those of the site and `up` leads from the new file to the old one's folder."""
    theme = inherited.get("theme") if isinstance(inherited.get("theme"), dict) else {"name": inherited.get("theme")}
    found = {
        "INHERIT": f"{up}/{NAME}",
        "site_name": explainer.site.title,
        "docs_dir": "docs",
        "theme": {**theme, "language": explainer.site.language.partition("-")[0]},
        "markdown_extensions": [with_words(one, explainer) for one in inherited.get("markdown_extensions", [])],
    }
    if "custom_dir" in theme:
        found["theme"]["custom_dir"] = f"{up}/{theme['custom_dir']}"
    return found


def with_words(extension, explainer):
    """An extension of Markdown with the words that it shows in the language of the explainer."""
    if not isinstance(extension, dict) or "permalink_title" not in extension.get("toc", {}):
        return extension
    return {"toc": {**extension["toc"], "permalink_title": explainer.locale.label("permalink")}}
