"""What somebody might write into content to run code in a reader's browser, and where it could stand."""

import json
import re
from html.parser import HTMLParser

from build_scripts.checks import check
from build_scripts.yaml_reader import read_file
from tests import mutate, project

# `hostile()` is what none of them may bring to run; the element `x-h` and these attributes are what no page may hold.
PAYLOADS = {
    "element": "<x-h onclick=hostile()>x</x-h>",
    "out of an attribute": "\"><x-h>",
    "out of a single-quoted attribute": "'><x-h>",
    "out of a title": "</title><x-h>",
    "out of a script": "</script><x-h>",
    "out of a comment": "--><x-h>",
    "space before the name": "< x-h onclick=hostile()>< script>hostile()< /script>",
    "handler in an attribute": "\" onmouseover=\"hostile()\" x-h=\"",
    "handler in a single-quoted attribute": "' onmouseover='hostile()' x-h='",
    "handler without quotes": "x onmouseover=hostile() x-h=1",
    "attribute list": "*word*{ onclick=hostile() x-h=1 }",
    "attribute list with a colon": "*word*{: onclick=hostile() x-h=1 }",
    "attribute list of a block": "word\n{: onclick=hostile() x-h=1 }",
    "link": "[word](javascript:hostile())",
    "link in another case": "[word](JaVaScRiPt:hostile%28%29)",
    "link with an entity": "[word](javascript&#58;hostile%28%29)",
    "link to data": "[word](data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4=)",
    "link in pointed brackets": "[word](<javascript:hostile()>)",
    "link with a title": "[word](javascript:hostile() \"title\")",
    "link over two lines": "[word\nword](javascript:hostile())",
    "reference": "[word][1]\n\n[1]: javascript:hostile()",
    "address by itself": "javascript:hostile()",
    "pointed address": "<javascript:hostile()>",
    "image": "![word](x\"onerror=\"hostile())",
    "address out of its attribute": "https://example.org/\"onmouseover=\"hostile()\"x-h=\"",
    "address with brackets": "https://example.org/>)<x-h>",
    "template": "{{ self.__init__.__globals__ }}{% for x in y %}",
    "template of labels": "{0.__class__} {date.__class__}",
    "entity": "&lt;x-h&gt;",
    "code": "`<x-h>`",
    "fence": "```\n<x-h>\n```",
    "footnote": "[^x]\n\n[^x]: <x-h>",
    "escapes": "\\<x-h\\>",
    "null and friends": "<x\u0000-h>",
    "other direction": "\u202ehostile()\u202c",
    "front matter": "x\n---\nx: y\n---\n",
    "path": "../../../etc/passwd",
    "style": "x{}</style><x-h>",
    "svg": "<svg onload=hostile()>",
    "math of templates": "${hostile()}#{hostile()}",
    "formula": "=HYPERLINK(\"javascript:hostile()\")",
}
SAFE = ("http:", "https:", "mailto:")


def leaves(data):
    """The path of every text in the data."""
    return [path for path in mutate.places(data) if isinstance(at(data, path), str)]


def at(data, path):
    for step in path:
        data = data[step]
    return data


def put(data, path, text):
    """Write `text` at `path` of `data` itself."""
    parent = at(data, path[:-1])
    parent[path[-1]] = text


def copy_tiny(folder):
    """A copy of the tiny project in a new folder."""
    return project.copy_project(folder / "project", project.TINY / "content", project.TINY / "mkdocs.yml")


def agree(folder, title):
    """Let mkdocs.yml name the site by `title`, as site.yml does."""
    settings = (project.TINY / "mkdocs.yml").read_text(encoding="utf-8")
    named = settings.replace("site_name: The harbour and the coal", f"site_name: {json.dumps(title)}")
    (folder / "mkdocs.yml").write_text(named, encoding="utf-8")


def fill(folder, whole, text):
    """Write `text` into every place of the content that takes it.

    `whole` is the content as mutate.read gives it. All places get the text, then those that a complaint points at get
    their own words back, until nothing is complained of. Returns (places that took it, places that refused it).
    """
    files = {name: mutate.copy(data) for name, data in whole.items()}
    taken = {(name, path) for name, data in whole.items() for path in leaves(data)}
    places = len(taken)
    for name, path in taken:
        # A label keeps the places that the engine fills, without which it would be refused for that.
        kept = "".join(re.findall(r"\{\w+\}", at(whole[name], path))) if name == "labels.yml" else ""
        put(files[name], path, text + kept)
    while True:
        for name, data in files.items():
            mutate.write(folder / "content", name, data)
        explainer, findings = check(folder / "content")
        findings = [finding for finding in findings if finding.file != "mkdocs.yml"]
        if not findings:
            agree(folder, explainer.site.title)
            return len(taken), places - len(taken)
        marks = marks_of(folder, {finding.file for finding in findings})
        refused = {place for finding in findings for place in blamed(marks, finding, taken)}
        assert refused, f"what is complained of holds nothing hostile: {findings[0]}"
        for name, path in refused:
            put(files[name], path, at(whole[name], path))
        taken -= refused


def marks_of(folder, names):
    """{(name, line, column): the longest path that begins there} of the files of content that `names` names; each is read once."""
    found = {}
    for name in names:
        if (folder / name).is_file():
            for path, mark in sorted(read_file(folder / name, name)[1].items(), key=lambda one: len(one[0])):
                found[name, *mark] = path
    return found


def blamed(marks, finding, taken):
    """The places among `taken` that a complaint points at: a text, or all texts of what it points at."""
    assert finding.line >= 1 and finding.column >= 1 and finding.message
    under = marks.get((finding.file, finding.line, finding.column), ())
    return {(name, path) for name, path in taken if f"content/{name}" == finding.file and path[: len(under)] == under}


def brought(site):
    """Everything that a hostile text brought into a page or drawing of the site: {file: tags}."""
    pages = [*site.rglob("*.html"), *site.rglob("*.svg")]
    return {path.name: found for path in pages for found in [Looker(path.read_text(encoding="utf-8")).found] if found}


class Looker(HTMLParser):
    """Collects what a hostile text brought into a page: elements, handlers, addresses that run code."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if tag == "x-h" or "x-h" in names or any(name.startswith("on") for name in names):
            self.found.append(self.get_starttag_text())
        for name, value in attributes:
            if name in ("href", "src", "action", "xlink:href", "formaction", "data") and value:
                scheme, colon, _ = value.strip().partition(":")
                if colon and "/" not in scheme and "#" not in scheme and f"{scheme.lower()}:" not in SAFE:
                    self.found.append(self.get_starttag_text())
