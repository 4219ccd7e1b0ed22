"""The sources as a bibliography: BibTeX (with biblatex's `date`) and CSL-JSON 1.0, for reference managers."""

import json

from build_scripts.bibtex import entry, escaped

CSL_TYPES = {"primary": "document", "news": "article-newspaper", "analysis": "article", "reference": "webpage"}


def bibtex(explainer):
    """Every source as an entry of BibTeX, in UTF-8; its key is the source's id."""
    return "\n\n".join(entry(source.id, source_fields(source)) for source in explainer.all("source")) + "\n"


def source_fields(source):
    """A source's fields of BibTeX, in order; those that it lacks are None."""
    start = source.date.partition("/")[0].split("-") if source.date else []
    return {
        "author": " and ".join(escaped(author) if ", " in author else braced(author) for author in source.authors) or None,
        "title": braced(source.title),
        "howpublished": escaped(source.publisher),
        "date": source.date,
        "year": start[0] if start else None,
        "month": str(int(start[1])) if len(start) > 1 else None,
        "url": source.url and source.url.replace("{", "%7B").replace("}", "%7D"),
        "langid": source.language,
    }


def braced(words):
    """Words that BibTeX must not take apart or set in small letters."""
    return "{" + escaped(words) + "}"


def csl(explainer):
    """Every source as CSL-JSON text."""
    return json.dumps([csl_item(source) for source in explainer.all("source")], ensure_ascii=False, indent=1) + "\n"


def csl_item(source):
    """One source as an item of CSL-JSON."""
    found = {
        "id": source.id,
        "type": CSL_TYPES[source.kind],
        "title": source.title,
        "author": [csl_name(author) for author in source.authors],
        "publisher": source.publisher,
        "container-title": source.publisher if source.kind == "news" else None,
        "issued": {"date-parts": date_parts(source.date)} if source.date else None,
        "URL": source.url,
        "language": source.language,
    }
    return {name: value for name, value in found.items() if value}


def csl_name(author):
    """An author as CSL has it: a person by the two names, anybody else as a whole."""
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def date_parts(text):
    """A date or an interval as CSL has it: a list of one or two [year, month, day], as far as they are known."""
    return [[int(part) for part in one.split("-")] for one in text.split("/")]
