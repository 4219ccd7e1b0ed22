"""The description of the data: a Frictionless Data Package (specs.frictionlessdata.io/data-package, version 1)."""

import hashlib
import json
import re
from functools import cache

from build_scripts.exports.csv_columns import columns
from build_scripts.exports.tables import ANSWERS, STATEMENTS, answer_columns, listing
from build_scripts.locale import in_latin
from build_scripts.model import KINDS
from build_scripts.prose import plain

FOLDER = "data/"


def render(explainer, files):
    """datapackage.json for `files`, a mapping of paths below docs/ to text, as JSON text."""
    site = explainer.site
    package = {
        "profile": "data-package",
        "name": slug(site.short_title),
        "title": site.title,
        "description": site.description,
        "created": f"{site.dates.updated}T00:00:00Z",
        "licenses": [licence(one) for one in site.licences],
        "contributors": [{"title": plain(site.makers), "role": "author"}],
        "sources": [source(one) for one in explainer.all("source")],
        "resources": [resource(path, text) for path, text in sorted(files.items())],
    }
    if site.addresses:
        package["homepage"] = site.addresses[0]
    if not package["sources"]:
        del package["sources"]
    return "{\n" + ",\n".join(f'"{name}": {written(value)}' for name, value in package.items()) + "\n}\n"


def written(value):
    """A property as JSON text, of a list each entry on a line of its own."""
    return listing(value).rstrip() if isinstance(value, list) else json.dumps(value, ensure_ascii=False)


def slug(words):
    """A package's name: small Latin letters, digits and hyphens; letters of other alphabets as they are read."""
    return re.sub(r"[^a-z0-9]+", "-", in_latin(words.lower())).strip("-") or "data"


def licence(one):
    """A licence; its name is the one that spdx.org gives it where ours is written so with spaces."""
    found = {"name": one.name.replace(" ", "-"), "title": f"{one.what}: {one.name}"}
    return {**found, "path": one.url} if one.url else found


def source(one):
    """A source as Frictionless describes it: a title and, where it has one, an address."""
    found = {"title": f"{one.publisher}: {one.title}"}
    return {**found, "path": one.url} if one.url else found


def resource(path, text):
    """One file: where it is, its size and hash, and, for a table, its columns."""
    name, _, ending = path.removeprefix(FOLDER).rpartition(".")
    data = text.encode()
    found = {
        "name": slug(name.replace("/", "-") + ("" if ending == "csv" else "-" + ending)),
        "path": path.removeprefix(FOLDER),
        "format": ending,
        "mediatype": "text/csv" if ending == "csv" else "application/json",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
    }
    if ending == "csv":
        found |= {"profile": "tabular-data-resource", "schema": schema(ANSWERS if "/" in name else name)}
    return found


@cache
def schema(name):
    """The columns of a table, by the name of its file."""
    cols, key = columns_of(name)
    fields = [field(column) for column in cols]
    links = [
        {"fields": column.name, "reference": {"resource": folder, "fields": "id"}}
        for column in cols
        for folder in [linked_to(column)]
        if folder and folder != name
    ]
    found = {"fields": fields, "primaryKey": key}
    return {**found, "foreignKeys": links} if links else found


def columns_of(name):
    """(columns, primary key) of a table."""
    if name == "statements":
        return STATEMENTS, "id"
    if name == ANSWERS:
        return answer_columns(), ["poll", "answer"]
    return columns(next(kind.model for kind in KINDS if kind.folder == name)), "id"


def linked_to(column):
    """The table that a column of single ids leads to, or None."""
    return next((kind.folder for kind in KINDS if column.refers == (kind.name,)), None)


def field(column):
    """A column as a Table Schema field of Frictionless."""
    found = {"name": column.name, "type": column.type, "description": column.meaning}
    limits = ({"required": True} if column.required else {}) | ({"enum": list(column.choices)} if column.choices else {})
    if column.type == "boolean":
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    return {**found, "constraints": limits} if limits else found
