"""A new explainer: a copy of the engine beside the starter's content, with a title of its own. It builds at once.

What the starter says stands in starter/, as content does. The settings for MkDocs are those of this project with the name and the pages
of the new one.
"""

import json
import re
import shutil
from pathlib import Path

from build_scripts.addresses import made_pages, page_of
from build_scripts.checks import checked
from build_scripts.writing.format import format_folder

STARTER = "starter"
# The engine: what a build reads beside content and settings, what its commands need, and its tests.
ENGINE = (
    "build_scripts", "docs/assets", "overrides", "requirements", "starter", "tests", "deploy",
    "Makefile", "pyproject.toml", "CONTENT-FORMAT.md", "DEPLOYING.md", "LICENCE", ".gitignore",
)
TESTS_OF_CONTENT = "tests/content"
VENDORED = "VENDORED.yml"
SETTINGS = "mkdocs.yml"


def start(project, folder, title, today):
    """Write a new explainer called `title` into `folder`, a new or an empty one, with the engine of `project`; `today` is its date.

    Returns the Explainer. Raises FileExistsError where something is in the folder, OSError where it lies in what is copied,
    ContentErrors where the title is no title; nothing is left behind then.
    """
    project, folder = Path(project), Path(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(17, "something is there already; name a new folder", str(folder))
    inside = next((name for name in (*ENGINE, "content") if (project / name).resolve() in folder.resolve().parents), None)
    if inside:
        raise OSError(22, f"this lies in {inside}/ of this project, which is copied; name a folder elsewhere", str(folder))
    part = folder.with_name(folder.name + ".part")
    try:
        shutil.copytree(project / STARTER, part)
        explainer = write_content(part / "content", title, today)
        for name in ENGINE:
            copy(project / name, part / name)
        shutil.rmtree(part / TESTS_OF_CONTENT, ignore_errors=True)
        (part / VENDORED).write_text(without_content((project / VENDORED).read_text(encoding="utf-8")), encoding="utf-8")
        shutil.copytree(project / "content" / "schemas", part / "content" / "schemas")
        (part / SETTINGS).write_text(settings((project / SETTINGS).read_text(encoding="utf-8"), explainer), encoding="utf-8")
        folder.exists() and folder.rmdir()
        part.rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return explainer


def write_content(content, title, today):
    """Put the title and the date into the starter's site.yml. Returns the checked Explainer; raises ContentErrors."""
    site = content / "site.yml"
    title = " ".join(title.split())
    values = {"title": title, "short_title": title, "published": today, "updated": today}
    text = site.read_text(encoding="utf-8")
    for name, value in values.items():
        text = re.sub(rf"(?m)^( *{name}: )…$", lambda found, value=value: found[1] + json.dumps(value, ensure_ascii=False), text)
    site.write_text(text, encoding="utf-8")
    explainer = checked(content)
    for path, _, new in format_folder(content):
        path.write_text(new, encoding="utf-8")
    return explainer


def copy(source, target):
    """Copy a file or a folder of the engine, without what Python compiled and npm installed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    else:
        shutil.copy(source, target)


def without_content(text):
    """The list of files of others `text` without those that belong to the content."""
    head, *entries = re.split(r"(?m)^(?=  - path: )", text)
    return head + "".join(entry for entry in entries if not entry.startswith("  - path: content/"))


def settings(text, explainer):
    """The settings `text` of a project as those of the explainer: its name, its language, its pages in their order."""
    site = explainer.site
    text = re.sub(r"(?m)^site_name: .*$", lambda _: f"site_name: {json.dumps(site.title, ensure_ascii=False)}", text)
    text = re.sub(r"(?m)^  language: .*$", f"  language: {site.language}", text)
    paths = ["index", *(page_of("section", name) for name in site.chapters), *(name for name in made_pages(explainer) if name != "404")]
    return text[: text.index("\nnav:\n")] + "\nnav:\n" + "".join(f"  - {path}.md\n" for path in paths)
