"""What others can take away: data, bibliography, feed, structured data, pictures."""

from build_scripts.exports import bibliography, feed, package, pictures, tables


def render(explainer, kept=None):
    """Every file for others to take away, as a mapping of paths below docs/ to text or bytes.

    `kept` may name a folder that keeps slow pictures between builds.
    """
    found = tables.files(explainer)
    return {
        **found,
        "data/datapackage.json": package.render(explainer, found),
        "data/bibliography.bib": bibliography.bibtex(explainer),
        "data/bibliography.csl.json": bibliography.csl(explainer),
        "data/corrections.xml": feed.render(explainer),
        **pictures.render(explainer, kept),
    }
