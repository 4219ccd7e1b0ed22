"""What others can take away: data, bibliography, feed, structured data, pictures."""

from build_scripts import search
from build_scripts.exports import bibliography, data_package, feed, pictures, tables
from build_scripts.incremental import make

OTHERS = {
    "data/bibliography.bib": bibliography.bibtex,
    "data/bibliography.csl.json": bibliography.csl,
    "data/corrections.xml": feed.render,
    search.PATH: search.script,
}


def render(explainer, folder=None, cache=None):
    """Every file for others to take away, as a mapping of paths below docs/ to text or bytes.

    `folder` may name one that keeps slow pictures between builds; `cache`: see build_scripts.incremental.
    """
    found, _, drawn = begin(explainer, folder, cache)
    return found | drawn()


def begin(explainer, folder=None, cache=None):
    """Begin these files: (those that are there at once, the paths of the others, a function that gives the others). Other work can go
    on until it is called: pictures take longest."""
    drawings, names, drawn = pictures.begin(explainer, folder, cache)
    found = tables.files(explainer, cache)
    found = {**found, "data/datapackage.json": data_package.render(explainer, found), **make(OTHERS, explainer, cache)}
    return found | drawings, names, drawn
